extension EventsClient {
    /// Settings of a client that most hosts leave as they are.
    public struct Configuration: Sendable {
        /// Where requests go.
        public var endpoint = EventsClient.Endpoint.tiktok
        /// When and how long a call tries again by itself.
        public var retry = EventsClient.RetryPolicy()
        /// The most events in a request, 1...1,000: TikTok refuses larger requests as a whole.
        public var maximumEventsPerRequest = 1000
        /// The most bytes in a request's body. TikTok documents no limit.
        public var maximumBytesPerRequest = 1_000_000
        /// Makes every event of the client a **test** event, which counts for nothing, until the code expires.
        public var testEventCode: EventsClient.TestEventCode?
        /// The name of a registered partner. TikTok may refuse an unregistered name (40063).
        public var partnerName: String?
        /// Is told what happens on the way to TikTok, for logs and metrics; see ``DeliveryEvent``.
        public var observer: (@Sendable (DeliveryEvent) -> Void)?

        /// Makes the configuration that fits most hosts.
        public init() {}
    }
}
