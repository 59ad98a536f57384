/// One request with its retries: the same bytes each time, until there is a result or no time is left.
struct Exchange {
    let request: TransportRequest
    let client: EventsClient
    let deadline: ContinuousClock.Instant

    /// What the exchange came to.
    enum Result {
        case final(DeliveryOutcome)
        /// An event, or the batch as a whole, is wrong.
        case wrongParameters(EventsResponse)
    }

    func result() async -> Result {
        // Once TikTok may have the events, nothing that follows makes them certain not to be there.
        var mayHaveArrived = false
        var attempt = 1
        while true {
            if let cause = reasonToStop {
                return .final(undelivered(cause, mayHaveArrived))
            }
            let verdict = await verdictOfAttempt()
            switch verdict {
            case .accepted(let requestID):
                return .final(.accepted(requestID: requestID))
            case .rejected(let response):
                return .final(.rejected(.init(scope: .batch, response: response)))
            case .wrongParameters(let response):
                return .wrongParameters(response)
            case .undelivered(let cause, let arrival, let retry):
                mayHaveArrived = mayHaveArrived || arrival == .possible
                guard retry != .never, attempt < client.configuration.retry.maximumAttempts,
                    await pause(after: attempt, isThrottled: retry == .throttled, atLeast: cause.retryAfter)
                else {
                    return .final(undelivered(cancellation ?? cause, mayHaveArrived))
                }
                attempt += 1
            }
        }
    }

    private func verdictOfAttempt() async -> Verdict {
        do {
            let response = try await client.transport.send(request, deadline: deadline)
            return Verdict(on: response, now: client.clock.date())
        } catch {
            let cause = reasonToStop ?? DeliveryOutcome.Cause(.network)
            return .undelivered(cause, error == .notSent ? .impossible : .possible, .transient)
        }
    }

    private func undelivered(_ cause: DeliveryOutcome.Cause, _ mayHaveArrived: Bool) -> DeliveryOutcome {
        mayHaveArrived ? .unconfirmed(cause) : .notSent(cause)
    }

    private var cancellation: DeliveryOutcome.Cause? {
        Task.isCancelled ? .init(.cancelled) : nil
    }

    private var reasonToStop: DeliveryOutcome.Cause? {
        cancellation ?? (client.clock.now() >= deadline ? .init(.deadline) : nil)
    }

    /// Waits before the next attempt; `false` if there is no time for it or the task is cancelled.
    private func pause(after attempt: Int, isThrottled: Bool, atLeast minimum: Duration?) async -> Bool {
        let delay = client.configuration.retry.delay(
            afterAttempt: attempt,
            isThrottled: isThrottled,
            jitter: client.clock.jitter()
        )
        let wait = (minimum ?? .zero) + delay
        guard client.clock.now().advanced(by: wait) < deadline else { return false }
        do {
            try await client.clock.sleep(wait)
            return true
        } catch {
            return false
        }
    }
}
