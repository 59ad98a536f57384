/// What became of all events of a call: one receipt for each, in the order in which they were given.
///
/// ```swift
/// for receipt in await client.send(events) where receipt.outcome.shouldResend {
///     jobs.enqueue(receipt.event, delay: receipt.outcome.retryAfter)
/// }
/// ```
public struct DeliveryReport: Hashable, Sendable {
    /// The receipts in the order of the events.
    public let receipts: [DeliveryReceipt]

    /// Whether TikTok accepted every event.
    public var isFullyAccepted: Bool {
        receipts.allSatisfy(\.outcome.isAccepted)
    }

    /// The events to send again, unchanged.
    public var eventsToResend: [Event] {
        receipts.filter(\.outcome.shouldResend).map(\.event)
    }
}

extension DeliveryReport: RandomAccessCollection {
    /// The position of the first receipt.
    public var startIndex: Int { receipts.startIndex }

    /// The position behind the last receipt.
    public var endIndex: Int { receipts.endIndex }

    /// The receipt of the event at a position.
    public subscript(position: Int) -> DeliveryReceipt { receipts[position] }
}

extension DeliveryReport: Redacted {
    var summary: String {
        "DeliveryReport(\(filter(\.outcome.isAccepted).count) of \(count) accepted)"
    }
}
