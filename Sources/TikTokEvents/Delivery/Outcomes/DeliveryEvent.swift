/// Something that happened on the way to TikTok, for logs and metrics. It holds numbers and TikTok's codes, never content
/// of events, the token or foreign text.
///
/// ```swift
/// configuration.observer = { event in
///     logger.debug("\(event)")
///     switch event.kind {
///     case .attempt: requestTimer.record(event.duration ?? .zero)
///     case .settled: counters[event.outcome]?.increment(by: event.eventCount)
///     default: break
///     }
/// }
/// ```
///
/// The observer is called where the thing happens, from many tasks at once: it must be quick and may not block.
public struct DeliveryEvent: Hashable, Sendable {
    /// What happened.
    public let kind: Kind
    /// The number of events that it happened to.
    public internal(set) var eventCount = 0
    /// The bytes of the request's body.
    public internal(set) var byteCount = 0
    /// How often the request has been sent, from 1; 0 where no request is meant.
    public internal(set) var attempt = 0
    /// How long the request took.
    public internal(set) var duration: Duration?
    /// How long nothing will be sent.
    public internal(set) var delay: Duration?
    /// The HTTP status of the answer.
    public internal(set) var httpStatus: Int?
    /// TikTok's code.
    public internal(set) var code: EventsResponse.Code?
    /// TikTok's id of the request.
    public internal(set) var requestID: String?
    /// What went wrong.
    public internal(set) var reason: DeliveryOutcome.Cause.Reason?
    /// What became of the events.
    public internal(set) var outcome: Outcome?

    init(_ kind: Kind, _ fill: (inout Self) -> Void = { _ in }) {
        self.kind = kind
        fill(&self)
    }
}

extension DeliveryEvent {
    /// A kind of happening. More may be added.
    public struct Kind: OpenStringSet {
        /// The kind's name.
        public let rawValue: String

        /// Makes a kind from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A request was answered, or came to nothing.
        public static let attempt = Self(rawValue: "attempt")
        /// The request will be sent again after `delay`.
        public static let retry = Self(rawValue: "retry")
        /// TikTok asked to slow down: the client sends nothing for `delay`.
        public static let throttled = Self(rawValue: "throttled")
        /// The client has used up what it may spend on retries; requests go once until some are answered.
        public static let quotaExhausted = Self(rawValue: "quota_exhausted")
        /// The provider gave another token in place of one that TikTok refused.
        public static let tokenRefreshed = Self(rawValue: "token_refreshed")
        /// There is no token that TikTok takes: the client sends nothing for `delay`.
        public static let circuitOpened = Self(rawValue: "circuit_opened")
        /// `eventCount` events of a call came to `outcome`.
        public static let settled = Self(rawValue: "settled")
    }

    /// The name of an outcome, for the dimension of a counter.
    public struct Outcome: OpenStringSet {
        /// The outcome's name.
        public let rawValue: String

        /// Makes an outcome from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// TikTok accepted the events.
        public static let accepted = Self(rawValue: "accepted")
        /// They were refused for good.
        public static let rejected = Self(rawValue: "rejected")
        /// They left without a usable answer.
        public static let unconfirmed = Self(rawValue: "unconfirmed")
        /// They certainly weren't processed.
        public static let notSent = Self(rawValue: "not_sent")
    }
}

extension DeliveryEvent: CustomStringConvertible {
    /// What happened, in one line, safe to log.
    public var description: String {
        var parts = [kind.rawValue]
        func add(_ name: String, _ value: (some CustomStringConvertible)?) {
            if let value { parts.append("\(name)=\(value)") }
        }
        add("outcome", outcome)
        add("events", eventCount > 0 ? eventCount : nil)
        add("bytes", byteCount > 0 ? byteCount : nil)
        add("attempt", attempt > 0 ? attempt : nil)
        add("duration", duration)
        add("delay", delay)
        add("http_status", httpStatus)
        add("code", code)
        add("request_id", requestID)
        add("reason", reason)
        return parts.joined(separator: " ")
    }
}
