#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One call of `send`: from events to the outcome of each.
struct Delivery {
    private let client: EventsClient
    private let events: [Event]
    private let expirations: [Date?]
    private let checked: CheckedEvents
    private let envelope: RequestEnvelope
    private let start: Date
    private let deadline: ContinuousClock.Instant
    private(set) var outcomes: [DeliveryOutcome]
    /// How many requests beyond the first of each chunk may be spent on finding wrong events.
    private var isolationBudget = 64
    private var trust = Trust.untested

    /// Whether the event that TikTok names as wrong has turned out to be it.
    private enum Trust {
        case untested
        case earned
        case lost
    }

    /// - Parameter expirations: Until when each event may be sent, in the order of the events; empty if none was sent
    ///   before.
    init(of events: [Event], expirations: [Date?] = [], by client: EventsClient) {
        self.client = client
        self.events = events
        self.expirations = expirations
        checked = CheckedEvents(events, for: client)
        envelope = RequestEnvelope(for: client)
        start = client.clock.date()
        deadline = client.clock.now().advanced(by: client.configuration.retry.deadline)
        outcomes = checked.issues.map { .rejected(.init(issues: $0.filter { $0.severity == .error })) }
    }

    var report: DeliveryReport {
        DeliveryReport(
            receipts: events.indices.map {
                Receipt(event: events[$0], outcome: outcomes[$0], issues: checked.issues[$0])
            }
        )
    }

    /// The bodies of the requests that the events make up.
    var bodies: [[UInt8]] {
        chunks(of: checked.sendable).map { envelope.body(around: $0, of: checked) }
    }

    mutating func run() async {
        var sendable = checked.sendable
        if !expirations.isEmpty {
            settle(sendable.filter(isExpired)[...], .unconfirmed(.init(.expired)))
            sendable.removeAll(where: isExpired)
        }
        for chunk in chunks(of: sendable) {
            await deliver(chunk, mayHaveArrived: false)
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

    /// Sends a request's worth of events; of a refused one finds the wrong events and sends the others.
    private mutating func deliver(_ chunk: ArraySlice<Int>, mayHaveArrived: Bool) async {
        var exchange = exchange(of: chunk, mayHaveArrived)
        switch await exchange.result() {
        case .final(let outcome): settle(chunk, outcome)
        case .wrongParameters(let response): await isolate(chunk, response, exchange.mayHaveArrived)
        }
    }

    /// Finds the wrong events of a refused request: first the one that TikTok names, else by halving.
    private mutating func isolate(_ chunk: ArraySlice<Int>, _ response: EventsResponse, _ mayHaveArrived: Bool) async {
        if chunk.count == 1 {
            settle(chunk, .rejected(.init(scope: .event, response: response)))
        } else if trust != .lost, let place = response.place?.eventIndex, place < chunk.count, spend(1) {
            await setAside(chunk[chunk.startIndex + place], of: chunk, response, mayHaveArrived)
        } else if spend(2) {
            let middle = chunk.startIndex + chunk.count / 2
            await deliver(chunk[..<middle], mayHaveArrived: mayHaveArrived)
            await deliver(chunk[middle...], mayHaveArrived: mayHaveArrived)
        } else {
            settle(chunk, .rejected(.init(scope: .batch, response: response)))
        }
    }

    /// Sends the others. If TikTok takes them, or has been right before, the suspect was wrong; else it is tried alone,
    /// since a place in a message is a hint and no proof.
    private mutating func setAside(
        _ suspect: Int,
        of chunk: ArraySlice<Int>,
        _ response: EventsResponse,
        _ mayHaveArrived: Bool
    ) async {
        let others = chunk.filter { $0 != suspect }[...]
        let rejection = DeliveryOutcome.rejected(.init(scope: .event, response: response))
        var exchange = exchange(of: others, mayHaveArrived)
        switch await exchange.result() {
        case .final(let outcome):
            settle(others, outcome)
            if outcome.isAccepted {
                trust = .earned
            }
            settle([suspect], trust == .earned ? rejection : outcome)
        case .wrongParameters(let next):
            if trust == .earned {
                settle([suspect], rejection)
            } else if spend(1) {
                await deliver([suspect], mayHaveArrived: mayHaveArrived)
                judge(suspect)
            } else {
                settle([suspect], .rejected(.init(scope: .batch, response: response)))
            }
            await isolate(others, next, exchange.mayHaveArrived)
        }
    }

    /// Learns from a suspect that was sent alone.
    private mutating func judge(_ suspect: Int) {
        switch outcomes[suspect] {
        case .accepted: trust = .lost
        case .rejected: trust = .earned
        case .unconfirmed, .notSent: break
        }
    }

    private mutating func spend(_ requests: Int) -> Bool {
        guard isolationBudget >= requests else { return false }
        isolationBudget -= requests
        return true
    }

    private mutating func settle(_ indices: ArraySlice<Int>, _ outcome: DeliveryOutcome) {
        for index in indices {
            outcomes[index] = outcome.expiring(
                earlier: expirations.isEmpty ? nil : expirations[index],
                start: start
            )
        }
    }

    private func exchange(of chunk: ArraySlice<Int>, _ mayHaveArrived: Bool) -> Exchange {
        Exchange(
            body: envelope.body(around: chunk, of: checked),
            eventCount: chunk.count,
            client: client,
            deadline: deadline,
            mayHaveArrived: mayHaveArrived
        )
    }
}
