/// Sends events in the background, for backends without a job queue. It is bounded in memory and reports an outcome
/// for every event.
///
/// An event is sent immediately if nothing is in flight. Events that arrive while requests are in flight are sent
/// together in the next one. There is no timer.
///
/// ```swift
/// configuration.observer = { event in
///     if [.tokenNeeded, .sourcePaused, .paused, .queueFull].contains(event.kind) { logger.warning("\(event)") }
/// }
/// let client = try EventsClient(
///     source: source, accessToken: token, transport: transport, configuration: configuration)
/// let queue = try EventsQueue(client: client) { receipts in
///     for receipt in receipts where !receipt.outcome.isAccepted {
///         logger.warning("\(receipt)")
///         if let pending = receipt.pendingEvent { await store(pending) }
///     }
/// }
/// async let running: Void = queue.run()
/// try await queue.enqueue(event)
/// ```
///
/// Each event that you enqueue comes back through the callback exactly once: when its outcome is final, when it
/// expires, on shutdown, or when it was refused on its own 20 times without proof that it is invalid (`notSent` with
/// the reason `unproven` or `refused`; look at the code or the HTTP status). What comes back with a
/// ``DeliveryReceipt/pendingEvent`` is yours to keep.
///
/// During an outage or a pause, however long, there are no receipts: the queue holds the events and probes. **A wrong
/// token or pixel gives no receipts either.** Set an observer as above, and alert on
/// ``DeliveryEvent/Kind/tokenNeeded`` and ``DeliveryEvent/Kind/sourcePaused``.
///
/// When the queue is full, enqueuing callers wait, so its capacity limits how long an outage it can bridge. It lives in
/// memory and is lost with the process. If losing an event matters, use an ``EventsOutbox`` instead.
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
            try EventsError.check(maximumEvents > 0, "a queue holds at least one event", "maximumEvents")
            try EventsError.check(maximumBytes > 0, "a queue's memory is above zero", "maximumBytes")
            try EventsError.check(
                maximumConcurrentRequests > 0,
                "a queue has at least one request in flight",
                "maximumConcurrentRequests"
            )
            try EventsError.check(drainLimit >= .zero, "the drain limit is zero or more", "drainLimit")
            try client.configuration.checkTestEvents(areAllowed: allowsTestEvents)
        }
    }

    /// Creates a queue. You can enqueue events immediately; they are sent once you call `run()`.
    ///
    /// - Parameters:
    ///   - client: The client that sends the events. Events enqueued without a source use the client's.
    ///   - configuration: Settings that you can usually leave at their defaults.
    ///   - onReceipts: A closure that receives the outcomes of events. It is called from several tasks at once. The
    ///     queue waits for it: ``run()`` and ``flush(within:)`` return only after the closure has. While it works, its
    ///     events still count as in the queue, so it mustn't wait for capacity in ``enqueue(_:for:)``.
    /// - Throws: `EventsError` if the client sends test events and the configuration doesn't allow it, or if a setting
    ///   is out of range.
    public init(
        client: EventsClient,
        configuration: Configuration = Configuration(),
        onReceipts: @escaping @Sendable ([DeliveryReceipt]) async -> Void
    ) throws(EventsError) {
        try configuration.check(client)
        self.client = client
        box = MemoryOutbox(
            maximumEvents: configuration.maximumEvents,
            maximumBytes: configuration.maximumBytes,
            clock: client.clock,
            onReceipts: onReceipts
        )
        var sending = OutboxSender.Configuration()
        sending.maximumConcurrentRequests = configuration.maximumConcurrentRequests
        sending.drainLimit = configuration.drainLimit
        sender = OutboxSender(client, box, sending)
    }

    deinit {
        shutDown()
    }

    /// The number of events in the queue, including those in requests.
    public var eventCount: Int { box.heldCount }
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
        try await enqueue(PendingEvent(event, for: source))
    }

    /// Enqueues an event that may have been sent before, waiting while the queue is full.
    ///
    /// It goes to its own ``PendingEvent/source``, or to the client's if it has none.
    ///
    /// - Parameter pending: The event, from ``DeliveryReceipt/pendingEvent`` or new.
    /// - Throws: `EventsError`, like ``enqueue(_:for:)``.
    public func enqueue(_ pending: PendingEvent) async throws(EventsError) {
        try pending.source?.check()
        let event = QueuedEvent(pending, of: client.source)
        let admission = offer(event)
        switch admission == .full ? await box.enqueue(event) : admission {
        case .admitted:
            sender.wake()
        case .shutDown:
            throw Self.shutDownError
        case .full, .canceled:
            throw EventsError(
                code: .canceled,
                message: "the task was canceled while the queue was full; the event isn't in it"
            )
        }
    }

    /// Maps a lead to events and enqueues them, for the client's own source unless the mapper is a ``RoutingLeadMapper``
    /// or its ``Postback`` names another.
    ///
    /// If the method throws, enqueue the lead again: events that are in the queue already count once.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - trigger: What happened to it.
    ///   - mapper: The mapper that turns the lead into events.
    /// - Throws: Any error that the mapper throws, and `EventsError`, like ``enqueue(_:for:)``.
    public func enqueue<Mapper: LeadMapper>(
        _ lead: Mapper.Lead,
        at trigger: LeadTrigger,
        using mapper: Mapper
    ) async throws {
        for pending in try client.pendingEvents(for: lead, at: trigger, using: mapper) {
            try await enqueue(pending)
        }
    }

    /// Enqueues an event, if the queue isn't full.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - source: The source that the event belongs to, or `nil` for the client's.
    /// - Returns: `true` if the event is in the queue, or `false` if the queue is full or has waiting callers.
    /// - Throws: `EventsError` with the code `queueShutDown` or `invalidEventSource`.
    public func enqueueIfPossible(_ event: Event, for source: EventSource? = nil) throws(EventsError) -> Bool {
        try enqueueIfPossible(PendingEvent(event, for: source))
    }

    /// Enqueues an event that may have been sent before, if the queue isn't full.
    ///
    /// It goes to its own ``PendingEvent/source``, or to the client's if it has none.
    ///
    /// - Parameter pending: The event, from ``DeliveryReceipt/pendingEvent`` or new.
    /// - Returns: `true` if the event is in the queue, or `false` if the queue is full or has waiting callers.
    /// - Throws: `EventsError` with the code `queueShutDown` or `invalidEventSource`.
    public func enqueueIfPossible(_ pending: PendingEvent) throws(EventsError) -> Bool {
        try pending.source?.check()
        switch offer(QueuedEvent(pending, of: client.source)) {
        case .admitted:
            sender.wake()
            return true
        case .shutDown:
            throw Self.shutDownError
        case .full, .canceled:
            return false
        }
    }

    private func offer(_ event: QueuedEvent) -> MemoryOutbox.Admission {
        let admission = box.enqueueIfPossible(event)
        if admission == .full, let count = box.countIfNewlyFull() {
            client.configuration.observer?(
                DeliveryEvent(.queueFull) {
                    $0.source = event.source
                    $0.eventCount = count
                }
            )
        }
        return admission
    }

    private static let shutDownError = EventsError(
        code: .queueShutDown,
        message: "the queue was shut down; keep the event elsewhere"
    )

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
            await withTaskCancellationHandler {
                await sender.drain()
            } onCancel: {
                shutDown()
            }
            // Like all receipts, given by a task of its own, so that they can be stored although this one is canceled.
            await abandonAll().value
        }
    }

    /// Stops accepting events. `run()` sends what is in the queue and returns. If it isn't running, the events in the
    /// queue come back as `notSent`; to wait for that, call ``run()`` or ``flush(within:)``. Calling the method again
    /// does nothing.
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

    /// Starts to give receipts for what is left. The task outlives the queue.
    @discardableResult
    private func abandonAll() -> Task<Void, Never> {
        client.clock.start { [box, client] in
            let outcomes = await box.abandonAll()
            guard let observer = client.configuration.observer else { return }
            DeliveryEvent.settled(outcomes).forEach(observer)
        }
    }
}

extension EventsQueue: Redacted {
    var summary: String { "EventsQueue(\(client.source.kind))" }
}
