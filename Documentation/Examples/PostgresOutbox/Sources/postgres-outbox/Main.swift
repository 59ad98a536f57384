import Foundation
import TikTokEvents
import TikTokEventsURLSession

/// `postgres-outbox sell COUNT` makes sales, `postgres-outbox work [--until-empty]` reports them to TikTok.
///
/// There may be any number of workers, and killing one at any line is safe: that is why no signal is handled. A worker
/// that loses its database ends; have it started again.
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let database = try PostgresConnection()
        switch arguments.first {
        case "sell":
            let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 1
            let shop = Shop(database: database)
            var (number, sold) = (0, 0)
            while sold < count {
                number += 1
                do {
                    try shop.sell(number: number)
                    sold += 1
                } catch is PaymentDeclined {}
            }
            print("\(sold) sales, each with its event; \(number - sold) were declined and rolled back.")
        case "work":
            let worker = Worker(
                outbox: Outbox(database: database, claimSeconds: claimSeconds),
                client: try client(),
                endsWhenEmpty: arguments.contains("--until-empty")
            )
            try await worker.run()
        default:
            print("usage: postgres-outbox sell COUNT | work [--until-empty]")
        }
    }

    private static let environment = ProcessInfo.processInfo.environment
    private static let claimSeconds = environment["OUTBOX_CLAIM_SECONDS"].flatMap { Int($0) } ?? 120

    private static func client() throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        if let sandbox = environment["TIKTOK_SANDBOX_URL"] {
            configuration.endpoint = try EventsClient.Endpoint(insecureLoopbackURL: sandbox)
        }
        // The claim must outlive the call.
        configuration.retry.deadline = .seconds(claimSeconds) / 2
        return try EventsClient(
            source: .web(pixelCode: environment["TIKTOK_PIXEL_CODE"] ?? "C4EXAMPLE"),
            accessToken: environment["TIKTOK_ACCESS_TOKEN"] ?? "sandbox",
            configuration: configuration
        )
    }
}
