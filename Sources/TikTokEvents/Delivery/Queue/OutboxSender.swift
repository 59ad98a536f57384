#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Works through an outbox: claims events that are due, sends them, and settles their outcomes.
///
/// Nothing is claimed while nothing can be sent, so an outage of hours costs one probe every few seconds and leaves the
/// events where they are. A claim is one request. Whatever must be sent again goes back to the outbox, along with what
/// was learned.
///
/// ```swift
/// let sender = try OutboxSender(client: client, outbox: PostgresOutbox(pool))
/// try await sender.run()
/// ```
///
/// One sender serves all sources that the client's token may report to. Each claim says which source it is for.
public final class OutboxSender: Sendable {
    let client: EventsClient
    let configuration: Configuration
    let clock: DeliveryClock
    /// How long the outbox may take to store the last outcomes.
    private static let settlementLimit: Duration = .seconds(5)
    private let outbox: any EventsOutbox
    /// The outbox of an `EventsQueue`, which is emptied before the sender stops.
    private let memory: MemoryOutbox?
    private let state = Locked(State())
    private let refusals = Locked(RefusalCounts())
    private let shutDownRequest = OneShot<Void>()

    private struct State: Sendable {
        var isStarted = false
        var isShutDown = false
        var isStopping = false
        /// The workers, and the numbers of those in the middle of a claim.
        var workers: [Task<Void, Never>] = []
        var busy: Set<Int> = []
        var idle: [Int: OneShot<Void>] = [:]
        var wakeUps = 0
        /// The worker that polls for due events while all are idle.
        var poller: Int?
    }

    /// Creates a sender.
    ///
    /// - Parameters:
    ///   - client: The client that sends the events. The claims determine the sources.
    ///   - outbox: The outbox in which the events wait.
    ///   - configuration: Settings that you can usually leave at their defaults.
    /// - Throws: `EventsError` if the client sends test events and the configuration doesn't allow it, or if a setting
    ///   is out of range.
    public convenience init(
        client: EventsClient,
        outbox: any EventsOutbox,
        configuration: Configuration = Configuration()
    ) throws(EventsError) {
        try configuration.check(client.configuration)
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
    /// Sends what is due, until ``shutDown()`` or cancellation of the task. Then finishes requests in flight, for at
    /// most the configuration's `drainLimit`. Whatever that cuts off goes back to the outbox.
    ///
    /// An outbox that doesn't answer holds it up for at most five seconds more. The events that it didn't store are
    /// sent again after their lease.
    ///
    /// - Throws: `EventsError` with the code `alreadyRunning` if the sender is running or has run before.
    public func run() async throws(EventsError) {
        let isFirst = state.access { state in
            defer { state.isStarted = true }
            return !state.isStarted
        }
        guard isFirst else {
            throw EventsError(code: .alreadyRunning, message: "a sender runs once; create another to send again")
        }
        await drain()
    }

    /// Sends what is due until shutdown, and waits for what is in flight then.
    func drain() async {
        let workers = state.access { state in
            // Not child tasks, because they continue after this task is canceled.
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
        await wait(for: workers, until: clock.now().advanced(by: limit + Self.settlementLimit))
        alarm.cancel()
    }

    /// Waits for the workers. Those of a queue are waited for however long its host takes the receipts, since nothing
    /// else keeps the events.
    private func wait(for workers: [Task<Void, Never>], until end: ContinuousClock.Instant) async {
        let shot = OneShot<Void>()
        let alarm = memory == nil ? clock.alarm(end) { shot.give(()) } : nil
        _ = clock.start {
            for worker in workers {
                await worker.value
            }
            shot.give(())
        }
        await shot.value()
        alarm?.cancel()
    }

    /// Stops claiming. `run()` finishes requests in flight and returns. Calling the method again does nothing.
    public func shutDown() {
        state.access { $0.isShutDown = true }
        shutDownRequest.give(())
    }

    /// Polls for due events immediately, as after an insert in this process.
    public func wake() {
        let woken = state.access { state in
            state.wakeUps += 1
            return state.idle.first.flatMap { state.idle.removeValue(forKey: $0.key) }
        }
        woken?.give(())
    }

    /// Stops if there is nothing left to wait for.
    private func stopIfDrained() {
        guard state.access({ $0.isShutDown }), memory?.isEmpty ?? true else { return }
        stop(isLate: false)
    }

    /// Ends the workers: only the idle ones, or all of them if the limit has passed.
    private func stop(isLate: Bool) {
        let (woken, ended) = state.access { state in
            state.isStopping = true
            defer { state.idle = [:] }
            let ended = state.workers.indices.filter { isLate || !state.busy.contains($0) }
            return (Array(state.idle.values), ended.map { state.workers[$0] })
        }
        woken.forEach { $0.give(()) }
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
                await sleep(number, since: wakeUps)
                continue
            }
            // Get the permit before the events, so that nothing is claimed while nothing can be sent.
            guard case .permit(let permit) = await client.health.admission(of: nil, until: nil) else { continue }
            guard begin(number) else {
                client.health.record(.unused, permit)
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
                await sleep(number, since: wakeUps)
            case .failed:
                failures += 1
                let wait = Health.backoff(failures) * clock.jitter
                await clock.sleep(until: clock.now().advanced(by: wait))
            }
        }
    }

    /// Marks a worker as busy, so that it isn't stopped before it settles. Returns `false` if it was already stopped.
    private func begin(_ number: Int) -> Bool {
        state.access { state in
            guard !state.isStopping else { return false }
            state.busy.insert(number)
            return true
        }
    }

    /// Waits until the worker is woken, or until it is time to poll again.
    private func sleep(_ number: Int, since wakeUps: Int) async {
        let shot = OneShot<Void>()
        let (isAwake, polls) = state.access { state in
            guard state.wakeUps == wakeUps, !state.isStopping else { return (true, false) }
            state.idle[number] = shot
            let polls = state.poller == nil && memory?.isEmpty != true
            if polls { state.poller = number }
            return (false, polls)
        }
        guard !isAwake else { return await Task.yield() }
        let interval = memory == nil ? configuration.pollInterval.clamped(to: Duration.settings) : .milliseconds(250)
        // The others poll after ten intervals, in case the poller's claim hangs.
        let wait: Duration? = polls ? interval : memory == nil ? interval * 10 : nil
        let alarm = wait.map { clock.alarm(clock.now().advanced(by: $0)) { shot.give(()) } }
        await shot.value(orIfCanceled: ())
        alarm?.cancel()
        state.access { state in
            state.idle[number] = nil
            if state.poller == number { state.poller = nil }
        }
    }

    private enum ClaimResult {
        case sent, nothingDue, failed
    }

    private func sendClaim(_ permit: Health.Permit) async -> ClaimResult {
        let limit = permit.isProbe ? 1 : client.configuration.maximumEventsPerRequest
        // Enough for an attempt, whatever the deadline of a call. End well before the lease does, because another process
        // may then claim the same events.
        let retry = client.configuration.retry
        let time = min(max(retry.deadline, retry.attemptTimeout), configuration.lease * 0.6)
        let end = clock.now().advanced(by: time)
        let claims: [Claim]
        do {
            claims = try await outbox.claim(
                limit,
                excluding: client.health.pausedSources(for: permit),
                lease: configuration.lease.clamped(to: Duration.settings)
            )
        } catch {
            client.health.record(.unused, permit)
            client.configuration.observer?(DeliveryEvent(.outboxFailed))
            return .failed
        }
        guard clock.now() < end else {
            // The claim returned so late that its lease ends soon.
            client.health.record(.unused, permit)
            return .failed
        }
        guard let first = claims.first else {
            client.health.record(.unused, permit)
            return .nothingDue
        }
        wake()
        await send(claims.filter { $0.source == first.source }, client.health.occupy(permit, first.source), until: end)
        // An outbox that mixes sources still works.
        var rest = claims.filter { $0.source != first.source }
        while let next = rest.first {
            await send(rest.filter { $0.source == next.source }, nil, until: end)
            rest.removeAll { $0.source == next.source }
        }
        return .sent
    }

    private func send(_ claims: [Claim], _ permit: Health.Permit?, until end: ContinuousClock.Instant) async {
        guard let client = try? client.reporting(to: claims[0].source) else {
            if let permit { self.client.health.record(.unused, permit) }
            return await settle(
                claims.map {
                    settlement(of: $0, DeliveryReceipt($0.pending, ofInvalid: $0.source), dueIn: Health.pause)
                }
            )
        }
        var call = Call(
            CheckedEvents(claims.map(\.pending.event), json: claims.map(\.json), for: client),
            pending: claims.map(\.pending),
            by: client,
            within: max(.zero, clock.now().duration(to: end)),
            isSingleStep: true,
            permit: permit
        )
        await call.run()
        // The same jitter for all of them, so that events that failed together are due together.
        let jitter = clock.jitter
        await settle(
            zip(claims, call.report).enumerated().map { [call] index, pair in
                let (claim, receipt) = pair
                let wait =
                    call.failed.contains(index)
                    ? Self.backoff(claim.attempts, isAlone: claims.count == 1) * jitter
                    : wait(receipt, claim.attempts, jitter)
                return settlement(of: claim, receipt, dueIn: wait)
            }
        )
    }

    private func settlement(of claim: Claim, _ receipt: DeliveryReceipt, dueIn wait: Duration) -> Settlement {
        guard receipt.wasRefusedAlone else {
            let isFinal = !receipt.outcome.shouldResend
            if isFinal {
                refusals.access { $0.remove(receipt) }
            }
            return Settlement(id: claim.id, source: claim.source, receipt: receipt, dueIn: isFinal ? nil : wait)
        }
        let isHopeless = refusals.access { $0.add(receipt) } >= RefusalCounts.maximum
        // A table keeps what TikTok refuses without proof. A queue gives it back to its host, who may know the reason.
        guard isHopeless, memory != nil || receipt.outcome.cause?.reason == .refused else {
            return Settlement(id: claim.id, source: claim.source, receipt: receipt.asUnproven, dueIn: wait)
        }
        refusals.access { $0.remove(receipt) }
        return Settlement(id: claim.id, source: claim.source, receipt: receipt, dueIn: nil)
    }

    /// When an event is due again. The endpoint's health handles outages, so the wait is short. Except while invalid events
    /// are being isolated, it is never zero: one event may fail again and again while nothing else is sent.
    private func wait(_ receipt: DeliveryReceipt, _ attempts: Int, _ jitter: Double) -> Duration {
        if receipt.wasRefusedAlone {
            return min(.seconds(300), .seconds(1) * (1 << min(attempts, 16))) * (0.5 + clock.jitter / 2)
        }
        if let cause = receipt.outcome.cause, cause.reason == .unproven, cause.retryAfter == nil { return .zero }
        let wait = (receipt.outcome.retryAfter ?? .zero).clamped(to: .zero...Health.pause)
        return max(wait, Self.backoff(attempts, isAlone: false) * (0.5 + jitter / 2))
    }

    /// The maximum wait for events whose request failed while others didn't. A single event that fails again and again
    /// is itself the cause, while several were more likely unlucky.
    private static func backoff(_ attempts: Int, isAlone: Bool) -> Duration {
        min(isAlone ? .seconds(300) : .seconds(5), .milliseconds(200) * (1 << min(attempts, 16)))
    }

    /// Stores the outcomes of events, even if the worker is canceled in the meantime.
    private func settle(_ settlements: [Settlement]) async {
        await clock.start {
            for attempt in 1...5 {
                if (try? await self.outbox.settle(settlements)) != nil {
                    return self.observe(settlements)
                }
                self.client.configuration.observer?(
                    DeliveryEvent(.outboxFailed) {
                        $0.source = settlements.first?.source
                        $0.eventCount = settlements.count
                    }
                )
                await self.clock.sleep(
                    until: self.clock.now().advanced(by: Health.backoff(attempt) * self.clock.jitter)
                )
            }
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

extension OutboxSender: Redacted {
    var summary: String { "OutboxSender(\(client.source.kind))" }
}
