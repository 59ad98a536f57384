import AsyncHTTPTransport
import Hummingbird
import Logging
import ServiceLifecycle
import TikTokEvents

extension App {
    /// Puts the service together and runs it until SIGTERM or SIGINT.
    static func run(_ settings: Settings, logger: Logger) async throws {
        let repository = try LeadRepository(path: settings.databasePath)
        let transport = AsyncHTTPTransport()
        let client = try eventsClient(settings, transport: transport, logger: logger)
        let sender = try EventsQueueService(client: client, repository: repository, logger: logger)
        let services: [any Service] = [
            sandboxServer(settings, logger: logger),
            sender,
            Resender(repository: repository, queue: sender.queue, logger: logger),
            leadsServer(settings, repository: repository, queue: sender.queue, logger: logger),
        ]
        // They are shut down from the last to the first: no more visitors, then the queue drains, into the sandbox.
        let group = ServiceGroup(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
        try await transport.shutDown()
    }

    static func eventsClient(
        _ settings: Settings,
        transport: any EventsTransport,
        logger: Logger
    ) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.observer = DeliveryTelemetry(logger: logger).observe
        if settings.accessToken == nil {
            logger.notice("without TIKTOK_ACCESS_TOKEN events go to the sandbox, and nothing leaves this machine")
            let sandbox = "http://127.0.0.1:\(settings.sandboxPort)"
            configuration.endpoint = try EventsClient.Endpoint(insecureLoopbackURL: sandbox)
        }
        return try EventsClient(
            source: .web(pixelCode: settings.pixelCode),
            accessToken: settings.accessToken ?? AccessToken("sandbox"),
            transport: transport,
            configuration: configuration
        )
    }

    static func leadsServer(
        _ settings: Settings,
        repository: LeadRepository,
        queue: EventsQueue,
        logger: Logger
    ) -> Application<RouterResponder<LeadRequestContext>> {
        let router = Router(context: LeadRequestContext.self)
        LeadController(repository: repository, queue: queue).addRoutes(to: router)
        return Application(
            router: router,
            configuration: .init(address: .hostname(settings.host, port: settings.port)),
            logger: logger
        )
    }

    private static func sandboxServer(_ settings: Settings, logger: Logger) -> some ApplicationProtocol {
        let router = Router()
        SandboxEndpoint().addRoutes(to: router)
        return Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: settings.sandboxPort)),
            logger: logger
        )
    }
}
