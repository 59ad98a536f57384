import TikTokEvents
import TikTokEventsURLSession

/// Settings from the environment.
struct Settings {
    let environment: [String: String]

    init(_ environment: [String: String]) {
        self.environment = environment
    }

    /// How long a worker owns the events that it claimed, and how long they wait if it dies.
    private var lease: Duration {
        environment["OUTBOX_LEASE_SECONDS"].flatMap { Int($0) }.map { .seconds($0) } ?? .seconds(150)
    }

    var senderConfiguration: OutboxSender.Configuration {
        var configuration = OutboxSender.Configuration()
        configuration.lease = lease
        return configuration
    }

    /// A client whose token may report to all sources. The sender derives one from it for the source of each claim.
    func client() throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        if let sandbox = environment["TIKTOK_SANDBOX_URL"] {
            configuration.endpoint = try EventsClient.Endpoint(insecureLoopbackURL: sandbox)
        }
        configuration.retry.attemptTimeout = min(.seconds(10), lease / 5)
        configuration.maximumEventsPerRequest = environment["OUTBOX_BATCH"].flatMap { Int($0) } ?? 1000
        return try EventsClient(
            source: .web(pixelCode: Shop.pixels[0]),
            accessToken: environment["TIKTOK_ACCESS_TOKEN"] ?? "sandbox",
            configuration: configuration
        )
    }
}
