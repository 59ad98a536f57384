#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One call of `send`: from events to the outcome of each.
struct Delivery {
    let client: EventsClient
    private let expirations: [Date?]
    let checked: CheckedEvents
    private let start: Date
    let deadline: ContinuousClock.Instant
    private(set) var outcomes: [DeliveryOutcome]
    /// How many requests beyond the first of each chunk may be spent on finding wrong events.
    var isolationBudget = 64
    /// Whether the place that TikTok names may be that of a wrong event: until it turned out not to be.
    var believesPlaces = true
    /// Events of which a copy left and may have arrived.
    var arrivals: Set<Int> = []

    /// `expirations` says until when each event may be sent, in the order of the events; it is empty if none was
    /// sent before.
    init(of events: [Event], expirations: [Date?] = [], by client: EventsClient) {
        self.init(of: CheckedEvents(events, for: client), expirations: expirations, by: client)
    }

    init(of checked: CheckedEvents, expirations: [Date?] = [], by client: EventsClient) {
        self.client = client
        self.checked = checked
        self.expirations = expirations
        start = client.clock.date()
        deadline = client.clock.now().advanced(by: client.configuration.retry.deadline)
        outcomes = checked.issues.map { .rejected(.init(issues: $0.filter { $0.severity == .error })) }
    }

    var report: DeliveryReport {
        DeliveryReport(
            receipts: checked.events.indices.map {
                DeliveryReceipt(event: checked.events[$0], outcome: outcomes[$0], issues: checked.issues[$0])
            }
        )
    }

    /// The bodies of the requests that the events make up.
    var bodies: [[UInt8]] {
        chunks(of: checked.sendable).map(checked.body)
    }

    mutating func run() async {
        var sendable = checked.sendable
        if !expirations.isEmpty {
            settle(sendable.filter(isExpired)[...], .unconfirmed(.init(.expired)))
            sendable.removeAll(where: isExpired)
        }
        for chunk in chunks(of: sendable) {
            await deliver(chunk)
        }
        if let observer = client.configuration.observer {
            DeliveryEvent.settled(outcomes).forEach(observer)
        }
    }

    private func isExpired(_ index: Int) -> Bool {
        expirations[index].map { $0 <= start } ?? false
    }

    /// The events in requests that keep both limits.
    private func chunks(of indices: [Int]) -> [ArraySlice<Int>] {
        let configuration = client.configuration
        let room = configuration.maximumBytesPerRequest - RequestEnvelope.allowance
        var chunks: [ArraySlice<Int>] = []
        var first = 0
        var bytes = 0
        for (position, index) in indices.enumerated() {
            let size = checked.byteCount(at: index) + 1
            if position - first == configuration.maximumEventsPerRequest || (bytes + size > room && position > first) {
                chunks.append(indices[first..<position])
                first = position
                bytes = 0
            }
            bytes += size
        }
        if first < indices.count {
            chunks.append(indices[first...])
        }
        return chunks
    }

    mutating func settle(_ indices: ArraySlice<Int>, _ outcome: DeliveryOutcome) {
        for index in indices {
            let expiry = expirations.isEmpty ? nil : expirations[index]
            outcomes[index] = outcome.settled(expiry: expiry ?? (arrivals.contains(index) ? newExpiry : nil))
        }
    }

    /// The end of resending for what this call sent first.
    private var newExpiry: Date {
        start.addingTimeInterval(DeliveryOutcome.resendWindow)
    }
}
