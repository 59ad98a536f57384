import TikTokEvents

/// What machines read of an outcome.
extension DeliveryOutcome {
    var name: String {
        switch self {
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .unconfirmed: "unconfirmed"
        case .notSent: "not_sent"
        }
    }

    var code: EventsResponse.Code? {
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
}
