import TikTokEvents

/// How the tool reports an outcome.
extension DeliveryOutcome {
    var kind: OutcomeCounts.Kind {
        switch self {
        case .accepted: .accepted
        case .rejected: .rejected
        case .unconfirmed: .unconfirmed
        case .notSent: .notSent
        }
    }

    var code: DeliveryOutcome.Code? {
        switch self {
        case .accepted: .ok
        case .rejected(let rejection): rejection.code
        case .unconfirmed(let cause), .notSent(let cause): cause.code
        }
    }

    var requestID: String? {
        switch self {
        case .accepted(let requestID): requestID
        case .rejected(let rejection): rejection.requestID
        case .unconfirmed(let cause), .notSent(let cause): cause.requestID
        }
    }

    var rejection: Rejection? {
        if case .rejected(let rejection) = self { rejection } else { nil }
    }

    /// The outcome in a few words. The issues contain what the SDK's own check found.
    func text(_ style: Style = .plain) -> String {
        switch self {
        case .accepted: style.good("\(self)")
        case .rejected(let rejection) where rejection.scope == .local: style.bad("rejected before sending")
        case .rejected: style.bad("\(self)")
        case .unconfirmed, .notSent: style.doubtful("\(self)")
        }
    }
}
