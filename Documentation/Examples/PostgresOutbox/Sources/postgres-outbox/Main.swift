import Foundation
import Logging
import ServiceLifecycle
import TikTokEvents
import TikTokEventsURLSession

/// `postgres-outbox sell COUNT` creates sales, and `postgres-outbox work` reports them to TikTok.
///
/// Any number of workers can run. On SIGTERM, a worker finishes what is in flight. SIGKILL is safe at any moment.
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "sell": try sell(arguments.dropFirst().first.flatMap { Int($0) } ?? 1)
        case "work": try await work()
        default: print("usage: postgres-outbox sell COUNT | work")
        }
    }

    private static func sell(_ count: Int) throws {
        let shop = Shop(database: try PostgresConnection())
        var (number, sold) = (0, 0)
        while sold < count {
            number += 1
            do {
                try shop.sell(number: number)
                sold += 1
            } catch is PaymentDeclined {}
        }
        print("\(sold) sales, each with its event; \(number - sold) were declined and rolled back.")
    }

    private static func work() async throws {
        let settings = Settings(ProcessInfo.processInfo.environment)
        let logger = Logger(label: "postgres-outbox")
        let sender = try OutboxSender(
            client: try settings.client(),
            outbox: PostgresOutbox(try PostgresConnection()),
            configuration: settings.senderConfiguration
        )
        let group = ServiceGroup(
            services: [OutboxService(sender: sender)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        try await group.run()
    }
}
