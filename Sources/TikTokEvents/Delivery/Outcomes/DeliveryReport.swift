/// The outcome of one event in a call, together with what the SDK noticed about it.
///
/// It is Codable for a delivery log, in the same form whatever key and date strategies the coder uses.
public struct DeliveryReceipt: Hashable, Sendable {
    /// The event as sent, to be stored and sent again. It has an id even if you passed it without one.
    public let event: Event
    /// The source that the event belongs to.
    public let source: EventSource
    /// The outcome of the event.
    public internal(set) var outcome: DeliveryOutcome
    /// What the SDK's own check found: warnings, and errors if the event was rejected locally.
    public let issues: [EventValidator.Issue]
    /// The maximum number of events in a request with this one, if requests with it were rejected.
    let maximumBatch: Int?

    /// Creates a receipt, for testing code that receives one.
    ///
    /// - Parameters:
    ///   - event: The event. It gets an id if it has none.
    ///   - source: The source that the event belongs to.
    ///   - outcome: The outcome of the event.
    ///   - issues: What the SDK's own check found.
    ///   - maximumBatch: The ``PendingEvent/maximumBatch`` to store with the event, or `nil` for the client's maximum.
    public init(
        event: Event,
        source: EventSource,
        outcome: DeliveryOutcome,
        issues: [EventValidator.Issue] = [],
        maximumBatch: Int? = nil
    ) {
        self.event = event.identified()
        self.source = source
        self.outcome = outcome
        self.issues = issues
        self.maximumBatch = maximumBatch
    }

    /// Creates the receipt of an event that wasn't sent this time.
    init(
        _ pending: PendingEvent,
        of source: EventSource,
        _ reason: DeliveryOutcome.Cause.Reason,
        retryAfter: Duration? = nil,
        issues: [EventValidator.Issue] = []
    ) {
        self.init(
            event: pending.event,
            source: source,
            outcome: DeliveryOutcome(.init(reason, retryAfter: retryAfter, expiresAt: pending.expiresAt)),
            issues: issues,
            maximumBatch: pending.maximumBatch
        )
    }

    /// Creates the receipt of an event whose source TikTok can't know.
    init(_ pending: PendingEvent, ofInvalid source: EventSource) {
        self.init(
            pending,
            of: source,
            .misconfigured,
            retryAfter: Health.pause,
            issues: [source.issue].compactMap { $0 }
        )
    }

    /// What a job queue should store to send the event again later, or `nil` if it shouldn't be sent again.
    ///
    /// A ``DeliveryOutcome/Cause/Reason/refused`` event has one too: sending it again helps only after someone has found
    /// what refuses requests, such as a proxy, but it isn't lost.
    public var pendingEvent: PendingEvent? {
        outcome.shouldResend || outcome.cause?.reason == .refused
            ? PendingEvent(event, for: source, expiresAt: outcome.expiresAt, maximumBatch: maximumBatch) : nil
    }
}

extension DeliveryReceipt: Codable {
    private enum CodingKeys: String, CodingKey {
        case event, source, outcome, issues
        case maximumBatch = "batch"
    }
}

extension DeliveryReceipt: Redacted {
    var summary: String { "\(event.name) \(event.id?.rawValue ?? "without id"): \(outcome)" }
}

/// The outcomes of all events in a call: one receipt for each, in the order of the events.
///
/// ```swift
/// for receipt in await client.send(events) {
///     if let pending = receipt.pendingEvent { jobs.enqueue(pending, delay: receipt.outcome.retryAfter ?? .seconds(60)) }
/// }
/// ```
public struct DeliveryReport: Hashable, Sendable {
    /// The receipts in the order of the events.
    public let receipts: [DeliveryReceipt]

    /// Creates a report, for testing code that receives one.
    ///
    /// - Parameter receipts: The receipts in the order of the events.
    public init(receipts: [DeliveryReceipt]) {
        self.receipts = receipts
    }

    /// Whether TikTok accepted every event.
    public var isFullyAccepted: Bool {
        receipts.allSatisfy(\.outcome.isAccepted)
    }

    /// The events to send again later. Store these instead of plain events, because they hold how long that is safe.
    public var pendingEvents: [PendingEvent] {
        receipts.compactMap(\.pendingEvent)
    }
}

extension DeliveryReport: RandomAccessCollection {
    /// The position of the first receipt.
    public var startIndex: Int { receipts.startIndex }

    /// The position after the last receipt.
    public var endIndex: Int { receipts.endIndex }

    /// The receipt of the event at a position.
    ///
    /// - Parameter position: The position of the event in the call.
    public subscript(position: Int) -> DeliveryReceipt { receipts[position] }
}

extension DeliveryReport: Redacted {
    var summary: String {
        "DeliveryReport(\(filter(\.outcome.isAccepted).count) of \(count) accepted)"
    }
}
