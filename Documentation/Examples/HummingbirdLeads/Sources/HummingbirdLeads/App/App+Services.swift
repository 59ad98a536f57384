import AsyncHTTPTransport
import Hummingbird
import Logging
import ServiceLifecycle
import TikTokEvents

extension App {
    /// Assembles the service and runs it until SIGTERM or SIGINT.
    static func run(_ settings: Settings, logger: Logger) async throws {
        let transport = AsyncHTTPTransport()
        let leads = try LeadServices(settings, transport: transport, logger: logger)
        var services: [any Service] = [leads.outboxService, leads.server(settings, logger: logger)]
        if settings.isSandbox {
            logger.notice("without TIKTOK_ACCESS_TOKEN, events go to the sandbox, and nothing leaves this machine")
        }
        if settings.servesSandbox {
            services.insert(sandboxServer(settings, logger: logger), at: 0)
        }
        // Shut down from last to first: visitors stop, then the sender finishes, and the sandbox is still there for it.
        let group = ServiceGroup(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
        try await transport.shutDown()
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
