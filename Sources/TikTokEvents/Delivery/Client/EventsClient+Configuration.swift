#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension EventsClient {
    /// Settings of a client that most hosts leave as they are.
    public struct Configuration: Sendable {
        /// Where requests go.
        public var endpoint = EventsClient.Endpoint.tiktok
        /// How long a call tries by itself.
        public var retry = EventsClient.RetryPolicy()
        /// The most events in a request, 1...1,000: TikTok refuses larger requests as a whole.
        public var maximumEventsPerRequest = 1000
        /// The most bytes in a request's body. TikTok documents no limit.
        public var maximumBytesPerRequest = 1_000_000
        /// Makes every event of the client a **test** event, which counts for nothing, until the code expires.
        public var testEventCode: EventsClient.TestEventCode?
        /// The name of a registered partner. TikTok may refuse an unregistered name (40063).
        public var partnerName: String?
        /// Receives what happens on the way to TikTok, for logs and metrics; see ``DeliveryEvent``.
        public var observer: (@Sendable (DeliveryEvent) -> Void)?

        /// Creates the configuration that fits most hosts.
        public init() {}

        func check() throws(EventsError) {
            try check(
                (1...1000).contains(maximumEventsPerRequest),
                "a request takes 1 to 1,000 events",
                "maximumEventsPerRequest"
            )
            try check(
                maximumBytesPerRequest >= 10_000,
                "a request must take at least 10,000 bytes, or larger events never fit",
                "maximumBytesPerRequest"
            )
            try check(
                Duration.callDeadlines.contains(retry.deadline),
                "the deadline of a call is at most an hour",
                "retry.deadline"
            )
            try check(
                retry.attemptTimeout >= .seconds(1) && Duration.callDeadlines.contains(retry.attemptTimeout),
                "an attempt takes a second to an hour",
                "retry.attemptTimeout"
            )
            try check(
                retry.maximumAttempts ?? 1 >= 1,
                "a request is sent at least once",
                "retry.maximumAttempts"
            )
        }

        private func check(_ isRight: Bool, _ message: String, _ field: String) throws(EventsError) {
            guard !isRight else { return }
            throw EventsError(code: .invalidConfiguration, message: message, field: field)
        }
    }

    /// How long a call tries by itself.
    ///
    /// All clients of an endpoint share what is known about it, so that an outage is met by one probe at a time and not by
    /// the retries of every call. A call waits for that, and for the pauses that TikTok asks for, until its deadline. Hours
    /// belong to what has durable state: a job queue that acts on ``DeliveryOutcome/shouldResend``, or an ``EventsOutbox``.
    public struct RetryPolicy: Hashable, Sendable {
        /// The time for a whole call, retries included; at most an hour, so that no retry leaves TikTok's 48 hours.
        public var deadline: Duration = .seconds(60)
        /// The time for one attempt, 1 second at least. A call gives an attempt no more than a third of its own time. After
        /// timeouts attempts get up to 30 seconds, for a server that is merely slow.
        public var attemptTimeout: Duration = .seconds(10)
        /// How often a request is sent at most, the first time included; `nil` for as often as the deadline allows.
        public var maximumAttempts: Int?

        /// Creates the policy that fits most hosts.
        public init() {}

        /// One attempt, no retries.
        public static let never: Self = {
            var policy = Self()
            policy.maximumAttempts = 1
            return policy
        }()
    }
}

extension EventsClient {
    /// The code of Events Manager's Test Events tab, with an end.
    ///
    /// Every event of a client that has one is a test event and counts for nothing, so the code expires: after that the
    /// client refuses to send instead of losing live conversions as tests. TikTok's documentation doesn't say how long a
    /// code lives.
    public struct TestEventCode: Hashable, Sendable {
        /// The code, such as `TEST12345`.
        public let code: String
        /// When the client stops sending with it.
        public let expiration: Date

        /// Takes over a code.
        ///
        /// - Parameters:
        ///   - code: The code that the Test Events tab shows.
        ///   - expiration: When the client stops sending with it; an hour from now is plenty for a test.
        public init(_ code: String, expiration: Date) {
            self.code = code
            self.expiration = expiration
        }
    }
}
