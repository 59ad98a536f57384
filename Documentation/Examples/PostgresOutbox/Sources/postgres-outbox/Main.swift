import Foundation
import Logging
import ServiceLifecycle
import TikTokEvents
import TikTokEventsURLSession

/// `postgres-outbox sell COUNT` makes sales, `postgres-outbox work` reports them to TikTok.
///
/// There may be any number of workers. SIGTERM lets one finish what is in flight, and SIGKILL is safe at any line.
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
