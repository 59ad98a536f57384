#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What became of one event. There are exactly these four outcomes, so that a `switch` over them is complete.
public enum DeliveryOutcome: Hashable, Sendable {
    /// TikTok answered with code 0. Nothing else counts as success.
    case accepted(requestID: String)
    /// Final: the event or its request was refused; sending it again unchanged can't help.
    case rejected(Rejection)
    /// The event left without a usable answer: TikTok may have it. Send it again, unchanged, before ``expiresAt``.
    case unconfirmed(Cause)
    /// It is certain that TikTok did not process the event. Send it again later.
    case notSent(Cause)

    /// Whether a job queue should send the event again, with the same id and time.
    public var shouldResend: Bool {
        cause.map { $0.reason != .expired } ?? false
    }

    /// How long a job queue should wait at least before it sends the event again, where the server said so or the client
    /// pauses.
    public var retryAfter: Duration? {
        cause?.retryAfter
    }

    /// Until when a job queue may send the event again, unchanged: 47 hours after the first attempt.
    ///
    /// TikTok counts copies of an event once for 48 hours from the first. `nil` where no copy can have arrived, and the
    /// event may be sent at any time. Keep it with the event and give it back: see ``PendingEvent``.
    public var expiresAt: Date? {
        cause?.expiresAt
    }

    /// Why there is no final answer; `nil` if there is one.
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
