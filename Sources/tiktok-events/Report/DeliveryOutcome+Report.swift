import TikTokEvents

/// How the tool reports an outcome.
extension DeliveryOutcome {
    var countedKind: OutcomeCounts.Kind {
        switch self {
        case .accepted: .accepted
        case .rejected: .rejected
        case .unconfirmed: .unconfirmed
        case .notSent: .notSent
        }
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
