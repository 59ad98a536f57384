extension EventsClient {
    /// When and how long a call tries again by itself.
    ///
    /// All calls of a client share what they may spend on retries: while TikTok answers nothing, a thousand requests make at
    /// most 35 more. When TikTok asks to slow down, all calls wait together, and one request tries whether it is over.
    ///
    /// Retries are for seconds, within one deadline. Minutes and hours belong to the layer that has durable state: act on
    /// `DeliveryOutcome.shouldResend` there.
    public struct RetryPolicy: Hashable, Sendable {
        /// The time for a whole call, retries included; at most an hour, so that no retry leaves TikTok's 48 hours.
        public var deadline: Duration = .seconds(60)
        /// The longest first pause after a lost connection or a fault of TikTok's; it doubles each time.
        public var transientBase: Duration = .milliseconds(50)
        /// The longest first pause after TikTok asked to slow down; it doubles each time.
        public var throttledBase: Duration = .seconds(1)
        /// The longest pause.
        public var maximumDelay: Duration = .seconds(20)
        /// How often a request is sent at most, the first time included; 1 turns retries off.
        public var maximumAttempts = 8
        /// How long the client sends nothing after TikTok refused the token and the provider had no better one.
        public var unauthorizedPause: Duration = .seconds(60)

        /// Makes the policy that fits most backends.
        public init() {}

        /// One attempt, no retries.
        public static let never: Self = {
            var policy = Self()
            policy.maximumAttempts = 1
            return policy
        }()

        /// A pause between nothing and the doubled base ("full jitter"), so that clients don't return in step.
        ///
        /// `jitter` is a random number from 0 to 1; attempts count from 1.
        func delay(afterAttempt attempt: Int, isThrottled: Bool, jitter: Double) -> Duration {
            let base = isThrottled ? throttledBase : transientBase
            let longest = min(maximumDelay, base * (1 << min(attempt - 1, 20)))
            return longest * jitter
        }
    }
}
