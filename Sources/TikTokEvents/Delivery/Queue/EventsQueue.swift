/// Sends events in the background, for backends without a job queue. It is bounded in memory and reports an outcome
/// for every event.
///
/// An event is sent immediately if nothing is in flight. Events that arrive while requests are in flight are sent
/// together in the next one. There is no timer.
///
/// ```swift
/// let queue = try EventsQueue(client: client) { receipt in
///     if !receipt.outcome.isAccepted { logger.warning("\(receipt)") }
/// }
/// async let running: Void = queue.run()
/// try await queue.enqueue(event)
/// ```
///
/// Each event that you enqueue comes back through the callback exactly once: when its outcome is final, when it
/// expires, or on shutdown. During an outage or a pause, however long, there are no receipts: the queue holds the
/// events and probes. When it is full, enqueuing callers wait, so the queue's capacity limits how long an outage it can
/// bridge. It lives in memory and is lost with the process. If losing an event matters, use an ``EventsOutbox``
/// instead.
///
/// A queue serves many sources, which take turns. A single source can fill at most four fifths of it.
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
/// Put it first in the group's list of services, so that it is shut down last. While the queue is full, callers wait in
/// `enqueue`. If a service does that, cancel it on graceful shutdown (`cancelWhenGracefulShutdown`). Otherwise, the
/// group waits for that service, and the queue waits for the group.
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

    /// Settings of a queue that you can usually leave at their defaults.
    public struct Configuration: Sendable {
        /// The maximum number of events in the queue, including those in requests.
        public var maximumEvents = 10_000
        /// The approximate maximum memory for the events, in bytes: their JSON, plus 1,200 for each. A single event
        /// that is larger is accepted when the queue is empty.
        public var maximumBytes = 64_000_000
        /// The maximum number of requests in flight.
        public var maximumConcurrentRequests = 4
        /// How long `run()` may continue sending after shutdown. Keep it below the time after which your platform kills
        /// the process.
        public var drainLimit: Duration = .seconds(20)
        /// Whether the queue accepts a client with a test event code. Test events don't count.
        public var allowsTestEvents = false

        /// Creates a configuration with the default settings.
        public init() {}

        fileprivate func check(_ client: EventsClient) throws(EventsError) {
            guard maximumEvents > 0, maximumBytes > 0, maximumConcurrentRequests > 0, drainLimit >= .zero else {
                throw EventsError(code: .invalidConfiguration, message: "a queue's limits must be above zero")
            }
            guard allowsTestEvents || client.configuration.testEventCode == nil else {
                throw EventsError(
                    code: .invalidConfiguration,
                    message:
                        "this client sends test events, which don't count; set allowsTestEvents to test a queue",
                    field: "allowsTestEvents"
                )
            }
        }
    }

    /// Creates a queue. You can enqueue events immediately; they are sent once you call `run()`.
    ///
    /// - Parameters:
    ///   - client: The client that sends the events. Events enqueued without a source use the client's.
    ///   - configuration: Settings that you can usually leave at their defaults.
    ///   - onReceipt: A closure that receives the outcome of each event. It is called from several tasks at once, must
    ///     be quick, and must not block.
    /// - Throws: `EventsError` if the client sends test events and the configuration doesn't allow it, or if a setting
    ///   is out of range.
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
    /// Enqueues an event, waiting while the queue is full. Waiting callers are served in order.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - source: The source that the event belongs to, or `nil` for the client's.
    /// - Throws: `EventsError` with the code `queueShutDown`, `canceled`, or `invalidEventSource`. The event is then
    ///   not in the queue, and there will be no receipt.
    public func enqueue(_ event: Event, for source: EventSource? = nil) async throws(EventsError) {
        try await enqueue(PendingEvent(event), for: source)
    }

    /// Enqueues an event that may have been sent before, waiting while the queue is full.
    ///
    /// - Parameters:
    ///   - pending: The event, from ``DeliveryReceipt/pendingEvent``.
    ///   - source: The source that the event belongs to, or `nil` for the client's.
    /// - Throws: `EventsError`, like ``enqueue(_:for:)-(Event,_)``.
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

    /// Enqueues an event for the client's source, if the queue isn't full.
    ///
    /// - Parameter event: The event.
    /// - Returns: `true` if the event is in the queue, or `false` if the queue is full, has waiting callers, or was
    ///   shut down.
    public func enqueueIfPossible(_ event: Event) -> Bool {
        enqueueIfPossible(QueuedEvent(PendingEvent(event), of: client.source))
    }

    /// Enqueues an event that may have been sent before, if the queue isn't full.
    ///
    /// - Parameters:
    ///   - pending: The event, from ``DeliveryReceipt/pendingEvent`` or new.
    ///   - source: The source that the event belongs to.
    /// - Returns: `true` if the event is in the queue, or `false` if the queue is full, has waiting callers, or was
    ///   shut down.
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

    /// Waits until every event that was enqueued before this call has its receipt.
    ///
    /// - Parameter limit: The maximum wait.
    /// - Returns: `true` if all have receipts, or `false` if the limit passed or the task was canceled.
    public func flush(within limit: Duration) async -> Bool {
        await box.flush(until: client.clock.now().advanced(by: limit.clamped(to: Duration.settings)))
    }
}

// MARK: - Running

extension EventsQueue {
    /// Sends what is enqueued, until ``shutDown()`` or cancellation of the task. Then sends what is left, for at most
    /// the configuration's `drainLimit`.
    ///
    /// When the method returns, every event has its receipt. Events that the limit cut off are `notSent`, or
    /// `unconfirmed` if a copy may have arrived, with the reason `shutDown`. After shutdown, the method returns
    /// immediately.
    ///
    /// - Throws: `EventsError` with the code `alreadyRunning` if the queue is running.
    public func run() async throws(EventsError) {
        let before = phase.access { phase in
            defer { phase = phase == .open ? .running : phase }
            return phase
        }
        switch before {
        case .running:
            throw EventsError(code: .alreadyRunning, message: "the queue is running already; run it once")
        case .shutDown:
            // The code that shut it down may still be giving receipts.
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

    /// Stops accepting events. `run()` sends what is in the queue and returns. If it isn't running, the events in the
    /// queue come back as `notSent`. Calling the method again does nothing.
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
