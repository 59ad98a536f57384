/// Sends events in the background, for hosts without a job queue: bounded in memory, and with an outcome for every event.
///
/// An event goes at once while nothing is in flight; what comes while requests are in flight goes together in the next. There
/// is no timer.
///
/// ```swift
/// let queue = try EventsQueue(client: client) { receipt in
///     if !receipt.outcome.isAccepted { logger.warning("\(receipt)") }
/// }
/// async let running: Void = queue.run()
/// try await queue.enqueue(event)
/// ```
///
/// Each event that was enqueued comes back through the callback exactly once: when its outcome is final, when it expired, or
/// on shutdown. An outage or a pause, however long, gives no receipts: the queue holds the events and probes. While it is
/// full, those who enqueue wait, so a queue is as long an outage as fits in it. It lives in memory and dies with the process;
/// where a lost event matters, put an ``EventsOutbox`` on a table of yours in its place.
///
/// A queue serves many sources, in turn. One alone may fill four fifths of it.
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
    let box: MemoryOutbox
    private let sender: OutboxSender
    private let phase = Locked(Phase.open)

    private enum Phase {
        case open
        case running
        case shutDown
    }

    /// Settings of a queue that most hosts leave as they are.
    public struct Configuration: Sendable {
        /// The most events that the queue holds, those in requests included.
        public var maximumEvents = 10_000
        /// The most bytes that they take in memory, about: their JSON, and 1,200 for each. A larger single event is taken when
        /// the queue is empty.
        public var maximumBytes = 64_000_000
        /// The most requests in flight.
        public var maximumConcurrentRequests = 4
        /// How long `run()` may go on sending after shutdown. Keep it below the time after which your platform kills the
        /// process.
        public var drainLimit: Duration = .seconds(20)
        /// Whether the queue takes a client with a test event code. Its events count for nothing.
        public var allowsTestEvents = false

        /// Creates the configuration that fits most hosts.
        public init() {}

        fileprivate func check(_ client: EventsClient) throws(EventsError) {
            guard maximumEvents > 0, maximumBytes > 0, maximumConcurrentRequests > 0, drainLimit >= .zero else {
                throw EventsError(code: .invalidConfiguration, message: "a queue's limits must be above zero")
            }
            guard allowsTestEvents || client.configuration.testEventCode == nil else {
                throw EventsError(
                    code: .invalidConfiguration,
                    message:
                        "the client makes test events, which count for nothing; allow them for a test of the queue",
                    field: "allowsTestEvents"
                )
            }
        }
    }

    /// Creates a queue. Events may be enqueued at once; they go when `run()` is called.
    ///
    /// - Parameters:
    ///   - client: The client that sends the events. Its source is that of events enqueued without one.
    ///   - configuration: Settings that most hosts leave as they are.
    ///   - onReceipt: Receives what became of each event. It is called from several tasks at once, must be quick, and must not
    ///     block.
    /// - Throws: `EventsError` if the client makes test events and the configuration doesn't allow it, or a setting is out
    ///   of its range.
    public init(
        client: EventsClient,
        configuration: Configuration = Configuration(),
        onReceipt: @escaping @Sendable (DeliveryReceipt) -> Void
    ) throws(EventsError) {
        try configuration.check(client)
        self.client = client
        box = MemoryOutbox(
            maximumEvents: configuration.maximumEvents,
            maximumBytes: configuration.maximumBytes,
            clock: client.clock,
            onReceipt: onReceipt
        )
        var sending = OutboxSender.Configuration()
        sending.maximumConcurrentRequests = configuration.maximumConcurrentRequests
        sending.drainLimit = configuration.drainLimit
        sender = OutboxSender(client, box, sending)
    }

    deinit {
        shutDown()
    }
}

// MARK: - Enqueueing

extension EventsQueue {
    /// Hands over an event, waiting while the queue is full; those who wait are served in order.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - source: The source that it belongs to; `nil` for the client's.
    /// - Throws: `EventsError` with the code `queueShutDown` or `canceled`, or `invalidEventSource`; the event is then not in
    ///   the queue and there will be no receipt.
    public func enqueue(_ event: Event, for source: EventSource? = nil) async throws(EventsError) {
        try await enqueue(PendingEvent(event), for: source)
    }

    /// Hands over an event that may have been sent before, waiting while the queue is full.
    ///
    /// - Parameters:
    ///   - pending: The event, as ``DeliveryReceipt/pendingEvent`` gave it.
    ///   - source: The source that it belongs to; `nil` for the client's.
    /// - Throws: `EventsError`, as ``enqueue(_:for:)-(Event,_)`` does.
    public func enqueue(_ pending: PendingEvent, for source: EventSource? = nil) async throws(EventsError) {
        try source?.check()
        let admission = await box.enqueue(QueuedEvent(pending, of: source ?? client.source))
        switch admission {
        case .admitted:
            sender.wake()
        case .shutDown:
            throw EventsError(code: .queueShutDown, message: "the queue was shut down; keep the event elsewhere")
        case .full, .canceled:
            throw EventsError(
                code: .canceled,
                message: "the task was canceled while the queue was full; the event isn't in it"
            )
        }
    }

    /// Hands over an event of the client's source if there is room.
    ///
    /// - Parameter event: The event.
    /// - Returns: Whether it is in the queue; `false` if that is full, others wait already, or it was shut down.
    public func enqueueIfPossible(_ event: Event) -> Bool {
        enqueueIfPossible(QueuedEvent(PendingEvent(event), of: client.source))
    }

    /// Hands over an event that may have been sent before, if there is room.
    ///
    /// - Parameters:
    ///   - pending: The event, as ``DeliveryReceipt/pendingEvent`` gave it, or new.
    ///   - source: The source that it belongs to.
    /// - Returns: Whether it is in the queue; `false` if that is full, others wait already, or it was shut down.
    /// - Throws: `EventsError` with the code `invalidEventSource`.
    public func enqueueIfPossible(_ pending: PendingEvent, for source: EventSource) throws(EventsError) -> Bool {
        try source.check()
        return enqueueIfPossible(QueuedEvent(pending, of: source))
    }

    private func enqueueIfPossible(_ event: QueuedEvent) -> Bool {
        guard box.enqueueIfPossible(event) == .admitted else { return false }
        sender.wake()
        return true
    }

    /// Waits until everything that was enqueued before this call has had its receipt.
    ///
    /// - Parameter limit: The longest wait.
    /// - Returns: Whether it is so; `false` if the limit passed or the task was canceled.
    public func flush(within limit: Duration) async -> Bool {
        await box.flush(until: client.clock.now().advanced(by: limit.clamped(to: Duration.settings)))
    }
}

// MARK: - Running

extension EventsQueue {
    /// Sends what is enqueued, until ``shutDown()`` or cancellation of the task; then sends what is left, for at most the
    /// configuration's `drainLimit`.
    ///
    /// When it returns, every event has had its receipt. Events that the limit cut off are `notSent`, or `unconfirmed` if
    /// a copy may have arrived, with the reason `shutDown`. After shutdown it returns at once.
    ///
    /// - Throws: `EventsError` with the code `alreadyRunning` if it is running.
    public func run() async throws(EventsError) {
        let before = phase.access { phase in
            defer { phase = phase == .open ? .running : phase }
            return phase
        }
        switch before {
        case .running:
            throw EventsError(code: .alreadyRunning, message: "the queue is running already; run it once")
        case .shutDown:
            // Whoever shut it down may be giving the receipts still.
            _ = await box.flush(until: nil)
        case .open:
            try await withCancellation { () async throws(EventsError) in try await sender.run() }
            abandonAll()
        }
    }

    private func withCancellation(_ body: () async throws(EventsError) -> Void) async throws(EventsError) {
        let result: Result<Void, EventsError> = await withTaskCancellationHandler {
            do throws(EventsError) {
                return .success(try await body())
            } catch {
                return .failure(error)
            }
        } onCancel: {
            shutDown()
        }
        try result.get()
    }

    /// Stops taking events. `run()` sends what is in the queue and returns; if it isn't running, events that are in the
    /// queue come back as `notSent`. Calling it again does nothing.
    public func shutDown() {
        let before = phase.access { phase in
            defer { phase = .shutDown }
            return phase
        }
        guard before != .shutDown else { return }
        box.close()
        if before == .running {
            sender.shutDown()
        } else {
            abandonAll()
        }
    }

    private func abandonAll() {
        let outcomes = box.abandonAll()
        guard let observer = client.configuration.observer else { return }
        DeliveryEvent.settled(outcomes).forEach(observer)
    }
}

extension EventsQueue: Redacted {
    var summary: String { "EventsQueue(\(client.source.kind))" }
}
