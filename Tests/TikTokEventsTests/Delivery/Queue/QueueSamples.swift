import Foundation

@testable import TikTokEvents

/// What the queue's tests share: a queue on a gated transport, and the receipts that it gave.
final class QueueSamples: @unchecked Sendable {
    let transport: GatedTransport
    let clock = ManualClock()
    let queue: EventsQueue
    private let receipts: Receipts

    /// Receipts by event id, guarded by a lock.
    final class Receipts: @unchecked Sendable {
        private let lock = NSLock()
        private var byID: [String: [String]] = [:]

        func add(_ receipt: DeliveryReceipt) {
            let id = String((receipt.event.id?.rawValue ?? "").prefix { $0 != ":" })
            lock.withLock { byID[id, default: []].append(receipt.outcome.description) }
        }

        var all: [String: [String]] { lock.withLock { byID } }
    }

    init(
        _ transport: GatedTransport = GatedTransport(),
        events: Int = 10_000,
        bytes: Int = 16_000_000,
        requests: Int = 1,
        batch: Int = 1000
    ) throws {
        self.transport = transport
        var client = EventsClient.Configuration()
        client.maximumEventsPerRequest = batch
        client.retry = .never
        client.retry.deadline = .seconds(3600)
        var configuration = EventsQueue.Configuration()
        configuration.maximumEvents = events
        configuration.maximumBytes = bytes
        configuration.maximumConcurrentRequests = requests
        let receipts = Receipts()
        self.receipts = receipts
        queue = try EventsQueue(
            client: EventsClient(
                source: .web(pixelCode: "PIXEL"),
                accessToken: AccessToken("TOKEN"),
                transport: transport,
                configuration: client,
                clock: Self.clock()
            ),
            configuration: configuration,
            clock: clock.clock
        ) { receipts.add($0) }
    }

    /// A clock on which each look is some seconds later, so that a client's second request never waits for the answer to
    /// its first, as it would for two seconds.
    private static func clock() -> DeliveryClock {
        let looks = Looks()
        let start = ContinuousClock.now
        return DeliveryClock(
            now: { start.advanced(by: .seconds(3 * looks.next())) },
            date: { DeliverySamples.date },
            sleep: { _ in }
        )
    }

    /// Counts, guarded by a lock.
    private final class Looks: @unchecked Sendable {
        private let lock = NSLock()
        private var count = 0

        func next() -> Int {
            lock.withLock {
                count += 1
                return count
            }
        }
    }

    /// The outcomes of each event, of which there should be one.
    var outcomes: [String: [String]] { receipts.all }

    func enqueue(_ ids: some Sequence<String>) async throws {
        for id in ids {
            try await queue.enqueue(DeliverySamples.event(id))
        }
    }

    static let accepted = ["accepted (request id R)"]
    static let shutDown = ["not sent (shut_down)"]
}
