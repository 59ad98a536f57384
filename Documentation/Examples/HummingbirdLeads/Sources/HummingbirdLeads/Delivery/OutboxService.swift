import ServiceLifecycle
import TikTokEvents

/// Runs the sender until SIGTERM. It then finishes what is in flight, and the rest waits in the database.
struct OutboxService: Service {
    let sender: OutboxSender

    func run() async throws {
        // A graceful shutdown isn't a cancellation, so `sender.run()` alone would never end.
        try await withGracefulShutdownHandler {
            try await sender.run()
        } onGracefulShutdown: {
            sender.shutDown()
        }
    }
}
