import Hummingbird
import Logging
import TikTokEvents

/// The parts of the service that share one database.
struct LeadServices {
    let repository: LeadRepository
    let outboxService: OutboxService

    private var sender: OutboxSender { outboxService.sender }

    init(
        _ settings: Settings,
        transport: any EventsTransport,
        logger: Logger
    ) throws {
        let database = try LeadDatabase.open(path: settings.databasePath)
        let telemetry = DeliveryTelemetry(logger: logger)
        let outbox = SQLiteOutbox(
            database: database,
            onSettlement: telemetry.observe,
            onUnreadable: telemetry.observe(unreadable:)
        )
        repository = LeadRepository(database: database, outbox: outbox)
        let client = try Self.client(settings, transport: transport, observer: telemetry.observe)
        var configuration = OutboxSender.Configuration()
        configuration.lease = settings.lease
        outboxService = OutboxService(
            sender: try OutboxSender(client: client, outbox: outbox, configuration: configuration)
        )
    }

    /// A client for the first offer's pixel, once the pixels of all offers have been checked.
    private static func client(
        _ settings: Settings,
        transport: any EventsTransport,
        observer: @escaping @Sendable (DeliveryEvent) -> Void
    ) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.observer = observer
        configuration.retry.attemptTimeout = min(.seconds(10), settings.lease / 5)
        configuration.maximumEventsPerRequest = settings.batch
        if settings.isSandbox {
            let sandbox = settings.sandboxURL ?? "http://127.0.0.1:\(settings.sandboxPort)"
            configuration.endpoint = try EventsClient.Endpoint(insecureLoopbackURL: sandbox)
        }
        let client = try EventsClient(
            source: settings.offers[0].source,
            accessToken: settings.accessToken ?? AccessToken("sandbox"),
            transport: transport,
            configuration: configuration
        )
        for offer in settings.offers {
            _ = try client.reporting(to: offer.source)
        }
        return client
    }

    func server(_ settings: Settings, logger: Logger) -> Application<RouterResponder<LeadRequestContext>> {
        let router = Router(context: LeadRequestContext.self)
        router.add(middleware: VisitorMiddleware(trustedProxies: settings.trustedProxies))
        StyleSheet.addRoute(to: router)
        LeadController(
            repository: repository,
            offers: settings.offers,
            pages: Pages(isSandbox: settings.isSandbox),
            wakeSender: sender.wake
        )
        .addRoutes(to: router)
        return Application(
            router: router,
            configuration: .init(address: .hostname(settings.host, port: settings.port)),
            logger: logger
        )
    }
}
