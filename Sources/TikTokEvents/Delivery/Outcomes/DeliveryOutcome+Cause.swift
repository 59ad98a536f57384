#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension DeliveryOutcome {
    /// Why an event has no final outcome.
    public struct Cause: Hashable, Sendable {
        /// What went wrong.
        public internal(set) var reason: Reason
        /// TikTok's code, if its response had one.
        public let code: DeliveryOutcome.Code?
        /// The HTTP status, if there was a response.
        public let httpStatus: Int?
        /// TikTok's id for the request.
        public let requestID: String?
        /// The minimum time to wait, if the server asked for one or the client is paused.
        public internal(set) var retryAfter: Duration?
        /// When the event must no longer be sent, if a copy of it may have arrived. See ``DeliveryOutcome/expiresAt``.
        public internal(set) var expiresAt: Date?

        /// Creates a cause, for testing code that receives outcomes.
        ///
        /// - Parameters:
        ///   - reason: What went wrong.
        ///   - code: TikTok's code, if its response had one.
        ///   - httpStatus: The HTTP status, if there was a response.
        ///   - requestID: TikTok's id for the request.
        ///   - retryAfter: The minimum time to wait before sending again.
        ///   - expiresAt: When the event must no longer be sent, or `nil` in a ``DeliveryOutcome/notSent(_:)``.
        public init(
            _ reason: Reason,
            code: DeliveryOutcome.Code? = nil,
            httpStatus: Int? = nil,
            requestID: String? = nil,
            retryAfter: Duration? = nil,
            expiresAt: Date? = nil
        ) {
            self.reason = reason
            self.code = code
            self.httpStatus = httpStatus
            self.requestID = requestID
            self.retryAfter = retryAfter
            self.expiresAt = expiresAt
        }
    }
}

extension DeliveryOutcome.Cause {
    /// The reason why an event has no final outcome.
    public struct Reason: OpenSet {
        /// The reason's name.
        public let rawValue: String

        /// Creates a reason from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// There was no connection, or it was lost.
        public static let network = Self(rawValue: "network")
        /// No response arrived within an attempt's time.
        public static let timeout = Self(rawValue: "timeout")
        /// The deadline of the call passed.
        public static let deadline = Self(rawValue: "deadline")
        /// The task was canceled.
        public static let canceled = Self(rawValue: "canceled")
        /// TikTok asked to slow down.
        public static let throttled = Self(rawValue: "throttled")
        /// The token was refused or lacks a permission. Fix that, then send again.
        public static let unauthorized = Self(rawValue: "unauthorized")
        /// TikTok rejects the request as a whole because the source's id, the partner's name, or the test event code is
        /// wrong. Fix that, then send again.
        public static let misconfigured = Self(rawValue: "misconfigured")
        /// TikTok, or a server in front of it such as a proxy, refused the request regardless of its content. A call
        /// doesn't advise to send it again, because that rarely helps: look at the code or the HTTP status first. An
        /// outbox or a queue keeps the events and probes, and gives an event up only after it was refused 20 times when
        /// sent alone.
        public static let refused = Self(rawValue: "refused")
        /// The event, or requests that contain it, were refused, but nothing proves yet that the event is invalid. An
        /// ``EventsQueue`` gives an event back after it was refused 20 times when sent alone; look at the code or the
        /// HTTP status.
        public static let unproven = Self(rawValue: "unproven")
        /// An error occurred on TikTok's side.
        public static let server = Self(rawValue: "server")
        /// The response wasn't one of TikTok's.
        public static let unreadableResponse = Self(rawValue: "unreadable_response")
        /// 47 hours have passed since the first attempt. The event wasn't sent, because another copy could count twice.
        public static let expired = Self(rawValue: "expired")
        /// The client or queue was shut down.
        public static let shutDown = Self(rawValue: "shut_down")
    }
}

extension DeliveryOutcome.Cause: CustomStringConvertible {
    /// The reason with TikTok's code or the HTTP status, safe to log.
    public var description: String {
        if let code { return "\(reason), code \(code)" }
        if let httpStatus { return "\(reason), HTTP \(httpStatus)" }
        return reason.rawValue
    }
}
