/// What became of one event of a call, together with what the SDK noticed about it.
public struct DeliveryReceipt: Hashable, Sendable {
    /// The event, unchanged, so that it can be stored and sent again.
    public let event: Event
    /// What became of it.
    public let outcome: DeliveryOutcome
    /// What the SDK's own check found: errors if it was rejected locally, and warnings.
    public let issues: [EventValidator.Issue]

    /// What a job queue should store, to send the event again later; `nil` if it shouldn't be sent again.
    public var pendingEvent: PendingEvent? {
        outcome.shouldResend ? PendingEvent(event, expiresAt: outcome.expiresAt) : nil
    }
}

extension DeliveryReceipt: Redacted {
    var summary: String { "\(event.name) \(event.id?.rawValue ?? "without id"): \(outcome)" }
}
