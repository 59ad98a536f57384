#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An event as a job queue stores it, with its source and the time after which it must not be sent again.
///
/// It is Codable, in the same form whatever key and date strategies the coder uses, and holds hashes, never raw
/// personal data. A worker on Postgres, SQS, or Redis handles each like this:
///
/// ```swift
/// let report = await client.send(pending: jobs.map(\.pendingEvent))
/// for (job, receipt) in zip(jobs, report) {
///     if let pending = receipt.pendingEvent {
///         queue.delay(job, by: receipt.outcome.retryAfter ?? backoff(job.attempts), storing: pending)
///     } else if receipt.outcome.isAccepted {
///         queue.acknowledge(job)
///     } else {
///         queue.bury(job, reason: "\(receipt.outcome)")
///     }
/// }
/// ```
public struct PendingEvent: Hashable, Sendable {
    /// The event, with an id. An event without one gets one here. Never change it: TikTok recognizes copies by name and
    /// id.
    public let event: Event
    /// The source that the event belongs to, or `nil` for the source of the client that sends it. It is never sent to
    /// another.
    public let source: EventSource?
    /// When to stop sending the event again, once a copy may have arrived. `nil` before that.
    public let expiresAt: Date?
    /// The maximum number of events in a request with this one, if requests with it were rejected. `nil` otherwise.
    public let maximumBatch: Int?

    /// How long copies are sent after the first one, in seconds: an hour less than TikTok recognizes them.
    package static let lifetimeOfCopies = 47.0 * 3600

    /// Creates a pending event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - source: The source that the event belongs to, or `nil` for the source of the client that sends it.
    ///   - expiresAt: The ``DeliveryOutcome/expiresAt`` of an earlier attempt, or `nil` if there was none.
    ///   - maximumBatch: The maximum number of events in a request with this one, or `nil` for the client's maximum.
    public init(
        _ event: Event,
        for source: EventSource? = nil,
        expiresAt: Date? = nil,
        maximumBatch: Int? = nil
    ) {
        self.event = event.identified()
        self.source = source
        self.expiresAt = expiresAt
        self.maximumBatch = maximumBatch
    }
}

extension PendingEvent: Codable {
    // Single words and numbers, which no key or date strategy changes.
    private enum CodingKeys: String, CodingKey {
        case event, source, expires, batch
    }

    /// Decodes a stored pending event. Without an id, it is rejected when it is sent.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` if the data isn't a pending event.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var event = try container.decode(Event.self, forKey: .event)
        // A generated id would differ each time the event is read, so every copy would count. The check rejects this
        // one.
        event.id = event.id ?? ""
        self.event = event
        source = try container.decodeIfPresent(EventSource.self, forKey: .source)
        expiresAt = try container.decodeIfPresent(Double.self, forKey: .expires).map(Date.init(timeIntervalSince1970:))
        maximumBatch = try container.decodeIfPresent(Int.self, forKey: .batch)
    }

    /// Encodes the pending event.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event, forKey: .event)
        try container.encodeIfPresent(source, forKey: .source)
        try container.encodeIfPresent(expiresAt?.timeIntervalSince1970, forKey: .expires)
        try container.encodeIfPresent(maximumBatch, forKey: .batch)
    }
}

extension PendingEvent: Redacted {
    var summary: String { "PendingEvent(\(event))" }
}

extension Event {
    /// Returns the event with an id, so that its copies count once. An event without an id gets a permanent one.
    func identified(_ clock: DeliveryClock = DeliveryClock()) -> Event {
        guard id == nil else { return self }
        var event = self
        event.id = EventID(rawValue: "sdk-" + String(clock.random(), radix: 36) + String(clock.random(), radix: 36))
        return event
    }

    /// The event's JSON, or `nil` if it has a number that JSON can't hold, which the client's check reports.
    var encoded: [UInt8]? {
        var writer = JSONWriter(capacity: RequestEnvelope.usualEventSize)
        return (try? write(to: &writer)).map { Array(writer.bytes) }
    }
}
