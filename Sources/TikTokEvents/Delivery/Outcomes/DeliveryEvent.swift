#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Something that happened during delivery, for logs, metrics, and traces. It holds numbers and TikTok's codes, but
/// never the content of events, the token, or third-party text.
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
/// A ``Kind/call`` and each ``Kind/attempt`` has a start and a duration, and the attempts of a call share its `callID`.
/// That is enough for one span per call, with one span per attempt inside. The observer is called in place, from many
/// tasks at once, so it must be quick and must not block.
public struct DeliveryEvent: Hashable, Sendable {
    /// What happened.
    public let kind: Kind
    /// The call of `send`, or the request of an outbox, in which it happened. `nil` for the endpoint's own events.
    public var callID: UInt64?
    /// The source whose events are affected. `nil` for the endpoint's own events.
    public var source: EventSource?
    /// The number of affected events.
    public var eventCount = 0
    /// The size of the request's body, in bytes.
    public var byteCount = 0
    /// The number of times that the request has been sent, from 1, or 0 if the event isn't about a request.
    public var attempt = 0
    /// When it began.
    public var start: Date?
    /// How long it took.
    public var duration: Duration?
    /// How long nothing will be sent.
    public var delay: Duration?
    /// The HTTP status of the response.
    public var httpStatus: Int?
    /// TikTok's code.
    public var code: DeliveryOutcome.Code?
    /// TikTok's id for the request.
    public var requestID: String?
    /// What went wrong.
    public var reason: DeliveryOutcome.Cause.Reason?
    /// The outcome of the events.
    public var outcome: DeliveryOutcome.Kind?

    /// Creates an event about which nothing else is known, for testing an observer.
    ///
    /// - Parameter kind: What happened.
    public init(_ kind: Kind) {
        self.kind = kind
    }

    init(_ kind: Kind, _ fill: (inout Self) -> Void) {
        self.kind = kind
        fill(&self)
    }
}

extension DeliveryEvent {
    /// The kind of a delivery event. More may be added.
    public struct Kind: OpenSet {
        /// The kind's name.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A request got a response, or failed.
        public static let attempt = Self(rawValue: "attempt")
        /// A call ended, or for an outbox, the request of one claim.
        public static let call = Self(rawValue: "call")
        /// `eventCount` events were settled with `outcome`, and an outbox has stored it.
        public static let settled = Self(rawValue: "settled")
        /// The endpoint is down or asked for a pause. Nothing is sent for `delay`, and then one request at a time.
        public static let paused = Self(rawValue: "paused")
        /// TikTok refuses whatever a source sends, for the `reason` and `code`. Nothing is sent for it for `delay`, and
        /// then one request finds out whether that helped. An ``EventsQueue`` gives no receipts in the meantime.
        public static let sourcePaused = Self(rawValue: "source_paused")
        /// An outbox threw in `claim`, or in `settle` for `eventCount` events. It is tried again soon. If `settle` keeps
        /// throwing, the events are sent again after their lease.
        public static let outboxFailed = Self(rawValue: "outbox_failed")
        /// An ``EventsQueue`` with `eventCount` events is full: callers wait, or get `false`. Reported once until the queue
        /// is half empty. The reason is an outage, a pause, or that nothing calls the queue's `run()`.
        public static let queueFull = Self(rawValue: "queue_full")
        /// The endpoint works.
        public static let opened = Self(rawValue: "opened")
        /// TikTok refused the token, or there is none. The provider is asked for another after `delay`.
        public static let tokenNeeded = Self(rawValue: "token_needed")
        /// The provider returned a token.
        public static let tokenObtained = Self(rawValue: "token_obtained")
    }
}

extension DeliveryEvent {
    /// Copies what a response said.
    mutating func describe(_ classification: ResponseClassification) {
        switch classification {
        case .accepted(let response), .refused(let response), .duplicate(let response):
            (code, requestID) = (response.code, response.requestID)
        case .sourceRefused(let cause), .throttled(let cause), .tokenRefused(let cause), .fault(let cause, _),
            .final(let cause, _):
            (reason, code, requestID) = (cause.reason, cause.code, cause.requestID)
        case .tooLarge:
            break
        }
    }

    /// One event for each outcome and reason that occurred.
    static func settled(_ outcomes: some Sequence<DeliveryOutcome>) -> [Self] {
        var events: [Self] = []
        for outcome in outcomes {
            let event = Self(.settled) {
                $0.eventCount = 1
                $0.outcome = outcome.kind
                $0.reason = outcome.cause?.reason
                $0.code = outcome.code
            }
            // There are few kinds of outcomes, and neighbors are mostly alike.
            let isSame = { (other: Self) in
                other.outcome == event.outcome && other.reason == event.reason && other.code == event.code
            }
            if let index = events.lastIndex(where: isSame) {
                events[index].eventCount += 1
            } else {
                events.append(event)
            }
        }
        return events
    }

    /// The pause of a source.
    static func paused(_ source: EventSource, for cause: DeliveryOutcome.Cause) -> Self {
        Self(.sourcePaused) {
            $0.source = source
            $0.delay = Health.pause
            $0.httpStatus = cause.httpStatus
            $0.code = cause.code
            $0.requestID = cause.requestID
            $0.reason = cause.reason
        }
    }

    /// What a change of state means to an observer.
    static func changes(_ old: Health.State, _ new: Health.State, at now: ContinuousClock.Instant) -> [Self] {
        switch (old, new) {
        case (.asking(_, let oldAt, _), .asking(_, let at, _)) where oldAt == at: []
        case (_, .asking(_, let at, _)): [Self(.tokenNeeded) { $0.delay = max(.zero, now.duration(to: at)) }]
        case (.asking, _): [Self(.tokenObtained)]
        case (.probing, .open): [Self(.opened)]
        // A client that starts, or gets a new token, begins with a probe. A failed first probe is reported too.
        case (.open, .probing(let at, _)), (.probing(_, step: 0), .probing(let at, step: 1)):
            [Self(.paused) { $0.delay = max(.zero, now.duration(to: at)) }]
        default: []
        }
    }
}

extension DeliveryEvent: CustomStringConvertible {
    /// What happened, in one line, safe to log.
    public var description: String {
        var parts = [kind.rawValue]
        func add(_ name: String, _ value: (some CustomStringConvertible)?) {
            if let value { parts.append("\(name)=\(value)") }
        }
        add("call", callID.map { String($0, radix: 16) })
        add("source", source?.id)
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
