#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An event as a job queue stores it: with the time after which it must not be sent again.
///
/// It is Codable, in the same form whatever key and date strategies the coder has, and holds hashes, never raw personal
/// data. A worker on Postgres, SQS or Redis does this with each:
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
    /// The event, with an id: one that came without gets one here. Never change it: TikTok knows copies by name and id.
    public let event: Event
    /// The end of sending it again, once a copy may have arrived; `nil` before that.
    public let expiresAt: Date?
    /// The most events that it may share a request with, since requests with it were refused; `nil` if none was.
    public let maximumBatch: Int?

    /// Creates a pending event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - expiresAt: ``DeliveryOutcome/expiresAt`` of an earlier attempt; `nil` if there was none.
    ///   - maximumBatch: The most events that it may share a request with; `nil` for as many as the client sends.
    public init(_ event: Event, expiresAt: Date? = nil, maximumBatch: Int? = nil) {
        self.event = event.identified()
        self.expiresAt = expiresAt
        self.maximumBatch = maximumBatch
    }
}

extension PendingEvent: Codable {
    // Single words and numbers, which no strategy of a coder for keys or dates changes.
    private enum CodingKeys: String, CodingKey {
        case event, expires, batch
        // As an earlier form was stored, by whatever strategies the host's encoder had.
        case oldExpiry = "expiresAt"
        case oldSnakeCaseExpiry = "expires_at"
    }

    /// Decodes a pending event as it was encoded.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` if the data holds no event.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        event = try container.decode(Event.self, forKey: .event).identified()
        expiresAt =
            try container.decodeIfPresent(Double.self, forKey: .expires).map(Date.init(timeIntervalSince1970:))
            ?? Self.oldExpiry(in: container)
        maximumBatch = try container.decodeIfPresent(Int.self, forKey: .batch)
    }

    /// Encodes the pending event.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event, forKey: .event)
        try container.encodeIfPresent(expiresAt?.timeIntervalSince1970, forKey: .expires)
        try container.encodeIfPresent(maximumBatch, forKey: .batch)
    }
}

extension PendingEvent {
    private static func oldExpiry(in container: KeyedDecodingContainer<CodingKeys>) throws -> Date? {
        for key in [CodingKeys.oldExpiry, .oldSnakeCaseExpiry] {
            guard let json = try container.decodeIfPresent(JSONValue.self, forKey: key) else { continue }
            guard let date = date(of: json) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "expected a date")
            }
            return date
        }
        return nil
    }

    /// The date of a number or an ISO 8601 text. A number is in seconds since 2001, as coders have it where they aren't
    /// told otherwise, unless it is so large that it must be in seconds or milliseconds since 1970.
    private static func date(of json: JSONValue) -> Date? {
        switch json {
        case .number(let number):
            guard let seconds = Double(number.description) else { return nil }
            if seconds < 1.2e9 { return Date(timeIntervalSinceReferenceDate: seconds) }
            return Date(timeIntervalSince1970: seconds < 1e11 ? seconds : seconds / 1000)
        case .string(let text):
            return (try? LeadTime.date(from: text, as: .iso8601(.utc)))?.date
        default: return nil
        }
    }
}

extension PendingEvent: Redacted {
    var summary: String { "PendingEvent(\(event))" }
}
