/// What became of one event of a call, together with what the SDK noticed about it.
///
/// It is Codable for a delivery log, in the same form whatever key and date strategies the coder has.
public struct DeliveryReceipt: Hashable, Sendable {
    /// The event as it was sent, to be stored and sent again. It has an id even if it came without one.
    public let event: Event
    /// What became of it.
    public let outcome: DeliveryOutcome
    /// What the SDK's own check found: errors if it was rejected locally, and warnings.
    public let issues: [EventValidator.Issue]
    /// The most events that it may share a request with, if requests with it were refused.
    let maximumBatch: Int?

    init(event: Event, outcome: DeliveryOutcome, issues: [EventValidator.Issue] = [], maximumBatch: Int? = nil) {
        self.event = event
        self.outcome = outcome
        self.issues = issues
        self.maximumBatch = maximumBatch
    }

    /// What a job queue should store, to send the event again later; `nil` if it shouldn't be sent again.
    public var pendingEvent: PendingEvent? {
        outcome.shouldResend
            ? PendingEvent(event, expiresAt: outcome.expiresAt, maximumBatch: maximumBatch) : nil
    }
}

extension DeliveryReceipt: Codable {
    private enum CodingKeys: String, CodingKey {
        case event, outcome, issues
        case maximumBatch = "batch"
    }
}

extension DeliveryReceipt: Redacted {
    var summary: String { "\(event.name) \(event.id?.rawValue ?? "without id"): \(outcome)" }
}

/// What became of all events of a call: one receipt for each, in the order in which they were given.
///
/// ```swift
/// for receipt in await client.send(events) {
///     if let pending = receipt.pendingEvent { jobs.enqueue(pending, delay: receipt.outcome.retryAfter) }
/// }
/// ```
public struct DeliveryReport: Hashable, Sendable {
    /// The receipts in the order of the events.
    public let receipts: [DeliveryReceipt]

    /// Whether TikTok accepted every event.
    public var isFullyAccepted: Bool {
        receipts.allSatisfy(\.outcome.isAccepted)
    }

    /// What to send again later. Store them rather than the events: they know how long that is safe.
    public var pendingEvents: [PendingEvent] {
        receipts.compactMap(\.pendingEvent)
    }
}

extension DeliveryReport: RandomAccessCollection {
    /// The position of the first receipt.
    public var startIndex: Int { receipts.startIndex }

    /// The position behind the last receipt.
    public var endIndex: Int { receipts.endIndex }

    /// The receipt of the event at a position.
    ///
    /// - Parameter position: The place of the event in the call.
    public subscript(position: Int) -> DeliveryReceipt { receipts[position] }
}

extension DeliveryReport: Redacted {
    var summary: String {
        "DeliveryReport(\(filter(\.outcome.isAccepted).count) of \(count) accepted)"
    }
}
