extension EventsQueue {
    /// Settings of a queue that most hosts leave as they are.
    public struct Configuration: Sendable {
        /// The most events that the queue holds, those in requests under way included.
        public var maximumEvents = 10_000
        /// The most bytes that they take as JSON. A larger single event is taken when the queue is empty.
        public var maximumBytes = 16_000_000
        /// The most requests under way. `URLSessionTransport` keeps its connections with up to 4.
        public var maximumConcurrentRequests = 4
        /// How long `run()` may go on sending after shutdown. Keep it below the time after which your platform kills the
        /// process.
        public var drainLimit: Duration = .seconds(20)
        /// Whether the queue takes a client with a test event code. Its events count for nothing.
        public var allowsTestEvents = false

        /// Makes the configuration that fits most hosts.
        public init() {}

        func check(_ client: EventsClient) throws(EventsError) {
            guard maximumEvents > 0, maximumBytes > 0, maximumConcurrentRequests > 0, drainLimit >= .zero else {
                throw EventsError(code: .invalidConfiguration, message: "a queue's limits must be above zero")
            }
            guard allowsTestEvents || client.configuration.testEventCode == nil else {
                throw EventsError(
                    code: .invalidConfiguration,
                    message:
                        "the client makes test events, which count for nothing; allow them for a test of the queue",
                    field: "allowsTestEvents"
                )
            }
        }
    }
}
