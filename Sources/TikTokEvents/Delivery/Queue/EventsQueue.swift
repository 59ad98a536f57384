#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Sends events in the background, for hosts without a job queue: bounded in memory, and with an outcome for every event.
///
/// An event goes at once while nothing is under way; what comes while requests are under way goes together in the next.
/// There is no timer.
///
/// ```swift
/// let queue = try EventsQueue(client: client) { receipt in
///     if !receipt.outcome.isAccepted { logger.warning("\(receipt)") }
/// }
/// async let running: Void = queue.run()
/// try await queue.enqueue(event)
/// ```
///
/// Each event that was enqueued comes back through the callback exactly once, whatever happens. The queue sends each once,
/// with the retries of the client's ``EventsClient/RetryPolicy``, and keeps nothing after that: what should be sent again is reported
/// as such, and yours to keep. The queue lives in memory and dies with the process; where a lost event matters, use a job
/// queue with durable state instead, as ``PendingEvent`` shows.
///
/// ## Running in a service
///
/// `run()` sends until ``shutDown()`` or cancellation and then drains. With swift-service-lifecycle:
///
/// ```swift
/// struct EventsService: Service {
///     let queue: EventsQueue
///
///     func run() async throws {
///         try await withGracefulShutdownHandler {
///             try await queue.run()
///         } onGracefulShutdown: {
///             queue.shutDown()
///         }
///     }
/// }
/// ```
///
/// Put it first in the group's list of services, so that it is shut down last. While the queue is full, those who enqueue
/// wait: a service that does must be canceled on graceful shutdown (`cancelWhenGracefulShutdown`), or the group waits for
/// it, and the queue for the group.
public final class EventsQueue: Sendable {
    let client: EventsClient
    let configuration: Configuration
    let onReceipt: @Sendable (DeliveryReceipt) -> Void
    let clock: DeliveryClock
    let backlog: Locked<Backlog>

    /// Makes a queue. Events may be enqueued at once; they go when `run()` is called.
    ///
    /// - Parameters:
    ///   - client: The client that sends the events.
    ///   - configuration: Settings that most hosts leave as they are.
    ///   - onReceipt: Takes what became of each event. It is called from several tasks at once, must be quick, and may not
    ///     block.
    /// - Throws: `EventsError` if the client makes test events and the configuration doesn't allow it, or a setting is out
    ///   of its range.
    public convenience init(
        client: EventsClient,
        configuration: Configuration = Configuration(),
        onReceipt: @escaping @Sendable (DeliveryReceipt) -> Void
    ) throws(EventsError) {
        try self.init(client: client, configuration: configuration, clock: DeliveryClock(), onReceipt: onReceipt)
    }

    init(
        client: EventsClient,
        configuration: Configuration = Configuration(),
        clock: DeliveryClock,
        onReceipt: @escaping @Sendable (DeliveryReceipt) -> Void
    ) throws(EventsError) {
        try configuration.check(client)
        self.client = client
        self.configuration = configuration
        self.onReceipt = onReceipt
        self.clock = clock
        backlog = Locked(
            Backlog(
                maximumEvents: configuration.maximumEvents,
                maximumBytes: configuration.maximumBytes,
                batchEvents: client.configuration.maximumEventsPerRequest,
                batchBytes: client.configuration.maximumBytesPerRequest - RequestEnvelope.allowance
            )
        )
    }

    deinit {
        shutDown()
    }

    /// Hands over an event, waiting while the queue is full; those who wait are served in order.
    ///
    /// - Parameter event: The event.
    /// - Throws: `EventsError` with the code `queueShutDown` or `canceled`; the event is then not in the queue and there
    ///   will be no receipt.
    public func enqueue(_ event: Event) async throws(EventsError) {
        let event = EncodedEvent(event)
        var admission = offer(event)
        if admission == .full {
            admission = Task.isCancelled ? .canceled : await waitForRoom(event)
        }
        switch admission {
        case .admitted:
            return
        case .shutDown:
            throw EventsError(code: .queueShutDown, message: "the queue was shut down; keep the event elsewhere")
        case .full, .canceled:
            throw EventsError(
                code: .canceled,
                message: "the task was canceled while the queue was full; the event isn't in it"
            )
        }
    }

    /// Hands over an event if there is room.
    ///
    /// - Parameter event: The event.
    /// - Returns: Whether it is in the queue; `false` if that is full, others wait already, or it was shut down.
    public func enqueueIfPossible(_ event: Event) -> Bool {
        offer(EncodedEvent(event)) == .admitted
    }

    /// Waits until everything that was enqueued before this call has had its receipt.
    ///
    /// - Parameter limit: The longest wait.
    /// - Returns: Whether it is so; `false` if the limit passed or the task was canceled.
    public func flush(within limit: Duration) async -> Bool {
        let target = backlog.access { $0.admittedCount }
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask { await self.settled(upTo: target) }
            group.addTask {
                try? await self.clock.sleep(limit)
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }

    /// Stops taking events. `run()` sends what is in the queue and returns; if it isn't running, events that are in the
    /// queue come back as `notSent`. Calling it again does nothing.
    public func shutDown() {
        let date = clock.date()
        let (leftovers, waiting) = backlog.access { $0.shutDown(at: date) }
        waiting.resume()
        report(leftovers)
    }

    private func offer(_ event: EncodedEvent) -> Backlog.Admission {
        let (admission, worker) = backlog.access { $0.offer(event) }
        worker?.resume()
        return admission
    }

    private func waitForRoom(_ event: EncodedEvent) async -> Backlog.Admission {
        let id = backlog.access { $0.enqueuers.nextID() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (admission, worker) = backlog.access { $0.offer(event, orJoin: id, continuation) }
                worker?.resume()
                if let admission {
                    continuation.resume(returning: admission)
                }
            }
        } onCancel: {
            backlog.access { $0.enqueuers.remove(id) }?.resume(returning: .canceled)
        }
    }
}

extension EventsQueue: Redacted {
    var summary: String { "EventsQueue(\(client.source.kind))" }
}
