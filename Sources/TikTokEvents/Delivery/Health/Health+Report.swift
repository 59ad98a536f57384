extension Health {
    /// How a request ended.
    enum Report: Sendable {
        /// TikTok accepted the events.
        case accepted
        /// TikTok responded, and the endpoint and the token are fine.
        case responded
        case throttled(retryAfter: Duration?)
        case tokenRefused
        /// TikTok rejects whatever the source sends.
        case sourceRefused(DeliveryOutcome.Cause)
        /// The request was refused regardless of its content, perhaps by a server in front of TikTok.
        case refused
        case fault(Reason, isTimeout: Bool)
        /// It says nothing about the endpoint.
        case nothing
    }
}

extension Health.Report {
    var isAcceptance: Bool {
        if case .accepted = self { true } else { false }
    }
}
