#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Works through an outbox: claims events that are due, sends them, and settles what became of them.
///
/// Nothing is claimed while nothing can go, so an outage of hours costs a probe every few seconds and leaves the events where
/// they are. A claim is one request; what is to be sent again goes back to the outbox with what was learned.
///
/// ```swift
/// let sender = try OutboxSender(client: client, outbox: PostgresOutbox(pool))
/// try await sender.run()
/// ```
///
/// One sender serves all sources that the client's token may report to: each claim says which it is for.
public final class OutboxSender: Sendable {
    let client: EventsClient
    let configuration: Configuration
    let clock: DeliveryClock
    private let outbox: any EventsOutbox
    /// The outbox of an `EventsQueue`, which is emptied before the sender stops.
    private let memory: MemoryOutbox?
    private let state = Locked(State())
    private let shutDownRequest = OneShot<Void>()

    private struct State: Sendable {
        var isStarted = false
        var isShutDown = false
        var isStopping = false
        /// The workers, and which of them are in the middle of a claim.
        var workers: [Task<Void, Never>] = []
        var busy: Set<Int> = []
        var resting: [Int: OneShot<Void>] = [:]
        var wakeUps = 0
        /// The one that looks for due events from time to time while all rest.
        var poller: Int?
    }

    /// Settings of a sender that most hosts leave as they are.
    public struct Configuration: Sendable {
        /// The most requests in flight.
        public var maximumConcurrentRequests = 4
        /// How often the outbox is asked for due events while there are none. ``OutboxSender/wake()`` asks at once.
        public var pollInterval: Duration = .seconds(1)
        /// How long claimed events are hidden, at least five times the client's ``EventsClient/RetryPolicy/attemptTimeout``.
        ///
        /// A request may take three fifths of it; the rest is for the settlement. It is also how long the events of a process
        /// that died wait.
        public var lease: Duration = .seconds(150)
        /// How long `run()` may go on after shutdown, for what is in flight. Keep it below the time after which your platform
        /// kills the process.
        public var drainLimit: Duration = .seconds(20)

        /// Creates the configuration that fits most hosts.
        public init() {}
    }

    /// Creates a sender.
    ///
    /// - Parameters:
    ///   - client: The client that sends the events. Their sources are those of the claims.
    ///   - outbox: Where the events wait.
    ///   - configuration: Settings that most hosts leave as they are.
    /// - Throws: `EventsError` if a setting is out of its range.
    public convenience init(
        client: EventsClient,
        outbox: any EventsOutbox,
        configuration: Configuration = Configuration()
    ) throws(EventsError) {
        // An attempt gets a third of a request's time, which is three fifths of the lease.
        guard configuration.lease >= client.configuration.retry.attemptTimeout * 5 else {
            throw EventsError(
                code: .invalidConfiguration,
                message: "a lease is at least five times the client's attempt timeout, or it cuts requests short",
                field: "lease"
            )
        }
        guard configuration.maximumConcurrentRequests > 0, configuration.pollInterval > .zero else {
            throw EventsError(code: .invalidConfiguration, message: "a sender's limits must be above zero")
        }
        self.init(client, outbox, configuration)
    }

    init(_ client: EventsClient, _ outbox: any EventsOutbox, _ configuration: Configuration) {
        self.client = client
        self.outbox = outbox
        self.configuration = configuration
        clock = client.clock
        memory = outbox as? MemoryOutbox
    }
}

// MARK: - Running

extension OutboxSender {
    /// Sends what is due, until ``shutDown()`` or cancellation of the task; then finishes what is in flight, for at most the
    /// configuration's `drainLimit`. What that cuts off goes back to the outbox.
    ///
    /// - Throws: `EventsError` with the code `alreadyRunning` if it runs or has run.
    public func run() async throws(EventsError) {
        let isFirst = state.access { state in
            defer { state.isStarted = true }
            return !state.isStarted
        }
        guard isFirst else {
            throw EventsError(code: .alreadyRunning, message: "the sender is running already; run it once")
        }
        let workers = state.access { state in
            // Not children of this task, since they go on when it is canceled.
            state.workers = (0..<configuration.maximumConcurrentRequests).map { number in
                clock.start { await self.work(number) }
            }
            return state.workers
        }
        await withTaskCancellationHandler {
            await shutDownRequest.value()
        } onCancel: {
            shutDown()
        }
        let limit = configuration.drainLimit.clamped(to: Duration.settings)
        let alarm = clock.alarm(clock.now().advanced(by: limit)) { self.stop(isLate: true) }
        stopIfDrained()
        for worker in workers {
            await worker.value
        }
        alarm.cancel()
    }

    /// Stops claiming. `run()` finishes what is in flight and returns. Calling it again does nothing.
    public func shutDown() {
        state.access { $0.isShutDown = true }
        shutDownRequest.give(())
    }

    /// Looks for due events at once, as after an insert in this process.
    public func wake() {
        let rested = state.access { state in
            state.wakeUps += 1
            return state.resting.first.flatMap { state.resting.removeValue(forKey: $0.key) }
        }
        rested?.give(())
    }

    /// Stops if there is nothing left to wait for.
    private func stopIfDrained() {
        guard state.access({ $0.isShutDown }), memory?.isEmpty ?? true else { return }
        stop(isLate: false)
    }

    /// Ends the workers: those that only wait, or all when the limit has passed.
    private func stop(isLate: Bool) {
        let (rested, ended) = state.access { state in
            state.isStopping = true
            defer { state.resting = [:] }
            let ended = state.workers.indices.filter { isLate || !state.busy.contains($0) }
            return (Array(state.resting.values), ended.map { state.workers[$0] })
        }
        rested.forEach { $0.give(()) }
        ended.forEach { $0.cancel() }
    }
}

// MARK: - Working

extension OutboxSender {
    private func work(_ number: Int) async {
        var failures = 0
        while true {
            let (isOver, wakeUps) = state.access { ($0.isStopping, $0.wakeUps) }
            if isOver { return }
            if let memory, memory.waitingCount == 0 {
                await rest(number, since: wakeUps)
                continue
            }
            // First a permit, then the events: nothing is claimed while nothing can go.
            guard case .permit(let permit) = await client.health.admission(of: nil, until: nil) else { continue }
            guard begin(number) else {
                client.health.record(.nothing, permit)
                return
            }
            let result = await sendClaim(permit)
            _ = state.access { $0.busy.remove(number) }
            stopIfDrained()
            switch result {
            case .sent:
                failures = 0
            case .nothingDue:
                failures = 0
                await rest(number, since: wakeUps)
            case .failed:
                failures += 1
                let wait = Health.backoff(failures) * clock.jitter
                await clock.sleep(until: clock.now().advanced(by: wait))
            }
        }
    }

    /// Says that a worker must not be stopped before it settled; `false` if it was stopped.
    private func begin(_ number: Int) -> Bool {
        state.access { state in
            guard !state.isStopping else { return false }
            state.busy.insert(number)
            return true
        }
    }

    /// Waits until somebody wakes the worker, or until it is time to look again.
    private func rest(_ number: Int, since wakeUps: Int) async {
        let shot = OneShot<Void>()
        let (isAwake, polls) = state.access { state in
            guard state.wakeUps == wakeUps, !state.isStopping else { return (true, false) }
            state.resting[number] = shot
            let polls = state.poller == nil && memory?.isEmpty != true
            if polls { state.poller = number }
            return (false, polls)
        }
        guard !isAwake else { return await Task.yield() }
        let interval = memory == nil ? configuration.pollInterval.clamped(to: Duration.settings) : .milliseconds(250)
        let alarm = polls ? clock.alarm(clock.now().advanced(by: interval)) { shot.give(()) } : nil
        await withTaskCancellationHandler {
            await shot.value()
        } onCancel: {
            shot.give(())
        }
        alarm?.cancel()
        state.access { state in
            state.resting[number] = nil
            if state.poller == number { state.poller = nil }
        }
    }

    private enum ClaimResult {
        case sent, nothingDue, failed
    }

    private func sendClaim(_ permit: Health.Permit) async -> ClaimResult {
        let limit = permit.isProbe ? 1 : client.configuration.maximumEventsPerRequest
        // Over well before the lease ends, when another process may claim the same events.
        let time = min(client.configuration.retry.deadline, configuration.lease * 0.6)
        let end = clock.now().advanced(by: time)
        let claims: [Claim]
        do {
            claims = try await outbox.claim(
                limit,
                excluding: client.health.restingSources,
                lease: configuration.lease.clamped(to: Duration.settings)
            )
        } catch {
            client.health.record(.nothing, permit)
            return .failed
        }
        guard clock.now() < end else {
            // It came so late that the lease brings the events back soon.
            client.health.record(.nothing, permit)
            return .failed
        }
        guard let first = claims.first else {
            client.health.record(.nothing, permit)
            return .nothingDue
        }
        wake()
        await send(claims.filter { $0.source == first.source }, client.health.occupy(permit, first.source), until: end)
        // An outbox that mixes sources is served all the same.
        var rest = claims.filter { $0.source != first.source }
        while let next = rest.first {
            await send(rest.filter { $0.source == next.source }, nil, until: end)
            rest.removeAll { $0.source == next.source }
        }
        return .sent
    }

    private func send(_ claims: [Claim], _ permit: Health.Permit?, until end: ContinuousClock.Instant) async {
        guard let client = try? client.reporting(to: claims[0].source) else {
            if let permit { self.client.health.record(.nothing, permit) }
            return await settle(
                claims.map { claim in
                    let cause = DeliveryOutcome.Cause(.misconfigured, expiresAt: claim.pending.expiresAt)
                    let outcome: DeliveryOutcome = cause.expiresAt == nil ? .notSent(cause) : .unconfirmed(cause)
                    return settlement(
                        of: claim,
                        DeliveryReceipt(event: claim.pending.event, outcome: outcome),
                        dueIn: Health.pause
                    )
                }
            )
        }
        var call = Call(
            CheckedEvents(claims.map(\.encoded), for: client),
            pending: claims.map(\.pending),
            by: client,
            within: max(.zero, clock.now().duration(to: end)),
            isSingleStep: true,
            permit: permit
        )
        await call.run()
        // One for all of them, so that what failed together is due together.
        let jitter = clock.jitter
        await settle(
            zip(claims, call.report).enumerated().map { [call] index, pair in
                let (claim, receipt) = pair
                let wait =
                    call.failed.contains(index)
                    ? Self.backoff(claim.attempts, isAlone: claims.count == 1) * jitter
                    : wait(receipt, claim.attempts)
                return settlement(of: claim, receipt, dueIn: wait)
            }
        )
    }

    private func settlement(of claim: Claim, _ receipt: DeliveryReceipt, dueIn wait: Duration) -> Settlement {
        let isFinal = !receipt.outcome.shouldResend || isHopeless(receipt, claim)
        return Settlement(id: claim.id, source: claim.source, receipt: receipt, dueIn: isFinal ? nil : wait)
    }

    /// Whether an event of a queue was refused alone so often that it goes back to its host, who may know why.
    private func isHopeless(_ receipt: DeliveryReceipt, _ claim: Claim) -> Bool {
        memory != nil && claim.attempts >= 20 && receipt.wasRefusedAlone
    }

    /// When an event is due again. What the endpoint makes wait isn't counted here, since its health does.
    private func wait(_ receipt: DeliveryReceipt, _ attempts: Int) -> Duration {
        if receipt.wasRefusedAlone {
            return min(.seconds(300), .seconds(1) * (1 << min(attempts, 16))) * (0.5 + clock.jitter / 2)
        }
        return (receipt.outcome.retryAfter ?? .zero).clamped(to: .zero...Health.pause)
    }

    /// The longest wait of events whose request failed while others didn't. An event that fails alone again and again is
    /// what is wrong, and several were more likely unlucky.
    private static func backoff(_ attempts: Int, isAlone: Bool) -> Duration {
        min(isAlone ? .seconds(300) : .seconds(5), .milliseconds(200) * (1 << min(attempts, 16)))
    }

    /// Stores what became of events, even if the worker is canceled meanwhile.
    private func settle(_ settlements: [Settlement]) async {
        await clock.start {
            for attempt in 1...5 {
                if (try? await self.outbox.settle(settlements)) != nil { break }
                await self.clock.sleep(
                    until: self.clock.now().advanced(by: Health.backoff(attempt) * self.clock.jitter)
                )
            }
            self.observe(settlements)
        }
        .value
    }

    private func observe(_ settlements: [Settlement]) {
        guard let observer = client.configuration.observer else { return }
        for var event in DeliveryEvent.settled(settlements.lazy.filter { $0.dueIn == nil }.map(\.receipt.outcome)) {
            event.source = settlements.first?.source
            observer(event)
        }
    }
}

extension DeliveryReceipt {
    /// Whether the event was refused by itself, without a proof that it is what is wrong.
    fileprivate var wasRefusedAlone: Bool {
        outcome.cause.map { $0.reason == .unproven && $0.code != nil } ?? false
    }
}

extension OutboxSender: Redacted {
    var summary: String { "OutboxSender(\(client.source.kind))" }
}
