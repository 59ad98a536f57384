extension DeliveryEvent {
    /// Takes over what an answer said.
    mutating func describe(_ verdict: Verdict) {
        switch verdict {
        case .accepted(let requestID):
            code = .ok
            self.requestID = requestID
        case .wrongParameters(let response), .rejected(let response):
            code = response.code
            requestID = response.requestID
        case .undelivered(let cause, _, _):
            reason = cause.reason
            code = cause.code
            requestID = cause.requestID
        }
    }

    /// What became of events, one for each outcome and reason that occurred.
    static func settled(_ outcomes: [DeliveryOutcome]) -> [Self] {
        var events: [Self] = []
        for outcome in outcomes {
            let event = Self(.settled) {
                $0.eventCount = 1
                $0.describe(outcome)
            }
            // There are few kinds of outcome, and neighbours are mostly alike.
            if let index = events.lastIndex(where: { $0.counts(the: event) }) {
                events[index].eventCount += 1
            } else {
                events.append(event)
            }
        }
        return events
    }

    private func counts(the other: Self) -> Bool {
        outcome == other.outcome && reason == other.reason && code == other.code
    }

    private mutating func describe(_ outcome: DeliveryOutcome) {
        switch outcome {
        case .accepted:
            self.outcome = .accepted
            code = .ok
        case .rejected(let rejection):
            self.outcome = .rejected
            code = rejection.code
        case .unconfirmed(let cause):
            self.outcome = .unconfirmed
            (reason, code) = (cause.reason, cause.code)
        case .notSent(let cause):
            self.outcome = .notSent
            (reason, code) = (cause.reason, cause.code)
        }
    }
}
