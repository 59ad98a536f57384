import Foundation
import Logging
import ServiceLifecycle
import TikTokEvents
import UnixSignals

/// A small host as in production: a queue, a source of events, and swift-service-lifecycle. It logs what it enqueued
/// and what came back, and ends on `SIGTERM`.
enum Host {
    static func run(_ url: String, _ kind: TransportKind, journal: String) async throws {
        let enqueued = open("\(journal).enqueued", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let outcomes = open("\(journal).outcomes", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let client = try client(to: EventsClient.Endpoint(insecureLoopbackURL: url), over: kind.transport)
        var configuration = EventsQueue.Configuration()
        configuration.drainLimit = .seconds(2)
        let queue = try EventsQueue(client: client, configuration: configuration) { receipts in
            for receipt in receipts {
                append("\(receipt.event.id?.rawValue ?? "") \(receipt.outcome.summary)", to: outcomes)
            }
        }
        var logger = Logger(label: "host")
        logger.logLevel = .critical
        let group = ServiceGroup(
            configuration: .init(
                services: [QueueService(queue: queue), Source(queue: queue, journal: enqueued)],
                gracefulShutdownSignals: [.sigterm],
                logger: logger
            )
        )
        try await group.run()
        await kind.shutDown()
    }

    fileprivate static func append(_ line: String, to file: Int32) {
        let bytes = Array("\(line)\n".utf8)
        _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }
}

private struct QueueService: Service {
    let queue: EventsQueue

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await queue.run()
        } onGracefulShutdown: {
            queue.shutDown()
        }
    }
}

private struct Source: Service {
    let queue: EventsQueue
    let journal: Int32

    func run() async throws {
        // While the queue is full, the source waits in `enqueue`, and that wait must end too.
        try await cancelWhenGracefulShutdown {
            var number = 0
            while !Task.isCancelled {
                number += 1
                do {
                    try await queue.enqueue(event("h\(number)"))
                } catch {
                    return
                }
                Host.append("h\(number)", to: journal)
            }
        }
    }
}
