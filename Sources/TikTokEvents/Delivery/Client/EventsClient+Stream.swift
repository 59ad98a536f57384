extension EventsClient {
    /// Sends a stream of events of any length, with memory for a few requests.
    ///
    /// Events are taken from the stream a request's worth at a time, and each of these is a call of
    /// ``send(_:)-([Event])`` with its own deadline. A request waits until it is full or the stream ends: this is for
    /// files and tables. For events that come one by one, use ``EventsQueue``. The same event twice is noticed within a
    /// report only.
    ///
    /// ```swift
    /// try await client.send(events(in: file)) { report in
    ///     for receipt in report where receipt.outcome.shouldResend { try store(receipt.pendingEvent) }
    /// }
    /// ```
    ///
    /// Every event that was taken from the stream is in one report, even if the stream throws or the task is canceled;
    /// after that no more are taken.
    ///
    /// - Parameters:
    ///   - events: The events.
    ///   - concurrentRequests: How many requests may be under way, at least 1.
    ///   - onReport: Takes what became of the events, in their order. If it throws, what is under way is canceled and
    ///     not reported.
    /// - Throws: What the stream or `onReport` throws, and `CancellationError`.
    public func send<Events: AsyncSequence>(
        _ events: Events,
        concurrentRequests: Int = 4,
        onReport: (DeliveryReport) async throws -> Void
    ) async throws where Events.Element == Event {
        var batches = EventBatches(events.makeAsyncIterator(), size: configuration.maximumEventsPerRequest)
        try await withThrowingTaskGroup(of: (number: Int, report: DeliveryReport).self) { group in
            var started = 0
            var reported = 0
            var early: [Int: DeliveryReport] = [:]
            func reportNext() async throws {
                while early[reported] == nil, let next = try await group.next() {
                    early[next.number] = next.report
                }
                if let report = early.removeValue(forKey: reported) {
                    reported += 1
                    try await onReport(report)
                }
            }
            while case let batch = await batches.next(), !batch.isEmpty {
                group.addTask { [started] in (started, await send(batch)) }
                started += 1
                if started - reported >= concurrentRequests {
                    try await reportNext()
                }
            }
            while reported < started {
                try await reportNext()
            }
        }
        if let failure = batches.failure {
            throw failure
        }
    }
}
