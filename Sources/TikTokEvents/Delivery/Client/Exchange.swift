/// One request with its retries: the same bytes each time, until there is a result or no time is left.
struct Exchange {
    let body: [UInt8]
    let eventCount: Int
    let client: EventsClient
    let deadline: ContinuousClock.Instant
    /// Once TikTok may have the events, nothing that follows makes them certain not to be there.
    private(set) var mayHaveArrived = false
    private var attempt = 1
    private var lastRetry: RetryQuota.Retry?
    private var hasTriedAnotherToken = false

    /// What the exchange came to.
    enum Result {
        case final(DeliveryOutcome)
        /// An event, or the batch as a whole, is wrong.
        case wrongParameters(EventsResponse)
    }

    init(body: [UInt8], eventCount: Int, client: EventsClient, deadline: ContinuousClock.Instant) {
        self.body = body
        self.eventCount = eventCount
        self.client = client
        self.deadline = deadline
    }

    mutating func result() async -> Result {
        var last: DeliveryOutcome.Cause?
        while true {
            let permit: Gate.Permit
            switch await client.state.admission(until: deadline) {
            case .permit(let granted): permit = granted
            case .denied(let cause): return .final(undelivered(cause.withDetails(of: last)))
            }
            switch await verdict(using: permit) {
            case .accepted(let requestID):
                return .final(.accepted(requestID: requestID))
            case .rejected(let response):
                return .final(.rejected(.init(scope: .batch, response: response)))
            case .wrongParameters(let response):
                return .wrongParameters(response)
            case .undelivered(let cause, let arrival, let retry):
                mayHaveArrived = mayHaveArrived || arrival == .possible
                guard await mayTryAgain(retry, after: cause) else {
                    return .final(undelivered(retry != .never && Task.isCancelled ? .init(.canceled) : cause))
                }
                last = cause
                attempt += 1
            }
        }
    }

    /// Sends the request once, and tells the client's other calls what they should know of the answer.
    private func verdict(using permit: Gate.Permit) async -> Verdict {
        let request = TransportRequest(
            url: client.configuration.endpoint.url,
            headers: ["Access-Token": permit.token.value, "Content-Type": "application/json"],
            body: body
        )
        let start = client.clock.now()
        let verdict: Verdict
        var response: TransportResponse?
        do {
            let answer = try await client.transport.send(request, deadline: deadline)
            response = answer
            verdict = Verdict(on: answer, now: client.clock.date())
        } catch {
            let cause = DeliveryOutcome.Cause(failureReason)
            verdict = .undelivered(cause, error == .notSent ? .impossible : .possible, .transient)
        }
        observe(.attempt) {
            $0.duration = start.duration(to: client.clock.now())
            $0.httpStatus = response?.status
            $0.describe(verdict)
        }
        switch verdict {
        case .accepted, .wrongParameters, .rejected:
            client.state.pass(permit)
            client.state.refund(lastRetry)
        case .undelivered(let cause, _, .throttled): client.state.pause(for: wait(after: cause, throttled: true))
        case .undelivered(_, _, .anotherToken): client.state.refuse(permit)
        case .undelivered: response == nil ? client.state.miss(permit) : client.state.pass(permit)
        }
        return verdict
    }

    /// Pays for another attempt and waits until it is time for it; `false` if there is to be none.
    private mutating func mayTryAgain(_ retry: Verdict.Retry, after cause: DeliveryOutcome.Cause) async -> Bool {
        guard attempt < client.configuration.retry.maximumAttempts, !Task.isCancelled else { return false }
        switch retry {
        case .never:
            return false
        case .anotherToken:
            defer { hasTriedAnotherToken = true }
            return !hasTriedAnotherToken
        case .throttled:
            // The pause is the client's, so it is waited for at the gate.
            guard client.clock.now().advanced(by: cause.retryAfter ?? .zero) < deadline else { return false }
            lastRetry = .throttled
            return client.state.pay(for: .throttled)
        case .transient:
            let wait = wait(after: cause, throttled: false)
            guard client.clock.now().advanced(by: wait) < deadline, client.state.pay(for: .transient) else {
                return false
            }
            lastRetry = .transient
            observe(.retry) { $0.delay = wait }
            return (try? await client.clock.sleep(wait)) != nil
        }
    }

    private func wait(after cause: DeliveryOutcome.Cause, throttled: Bool) -> Duration {
        (cause.retryAfter ?? .zero)
            + client.configuration.retry.delay(
                afterAttempt: attempt,
                isThrottled: throttled,
                jitter: client.clock.jitter()
            )
    }

    private func undelivered(_ cause: DeliveryOutcome.Cause) -> DeliveryOutcome {
        mayHaveArrived ? .unconfirmed(cause) : .notSent(cause)
    }

    private var failureReason: DeliveryOutcome.Cause.Reason {
        if Task.isCancelled { return .canceled }
        return client.clock.now() >= deadline ? .deadline : .network
    }

    private func observe(_ kind: DeliveryEvent.Kind, _ fill: (inout DeliveryEvent) -> Void) {
        guard let observer = client.configuration.observer else { return }
        observer(
            DeliveryEvent(kind) {
                $0.eventCount = eventCount
                $0.byteCount = body.count
                $0.attempt = attempt
                fill(&$0)
            }
        )
    }
}
