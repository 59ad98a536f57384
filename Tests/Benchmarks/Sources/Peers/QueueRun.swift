import Synchronization
package import TikTokEvents

/// A queue that is filled first and then sent, over a transport that accepts everything at once.
package enum QueueRun {
    package struct Loss: Error {}

    private final class Counter: Sendable {
        let value = Atomic(0)
    }

    package static func send(_ events: [Event]) async throws {
        var configuration = EventsQueue.Configuration()
        // A single source may use only four fifths of a queue.
        configuration.maximumEvents = events.count * 2
        configuration.maximumBytes = .max
        let accepted = Counter()
        let client = try EventsClient.measured(over: AcceptingTransport())
        let queue = try EventsQueue(client: client, configuration: configuration) { receipts in
            accepted.value.add(receipts.count(where: \.outcome.isAccepted), ordering: .relaxed)
        }
        for event in events {
            try await queue.enqueue(event)
        }
        async let running: Void = queue.run()
        let isFlushed = await queue.flush(within: .seconds(600))
        queue.shutDown()
        try await running
        guard isFlushed, accepted.value.load(ordering: .relaxed) == events.count else { throw Loss() }
    }
}
