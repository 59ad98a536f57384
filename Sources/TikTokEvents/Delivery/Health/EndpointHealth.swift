/// The health of an endpoint, with its lock, its token provider, and the callers that wait for a permit. All clients of
/// the endpoint and token share it.
final class EndpointHealth: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// A permit to send one request, or the reason why there is none.
    indirect enum Admission: Sendable {
        case permit(Health.Permit)
        case denied(DeliveryOutcome.Cause)
    }

    /// The maximum number of waiting callers, since waiting costs memory.
    static let maximumWaiting = 10_000
    /// How long the provider may take before it counts as failing.
    static let providerLimit = Duration.seconds(10)

    let clock: DeliveryClock
    let provider: any AccessTokenProvider
    private let observer: (@Sendable (DeliveryEvent) -> Void)?
    private let shared: Locked<Shared>

    fileprivate struct Shared: Sendable {
        var health: Health
        var queue = PermitQueue()
        var nextID = 0
        var alarm: (at: Instant, alarm: DeliveryClock.Alarm)?
    }

    init(
        provider: any AccessTokenProvider,
        capacity: Int,
        attemptTimeout: Duration,
        clock: DeliveryClock,
        observer: (@Sendable (DeliveryEvent) -> Void)?
    ) {
        self.provider = provider
        self.clock = clock
        self.observer = observer
        let health = Health(capacity: capacity, attemptTimeout: attemptTimeout, at: clock.now())
        shared = Locked(Shared(health: health))
    }

    /// Reads the health in its current state.
    func read<Result: Sendable>(_ body: (Health) -> Result) -> Result {
        shared.access { body($0.health) }
    }

    /// The largest body that a server in front of TikTok accepts, as far as is known.
    var maximumBytes: Int {
        let now = clock.now()
        return read { $0.sizeLimit.bytes(at: now) }
    }

    var waitingCount: Int { shared.access { $0.queue.count } }

    /// Waits for a permit to send a request.
    ///
    /// - Parameters:
    ///   - source: The source whose events the request carries, or `nil` if that is decided later.
    ///   - deadline: When to give up, or `nil` to wait until there is a permit or the task is canceled.
    ///   - isReturning: Whether the caller goes first, because its last attempt failed through no fault of its own.
    /// - Returns: The permit, or the reason why there is none.
    func admission(
        of source: EventSource?,
        until deadline: Instant?,
        isReturning: Bool = false
    ) async -> Admission {
        let id = shared.access { shared in
            shared.nextID += 1
            return shared.nextID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waiter = PermitQueue.Waiter(source: source, deadline: deadline, continuation: continuation)
                let refusal = update { shared, now in shared.join(id, waiter, isReturning: isReturning, at: now) }
                if let refusal {
                    continuation.resume(returning: .denied(refusal))
                }
            }
        } onCancel: {
            let waiter = shared.access { $0.queue.remove(id) }
            waiter?.continuation.resume(returning: .denied(.init(.canceled)))
        }
    }

    /// Sets the source whose events use a permit.
    func occupy(_ permit: Health.Permit, _ source: EventSource) -> Health.Permit {
        update { shared, now in
            var permit = permit
            shared.health.occupy(&permit, source, at: now)
            return permit
        }
    }

    /// Records how a request ended.
    ///
    /// - Returns: Whether the request itself was at fault.
    @discardableResult
    func record(_ report: Health.Report, _ permit: Health.Permit) -> Bool {
        let jitter = clock.jitter
        return update { $0.health.record(report, permit, at: $1, jitter: jitter) }
    }

    /// Changes what is known about the endpoint.
    func change(_ change: (inout Health, Instant) -> Void) {
        update { change(&$0.health, $1) }
    }

    /// Records a rejection that named no event. After 64 in a row, the source is paused.
    func recordUnlocatedRefusal(of source: EventSource) {
        change { health, now in
            var isHopeless = false
            health.update(source, at: now) { isHopeless = $0.recordUnlocatedRefusal() }
            if isHopeless {
                health.close(source, for: .init(.unproven), at: now)
            }
        }
    }

    /// The sources that can't use a permit now.
    func pausedSources(for permit: Health.Permit) -> Set<EventSource> {
        let now = clock.now()
        return read { health in
            Set(
                health.sources.keys.filter { source in
                    health.nextTurn(of: source, at: now, with: permit).map { $0 > now } ?? true
                }
            )
        }
    }
}

// MARK: - Serving

extension EndpointHealth {
    fileprivate struct Question: Sendable {
        let stale: AccessToken?
    }

    fileprivate struct Served: Sendable {
        var admissions: [(PermitQueue.Continuation, Admission)] = []
        /// Asks the provider to replace a token.
        var question: Question?
        /// What an observer learns about a source.
        var paused: DeliveryEvent?
        var next: Instant?
    }

    /// Changes the state, gives permits to callers that may proceed, and sets the alarm for the next turn.
    @discardableResult
    private func update<Result: Sendable>(_ change: (inout Shared, Instant) -> Result) -> Result {
        let now = clock.now()
        let (result, served, events) = shared.access { shared in
            let before = shared.health.state
            let result = change(&shared, now)
            let served = shared.serve(at: now)
            setAlarm(&shared, served.next, at: now)
            let events = observer == nil ? [] : DeliveryEvent.changes(before, shared.health.state, at: now)
            return (result, served, events + [served.paused].compactMap { $0 })
        }
        for (continuation, admission) in served.admissions {
            continuation.resume(returning: admission)
        }
        if let observer {
            events.forEach(observer)
        }
        if let question = served.question {
            ask(replacing: question.stale)
        }
        return result
    }

    private func setAlarm(_ shared: inout Shared, _ next: Instant?, at now: Instant) {
        if let alarm = shared.alarm {
            // An alarm that goes off early does no harm, and is cheaper than another one.
            if alarm.at > now, let next, alarm.at <= next { return }
            alarm.alarm.cancel()
            shared.alarm = nil
        }
        guard let next else { return }
        let alarm = clock.alarm(next) { [weak self] in self?.update { _, _ in } }
        shared.alarm = (next, alarm)
    }

    private func ask(replacing stale: AccessToken?) {
        if let token = provider as? AccessToken {
            obtain(token, replacing: stale)
            return
        }
        let limit = clock.alarm(clock.now().advanced(by: Self.providerLimit)) {
            self.obtain(nil, replacing: stale)
        }
        // Not canceled together with the send that happens to ask, since others wait for the token too. The provider's
        // error may contain a secret, so none of it is kept.
        _ = clock.start {
            let token = try? await self.provider.token(replacing: stale)
            limit.cancel()
            self.obtain(token, replacing: stale)
        }
    }

    private func obtain(_ token: AccessToken?, replacing stale: AccessToken?) {
        let jitter = clock.jitter
        update { $0.health.obtain(token, replacing: stale, at: $1, jitter: jitter) }
    }
}

extension EndpointHealth.Shared {
    fileprivate mutating func join(
        _ id: Int,
        _ waiter: PermitQueue.Waiter,
        isReturning: Bool,
        at now: ContinuousClock.Instant
    ) -> DeliveryOutcome.Cause? {
        // A cancellation before this line found no waiter.
        if Task.isCancelled { return .init(.canceled) }
        let end = health.closedEnd(of: waiter.source, at: now) ?? now
        let isTooLate = waiter.deadline.map { $0 <= end } ?? false
        // A sender's worker waits for as long as it takes, and there are few.
        if isTooLate || (waiter.deadline != nil && queue.count >= EndpointHealth.maximumWaiting) {
            return health.denial(of: waiter.source, waiting: queue.count, at: now)
        }
        queue.join(id, waiter, isReturning: isReturning)
        return nil
    }

    fileprivate mutating func serve(at now: ContinuousClock.Instant) -> EndpointHealth.Served {
        var served = EndpointHealth.Served()
        turnAway(at: now, &served)
        var next: [ContinuousClock.Instant] = []
        if !queue.isEmpty, case .asking(let stale, let at, false) = health.state {
            if at <= now {
                health.startAsking()
                served.question = EndpointHealth.Question(stale: stale)
            } else {
                next.append(at)
            }
        }
        serving: while !queue.isEmpty, let turn = health.nextTurn(at: now) {
            guard turn <= now else {
                next.append(turn)
                break
            }
            switch queue.removeNext(at: now, of: health) {
            case .waiter(let waiter):
                guard let permit = health.start(waiter.source, at: now) else {
                    waiter.continuation.resume(
                        returning: .denied(health.denial(of: waiter.source, waiting: 0, at: now))
                    )
                    continue
                }
                served.admissions.append((waiter.continuation, .permit(permit)))
            case .nobody(let until):
                until.map { next.append($0) }
                break serving
            }
        }
        queue.nextDeadline.map { next.append($0) }
        served.next = next.min()
        return served
    }

    /// Denies callers that can't be served before their deadline, immediately, so that they can act on it.
    private mutating func turnAway(at now: ContinuousClock.Instant, _ served: inout EndpointHealth.Served) {
        let end = health.closedEnd(of: nil, at: now) ?? now
        while let waiter = queue.removeFirst(dueBy: end) {
            let cause = health.denial(of: waiter.source, waiting: queue.count, at: now)
            served.admissions.append((waiter.continuation, .denied(cause)))
        }
        guard let (closed, cause) = health.takeClosed(), let end = health.closedEnd(of: closed, at: now) else { return }
        served.paused = cause.map { .paused(closed, for: $0) }
        for waiter in queue.removeAll(of: closed, dueBy: end) {
            let cause = health.denial(of: closed, waiting: queue.count, at: now)
            served.admissions.append((waiter.continuation, .denied(cause)))
        }
    }
}
