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
    }

    /// Decodes a pending event as it was encoded.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` if the data holds no event.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        event = try container.decode(Event.self, forKey: .event).identified()
        expiresAt = try container.decodeIfPresent(Double.self, forKey: .expires).map(Date.init(timeIntervalSince1970:))
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
    private enum Key {
        static let event = "event"
        static let expiry = "expiresAt"
        /// Under which a host's encoder may have stored the expiry, when it still had a say in it.
        static let snakeCaseExpiry = "expires_at"
    }

    /// Encodes the same JSON whatever the encoder's strategies for keys and dates, so that any worker can read it.
    public func encode(to encoder: any Encoder) throws {
        var members = [Key.event: try JSONValue(encoding: event)]
        if let expiresAt {
            members[Key.expiry] = JSONValue(floatLiteral: expiresAt.timeIntervalSinceReferenceDate)
        }
        try JSONValue.object(members).encode(to: encoder)
    }

    /// Decodes a pending event, whatever the strategies with which it was stored.
    ///
    /// - Throws: `DecodingError` with the path of what is wrong; its text never holds the value.
    public init(from decoder: any Decoder) throws {
        let members = try PlacedJSON(value: try JSONValue(from: decoder), path: decoder.codingPath).members()
        guard let event = members[Key.event] else {
            let key = ShownKey(stringValue: Key.event)
            throw DecodingError.keyNotFound(
                key,
                .init(codingPath: decoder.codingPath, debugDescription: "'event' is missing")
            )
        }
        self.event = try Event(
            reading: PlacedJSON(value: event, path: decoder.codingPath + [ShownKey(stringValue: Key.event)])
        )
        expiresAt = try (members[Key.expiry] ?? members[Key.snakeCaseExpiry])?.unlessAbsent.map { expiry in
            let place = PlacedJSON(value: expiry, path: decoder.codingPath + [ShownKey(stringValue: Key.expiry)])
            guard let date = Self.date(of: expiry) else { throw place.mismatch(Date.self, "expected a date") }
            return date
        }
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
            return try? Date(text, strategy: .iso8601)
        default: return nil
        }
    }
}

extension PendingEvent: Redacted {
    var summary: String { "PendingEvent(\(event))" }
}
