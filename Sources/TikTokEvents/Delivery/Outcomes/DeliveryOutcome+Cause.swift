#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension DeliveryOutcome {
    /// Why there is no final answer about an event.
    public struct Cause: Hashable, Sendable {
        /// What went wrong.
        public let reason: Reason
        /// TikTok's code, if it answered with one.
        public let code: EventsResponse.Code?
        /// The HTTP status, if there was a response.
        public let httpStatus: Int?
        /// TikTok's id of the request.
        public let requestID: String?
        /// How long to wait at least, where the server said so or the client pauses.
        public internal(set) var retryAfter: Duration?
        /// Until when the event may be sent again, if a copy of it may have arrived; see ``DeliveryOutcome/expiresAt``.
        public internal(set) var expiresAt: Date?

        init(
            _ reason: Reason,
            code: EventsResponse.Code? = nil,
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

        /// The cause with what an earlier answer said, if it is for the same reason.
        func withDetails(of earlier: Self?) -> Self {
            guard var cause = earlier, cause.reason == reason else { return self }
            cause.retryAfter = retryAfter
            return cause
        }
    }
}

extension DeliveryOutcome.Cause {
    /// What went wrong on the way.
    public struct Reason: OpenStringSet {
        /// The reason's name.
        public let rawValue: String

        /// Makes a reason from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// No connection, a lost one, or a redirect, which is never followed.
        public static let network = Self(rawValue: "network")
        /// The deadline of the call passed.
        public static let deadline = Self(rawValue: "deadline")
        /// The task was canceled.
        public static let canceled = Self(rawValue: "canceled")
        /// TikTok asked to slow down.
        public static let throttled = Self(rawValue: "throttled")
        /// The token was refused, or lacks a permission. Put it right, then send again.
        public static let unauthorized = Self(rawValue: "unauthorized")
        /// TikTok had a fault.
        public static let server = Self(rawValue: "server")
        /// The answer wasn't one of TikTok's.
        public static let unreadableResponse = Self(rawValue: "unreadable_response")
        /// 47 hours have passed since the first attempt: sending again could count twice, so it wasn't sent.
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
