import Foundation
import Logging
import ServiceLifecycle
import TikTokEvents

/// Gives the queue what a crash, a full queue or an outage left behind: at the start everything, then what is due.
struct Resender: Service {
    let repository: LeadRepository
    let queue: EventsQueue
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var date = Date.distantFuture
            while !Task.isCancelled {
                await resend(dueBy: date)
                date = Date() + 30
                try? await Task.sleep(for: .seconds(30))
            }
        }
    }

    private func resend(dueBy date: Date) async {
        do {
            let events = try await repository.unsettledEvents(dueBy: date)
            for event in events {
                try await queue.enqueue(event)
            }
            if !events.isEmpty {
                logger.info("events go again", metadata: ["count": "\(events.count)"])
            }
        } catch is EventsError {
            // The queue was shut down; the events stay in the database.
        } catch {
            logger.error("the events to send again can't be read")
        }
    }
}
