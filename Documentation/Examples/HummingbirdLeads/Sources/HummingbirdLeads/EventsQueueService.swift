import Logging
import ServiceLifecycle
import TikTokEvents

/// Runs the queue and writes down what becomes of its events.
struct EventsQueueService: Service {
    let queue: EventsQueue
    private let repository: LeadRepository
    private let logger: Logger
    private let receipts: AsyncStream<DeliveryReceipt>
    private let continuation: AsyncStream<DeliveryReceipt>.Continuation

    init(
        client: EventsClient,
        repository: LeadRepository,
        logger: Logger,
        configuration: EventsQueue.Configuration = .init()
    ) throws {
        // As many as the queue holds events: a receipt that is dropped leaves its row unsettled, and it goes again.
        let (receipts, continuation) = AsyncStream.makeStream(
            of: DeliveryReceipt.self,
            bufferingPolicy: .bufferingNewest(configuration.maximumEvents)
        )
        // The queue may not be held up, so the database is written elsewhere.
        queue = try EventsQueue(client: client, configuration: configuration) { continuation.yield($0) }
        self.repository = repository
        self.logger = logger
        self.receipts = receipts
        self.continuation = continuation
    }

    func run() async throws {
        async let recording: Void = record()
        // `queue.run()` alone would never end: a graceful shutdown isn't a cancellation.
        try await withGracefulShutdownHandler {
            try await queue.run()
        } onGracefulShutdown: {
            queue.shutDown()
        }
        continuation.finish()
        await recording
    }

    private func record() async {
        for await receipt in receipts {
            do {
                try await repository.record(receipt)
            } catch {
                logger.error("an outcome wasn't stored, its event goes again", metadata: ["receipt": "\(receipt)"])
            }
        }
    }
}
