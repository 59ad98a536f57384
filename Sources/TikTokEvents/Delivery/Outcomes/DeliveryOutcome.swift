#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The outcome of one event. There are exactly these four, so a `switch` over them is complete.
///
/// It is Codable for a delivery log, in the same form whatever key and date strategies the coder uses. TikTok's own
/// message isn't part of that form, because it may echo what was sent.
public enum DeliveryOutcome: Hashable, Sendable {
    // Indirect, since every function that waits in a send would hold the memory for the largest case.

    /// TikTok has the event: it responded with code 0, with 20001, which means accepted with remarks, or with 40050 to
    /// a repetition of a copy that may have arrived. Nothing else counts as success.
    case accepted(requestID: String)
    /// The event was permanently rejected. Sending it again unchanged can't help.
    indirect case rejected(Rejection)
    /// The event was sent, but no usable response came back. TikTok may have it. Send it again, unchanged, before
    /// ``expiresAt``.
    indirect case unconfirmed(Cause)
    /// TikTok definitely didn't process the event. Send it again later, if ``shouldResend`` says so.
    indirect case notSent(Cause)

    /// Creates an outcome without a final result: unconfirmed if a copy may have arrived.
    init(_ cause: Cause) {
        self = cause.expiresAt == nil ? .notSent(cause) : .unconfirmed(cause)
    }

    /// Whether a job queue should send the event again, with the same id and time.
    public var shouldResend: Bool {
        cause.map { $0.reason != .expired && $0.reason != .refused } ?? false
    }

    /// The minimum time that a job queue should wait before it sends the event again, if the server asked for one or
    /// the client is paused.
    public var retryAfter: Duration? {
        cause?.retryAfter
    }

    /// When a job queue must stop sending the event again: 47 hours after the first attempt.
    ///
    /// TikTok counts copies of an event once for 48 hours after the first. The value is `nil` if no copy can have
    /// arrived, in which case the event can be sent at any time. Store it with the event and pass it back. See
    /// ``PendingEvent``.
    public var expiresAt: Date? {
        cause?.expiresAt
    }

    /// Why there is no final outcome, or `nil` if there is one.
    public var cause: Cause? {
        switch self {
        case .accepted, .rejected: nil
        case .unconfirmed(let cause), .notSent(let cause): cause
        }
    }

    /// Whether TikTok accepted the event.
    public var isAccepted: Bool {
        if case .accepted = self { true } else { false }
    }

    /// Which of the four outcomes it is, for use as a counter's dimension.
    public var kind: Kind {
        switch self {
        case .accepted: .accepted
        case .rejected: .rejected
        case .unconfirmed: .unconfirmed
        case .notSent: .notSent
        }
    }

    /// TikTok's code, or `nil` if TikTok accepted the event or its response had none.
    public var code: DeliveryOutcome.Code? {
        switch self {
        case .accepted: nil
        case .rejected(let rejection): rejection.code
        case .unconfirmed(let cause), .notSent(let cause): cause.code
        }
    }

    /// TikTok's id for the request, for its support, or `nil` if there was no response with one.
    public var requestID: String? {
        switch self {
        case .accepted(let requestID): requestID
        case .rejected(let rejection): rejection.requestID
        case .unconfirmed(let cause), .notSent(let cause): cause.requestID
        }
    }

    /// Why the event was permanently rejected, or `nil` if it wasn't.
    public var rejection: Rejection? {
        if case .rejected(let rejection) = self { rejection } else { nil }
    }

    /// The name of an outcome.
    public struct Kind: OpenSet {
        /// The outcome's name.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// TikTok accepted the events.
        public static let accepted = Self(rawValue: "accepted")
        /// The events were permanently rejected.
        public static let rejected = Self(rawValue: "rejected")
        /// The events were sent, but no usable response came back.
        public static let unconfirmed = Self(rawValue: "unconfirmed")
        /// The events definitely weren't processed.
        public static let notSent = Self(rawValue: "not_sent")
    }
}

extension DeliveryOutcome: CustomStringConvertible {
    /// The outcome and its cause in a few words, safe to log.
    public var description: String {
        switch self {
        case .accepted(let requestID): "accepted (request id \(requestID))"
        case .rejected(let rejection): "rejected (\(rejection))"
        case .unconfirmed(let cause): "unconfirmed (\(cause))"
        case .notSent(let cause): "not sent (\(cause))"
        }
    }
}

extension DeliveryOutcome: Codable {
    // Single words and numbers, which no key or date strategy changes.
    private enum CodingKeys: String, CodingKey {
        case outcome, request, scope, path, issues, reason, code, status, wait, expires
    }

    /// Decodes a stored outcome.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .outcome)
        let request = try container.decodeIfPresent(String.self, forKey: .request)
        let code = try container.decodeIfPresent(Int.self, forKey: .code).map(DeliveryOutcome.Code.init)
        let status = try container.decodeIfPresent(Int.self, forKey: .status)
        switch Kind(rawValue: name) {
        case .accepted:
            self = .accepted(requestID: request ?? "")
        case .rejected:
            self = .rejected(
                Rejection(
                    scope: try container.decode(Rejection.Scope.self, forKey: .scope),
                    issues: try container.decodeIfPresent([EventValidator.Issue].self, forKey: .issues) ?? [],
                    code: code,
                    path: try container.decodeIfPresent(String.self, forKey: .path),
                    requestID: request
                )
            )
        case .unconfirmed, .notSent:
            let cause = Cause(
                .init(rawValue: try container.decode(String.self, forKey: .reason)),
                code: code,
                httpStatus: status,
                requestID: request,
                retryAfter: try container.decodeIfPresent(Double.self, forKey: .wait).flatMap(Duration.init(stored:)),
                expiresAt: try container.decodeIfPresent(Double.self, forKey: .expires)
                    .map(Date.init(timeIntervalSince1970:))
            )
            self = name == Kind.notSent.rawValue ? .notSent(cause) : .unconfirmed(cause)
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .outcome,
                in: container,
                debugDescription: "not one of the four outcomes"
            )
        }
    }

    /// Encodes the outcome without TikTok's own message.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind.rawValue, forKey: .outcome)
        switch self {
        case .accepted(let requestID):
            try container.encode(requestID, forKey: .request)
        case .rejected(let rejection):
            try container.encode(rejection.scope, forKey: .scope)
            try container.encodeIfPresent(rejection.code?.rawValue, forKey: .code)
            try container.encodeIfPresent(rejection.path, forKey: .path)
            try container.encodeIfPresent(rejection.requestID, forKey: .request)
            if !rejection.issues.isEmpty {
                try container.encode(rejection.issues, forKey: .issues)
            }
        case .unconfirmed(let cause), .notSent(let cause):
            try container.encode(cause.reason.rawValue, forKey: .reason)
            try container.encodeIfPresent(cause.code?.rawValue, forKey: .code)
            try container.encodeIfPresent(cause.httpStatus, forKey: .status)
            try container.encodeIfPresent(cause.requestID, forKey: .request)
            try container.encodeIfPresent(cause.retryAfter.map { $0 / .seconds(1) }, forKey: .wait)
            try container.encodeIfPresent(cause.expiresAt?.timeIntervalSince1970, forKey: .expires)
        }
    }
}

extension Duration {
    /// Creates a duration from stored seconds, or returns `nil` if they are out of range.
    fileprivate init?(stored seconds: Double) {
        guard (0..<1e9).contains(seconds) else { return nil }
        self = .seconds(seconds)
    }
}
