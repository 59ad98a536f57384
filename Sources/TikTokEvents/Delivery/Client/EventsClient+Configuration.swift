#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension EventsClient {
    /// Settings of a client that you can usually leave at their defaults.
    public struct Configuration: Sendable {
        /// The server that receives requests.
        public var endpoint = EventsClient.Endpoint.tiktok
        /// How long a call keeps trying by itself.
        public var retry = EventsClient.RetryPolicy()
        /// The maximum number of events in a request, from 1 to 1,000. TikTok rejects larger requests as a whole.
        public var maximumEventsPerRequest = 1000
        /// The maximum number of bytes in a request's body. TikTok documents no limit.
        public var maximumBytesPerRequest = 1_000_000
        /// Turns every event of the client into a **test** event, which doesn't count, until the code expires.
        public var testEventCode: EventsClient.TestEventCode?
        /// The name of a registered partner. TikTok may reject an unregistered name (40063).
        public var partnerName: String?
        /// A closure that receives what happens during delivery, for logs and metrics. See ``DeliveryEvent``.
        public var observer: (@Sendable (DeliveryEvent) -> Void)?

        /// Creates a configuration with the default settings.
        public init() {}

        func check() throws(EventsError) {
            try EventsError.check(
                (1...1000).contains(maximumEventsPerRequest),
                "a request must take 1 to 1,000 events",
                "maximumEventsPerRequest"
            )
            try EventsError.check(
                maximumBytesPerRequest >= 10_000,
                "a request must take at least 10,000 bytes, or larger events never fit",
                "maximumBytesPerRequest"
            )
            try EventsError.check(
                Duration.callDeadlines.contains(retry.deadline),
                "the deadline of a call is from zero to an hour",
                "retry.deadline"
            )
            try EventsError.check(
                retry.attemptTimeout >= .seconds(1) && Duration.callDeadlines.contains(retry.attemptTimeout),
                "an attempt's timeout must be from a second to an hour",
                "retry.attemptTimeout"
            )
            try EventsError.check(
                retry.maximumAttempts ?? 1 >= 1,
                "give at least 1 attempt, or nil for as many as the deadline allows",
                "retry.maximumAttempts"
            )
            if let testEventCode {
                try TestEventCode.check(testEventCode.code)
            }
        }

        /// Throws if the client sends test events and they aren't allowed.
        func checkTestEvents(areAllowed: Bool) throws(EventsError) {
            try EventsError.check(
                areAllowed || testEventCode == nil,
                "the client sends test events, which don't count; remove its test event code, or allow them for a test",
                "allowsTestEvents"
            )
        }
    }

    /// How long a call keeps trying by itself.
    ///
    /// All clients of an endpoint share what is known about it, so an outage is met with one probe at a time rather
    /// than the retries of every call. A call waits for that, and for the pauses that TikTok asks for, until its
    /// deadline. Waiting for hours requires durable state: a job queue that acts on ``DeliveryOutcome/shouldResend``,
    /// or an ``EventsOutbox``.
    public struct RetryPolicy: Hashable, Sendable {
        /// The time for a whole call, including retries. At most an hour, so that no retry exceeds TikTok's 48 hours. A
        /// queue and an outbox give a request at least ``attemptTimeout``.
        public var deadline: Duration = .seconds(60)
        /// The time for one attempt, at least 1 second. A call gives each attempt at most a third of its own time, and
        /// at most half of what is left, unless it makes only one. After timeouts, an attempt gets up to 30 seconds
        /// within these limits, in case the server is slow. A queue and an outbox make one attempt at a time, so theirs
        /// get all of it.
        public var attemptTimeout: Duration = .seconds(10)
        /// The maximum number of times a request is sent, including the first, or `nil` for as many as the deadline
        /// allows.
        public var maximumAttempts: Int?

        /// Creates a policy with the default settings.
        public init() {}

        /// A policy with one attempt and no retries.
        public static let never: Self = {
            var policy = Self()
            policy.maximumAttempts = 1
            return policy
        }()
    }
}

extension EventsClient {
    /// The code from Events Manager's Test Events tab, with an expiration.
    ///
    /// Every event of a client with a code is a test event and doesn't count, so the code expires: after that, the
    /// client refuses to send rather than lose live conversions as tests. TikTok doesn't document how long a code
    /// remains valid. A client refuses a code that is empty or contains white space.
    public struct TestEventCode: Hashable, Sendable {
        /// The code, such as `TEST12345`.
        public let code: String
        /// When the client stops sending with the code.
        public let expiration: Date

        /// Creates a test event code.
        ///
        /// - Parameters:
        ///   - code: The code that the Test Events tab shows.
        ///   - expiration: When the client stops sending with the code. An hour from now is plenty for a test.
        public init(_ code: String, expiration: Date) {
            self.code = code
            self.expiration = expiration
        }

        /// Throws if a code can't be one, because TikTok would count the events of a request with an empty code.
        static func check(_ code: String) throws(EventsError) {
            try EventsError.check(
                !code.isEmpty && code.utf8.allSatisfy { (0x21...0x7E).contains($0) },
                "the test event code is empty or holds white space; copy it from the Test Events tab, or don't set one for live events",
                "testEventCode"
            )
        }
    }
}
