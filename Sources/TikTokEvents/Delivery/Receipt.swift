/// What became of one event of a call, together with what the SDK noticed about it.
public struct Receipt: Hashable, Sendable {
    /// The event, unchanged, so that it can be stored and sent again.
    public let event: Event
    /// What became of it.
    public let outcome: DeliveryOutcome
    /// What the SDK's own check found: errors if it was rejected locally, and warnings.
    public let issues: [EventIssue]
}

extension Receipt: Redacted {
    var summary: String { "\(event.name) \(event.id?.rawValue ?? "without id"): \(outcome)" }
}
