/// What all calls of one client share: the gate that requests pass, those who wait at it, and the quota of retries.
final class ClientState: Sendable {
    private let shared: Locked<Shared>
    private let provider: any AccessTokenProvider
    private let clock: DeliveryClock
    private let observe: @Sendable (DeliveryEvent) -> Void
    private let unauthorizedPause: Duration

    private struct Shared: Sendable {
        var gate: Gate
        var quota = RetryQuota()
        var line = WaitingLine<Void, Void>()
    }

    /// Leave to send one request, or the reason why there is none.
    enum Admission {
        case permit(Gate.Permit)
        case denied(DeliveryOutcome.Cause)
    }

    init(provider: any AccessTokenProvider, configuration: EventsClient.Configuration, clock: DeliveryClock) {
        unauthorizedPause = configuration.retry.unauthorizedPause
        shared = Locked(Shared(gate: Gate(unauthorizedPause: unauthorizedPause)))
        self.provider = provider
        self.clock = clock
        observe = configuration.observer ?? { _ in }
    }

    /// Waits for leave to send a request, until the deadline or cancellation.
    func admission(until deadline: ContinuousClock.Instant) async -> Admission {
        while true {
            let now = clock.now()
            if Task.isCancelled { return .denied(.init(.canceled)) }
            if now >= deadline { return .denied(.init(.deadline)) }
            let (entry, changes) = shared.access { ($0.gate.enter(at: now), $0.gate.changes) }
            switch entry {
            case .permit(let permit):
                return .permit(permit)
            case .closed(let end):
                return .denied(.init(.unauthorized, retryAfter: now.duration(to: end)))
            case .paused(let end):
                guard end < deadline else { return .denied(.init(.throttled, retryAfter: now.duration(to: end))) }
                try? await clock.sleep(now.duration(to: end))
            case .wait(let end):
                await change(after: changes, orIn: now.duration(to: min(end ?? deadline, deadline)))
            case .ask(let stale):
                ask(replacing: stale)
            }
        }
    }

    /// Takes note of an answer that asked neither for another token nor for a pause.
    func pass(_ permit: Gate.Permit) {
        tellAll { $0.gate.pass(permit) }
    }

    /// Takes note of a request without an answer, so that the next in line may try.
    func miss(_ permit: Gate.Permit) {
        let next = shared.access { shared in
            shared.gate.miss(permit) ? shared.line.first().flatMap { shared.line.remove($0.id) } : nil
        }
        next?.resume()
    }

    /// Stops all requests of the client for a while.
    func pause(for duration: Duration) {
        let end = clock.now().advanced(by: duration)
        tellAll { $0.gate.pause(until: end) }
        observe(DeliveryEvent(.throttled) { $0.delay = duration })
    }

    /// Takes note of a refused token: the next to enter asks for another one.
    func refuse(_ permit: Gate.Permit) {
        let now = clock.now()
        if tellAll({ $0.gate.refuse(permit, at: now) }) {
            observe(DeliveryEvent(.circuitOpened) { $0.delay = unauthorizedPause })
        }
    }

    /// Pays for a retry; `false` if the client has spent its quota.
    func pay(for retry: RetryQuota.Retry) -> Bool {
        let isPaid = shared.access { $0.quota.pay(for: retry) }
        if !isPaid {
            observe(DeliveryEvent(.quotaExhausted))
        }
        return isPaid
    }

    /// Takes note of an answered request and of the retry by which it was sent.
    func refund(_ retry: RetryQuota.Retry?) {
        shared.access { $0.quota.refund(retry) }
    }

    private func ask(replacing stale: AccessToken?) {
        if let token = provider as? AccessToken {
            take(token, replacing: stale)
            return
        }
        // The provider is not to be canceled with the send that happens to ask, since others wait for its answer too.
        // A foreign error may carry a secret, so nothing of it is kept.
        clock.start { await self.take(try? self.provider.token(replacing: stale), replacing: stale) }
    }

    private func take(_ token: AccessToken?, replacing stale: AccessToken?) {
        let now = clock.now()
        if tellAll({ $0.gate.obtain(token, at: now) }) {
            observe(DeliveryEvent(.circuitOpened) { $0.delay = unauthorizedPause })
        } else if stale != nil {
            observe(DeliveryEvent(.tokenRefreshed))
        }
    }

    /// Changes the gate, and wakes everybody who waits for a change of it.
    @discardableResult
    private func tellAll<Result: Sendable>(_ change: (inout Shared) -> Result) -> Result {
        let (result, waiting) = shared.access { shared in
            let before = shared.gate.changes
            let result = change(&shared)
            return (result, shared.gate.changes == before ? [] : shared.line.removeAll())
        }
        for continuation in waiting {
            continuation.resume()
        }
        return result
    }

    /// Waits for a change of the gate, for some time at most.
    private func change(after changes: Int, orIn duration: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await self.clock.sleep(duration) }
            group.addTask { await self.change(after: changes) }
            await group.next()
            group.cancelAll()
        }
    }

    private func change(after changes: Int) async {
        let id = shared.access { $0.line.nextID() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = shared.access { shared in
                    // A change, or a cancellation, before this line found nobody waiting.
                    if shared.gate.changes != changes || Task.isCancelled { return true }
                    shared.line.join(id, (), continuation)
                    return false
                }
                if isOver {
                    continuation.resume()
                }
            }
        } onCancel: {
            shared.access { $0.line.remove(id) }?.resume()
        }
    }
}
