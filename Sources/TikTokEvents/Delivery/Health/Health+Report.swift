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
        case fault(Reason)
        /// It was sent, but its caller's deadline or cancellation ended the wait for a response.
        case abandoned
        /// It was never sent.
        case unused
    }
}
