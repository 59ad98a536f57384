#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension DeliveryOutcome {
    /// Why there is no final word on an event.
    public struct Cause: Hashable, Sendable {
        /// What went wrong.
        public let reason: Reason
        /// TikTok's code, if its response had one.
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
    }
}

extension DeliveryOutcome.Cause {
    /// What went wrong on the way.
    public struct Reason: OpenSet {
        /// The reason's name.
        public let rawValue: String

        /// Creates a reason from its name.
        ///
        /// - Parameter rawValue: The reason's name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// No connection, or a lost one.
        public static let network = Self(rawValue: "network")
        /// No response came within the time of an attempt.
        public static let timeout = Self(rawValue: "timeout")
        /// The deadline of the call passed.
        public static let deadline = Self(rawValue: "deadline")
        /// The task was canceled.
        public static let canceled = Self(rawValue: "canceled")
        /// TikTok asked to slow down.
        public static let throttled = Self(rawValue: "throttled")
        /// The token was refused, or lacks a permission. Put it right, then send again.
        public static let unauthorized = Self(rawValue: "unauthorized")
        /// TikTok refuses the request as a whole: the source's id, the partner's name or the test event code is wrong. Put
        /// it right, then send again.
        public static let misconfigured = Self(rawValue: "misconfigured")
        /// The request was refused whatever was in it, by TikTok or by a server before it. Sending it again as it is can't
        /// help: look at the code or the HTTP status.
        public static let refused = Self(rawValue: "refused")
        /// TikTok refused the event, or requests with it, and nothing proves yet that the event is what is wrong.
        public static let unproven = Self(rawValue: "unproven")
        /// TikTok had a fault.
        public static let server = Self(rawValue: "server")
        /// The response wasn't one of TikTok's.
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
