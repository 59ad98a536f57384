extension OutboxSender {
    /// Settings of a sender that you can usually leave at their defaults.
    public struct Configuration: Sendable {
        /// The maximum number of requests in flight.
        public var maximumConcurrentRequests = 4
        /// How often the outbox is polled while no events are due. ``OutboxSender/wake()`` polls immediately.
        public var pollInterval: Duration = .seconds(1)
        /// How long claimed events are hidden, at least five times the client's
        /// ``EventsClient/RetryPolicy/attemptTimeout``.
        ///
        /// A request may take three fifths of the lease, and the rest is for the settlement. The lease is also how long
        /// the events of a process that died have to wait.
        public var lease: Duration = .seconds(150)
        /// How long `run()` may continue after shutdown, for requests in flight. After that, the outbox has five seconds
        /// to store their outcomes. Keep the sum below the time after which your platform kills the process.
        public var drainLimit: Duration = .seconds(20)
        /// Whether the sender accepts a client with a test event code. Test events don't count, but their rows are
        /// settled as accepted.
        public var allowsTestEvents = false

        /// Creates a configuration with the default settings.
        public init() {}

        func check(_ client: EventsClient.Configuration) throws(EventsError) {
            // A request may take three fifths of the lease, which leaves time for three attempts.
            try EventsError.check(
                lease >= client.retry.attemptTimeout * 5,
                "a lease is at least five times the client's attempt timeout, or it cuts requests short",
                "lease"
            )
            try EventsError.check(
                maximumConcurrentRequests > 0,
                "a sender has at least one request in flight",
                "maximumConcurrentRequests"
            )
            try EventsError.check(pollInterval > .zero, "the interval between polls is above zero", "pollInterval")
            try EventsError.check(drainLimit >= .zero, "the drain limit is zero or more", "drainLimit")
            try client.checkTestEvents(areAllowed: allowsTestEvents)
        }
    }
}
