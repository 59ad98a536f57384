extension EventsClient {
    /// Sends a stream of events of any length, holding only a few requests in memory.
    ///
    /// Events are taken from the stream one request's worth at a time, and each request is a call of
    /// ``send(_:deadline:)-([Event],_)`` with its own deadline. A request waits until it is full or the stream ends, so
    /// use this for files and tables. For events that arrive one by one, use ``EventsQueue``. Duplicates are recognized
    /// only within a report.
    ///
    /// ```swift
    /// try await client.send(events(in: file)) { report in
    ///     try store(report.pendingEvents)
    /// }
    /// ```
    ///
    /// Every event that was taken from the stream is in exactly one report, even if the stream throws or the task is
    /// canceled. After that, no more events are taken.
    ///
    /// - Parameters:
    ///   - events: The events.
    ///   - maximumConcurrentRequests: The maximum number of requests in flight. Less than 1 counts as 1.
    ///   - isolation: The actor that `onReport` runs on. Defaults to the caller's.
    ///   - onReport: A closure that receives the report for one request as soon as it is complete. A slow request
    ///     doesn't delay the reports of others. If the closure throws, requests in flight are canceled and not
    ///     reported.
    /// - Throws: Any error that the stream or `onReport` throws, and `CancellationError`.
    public func send<Events: AsyncSequence & Sendable>(
        _ events: Events,
        maximumConcurrentRequests: Int = 4,
        isolation: isolated (any Actor)? = #isolation,
        onReport: (DeliveryReport) async throws -> Void
    ) async throws where Events.Element == Event {
        try await send(
            batchesOf: events,
            max(1, maximumConcurrentRequests),
            isolation: isolation,
            { await self.send($0) },
            onReport
        )
    }

    /// Sends a stream of events that may have been sent before, holding only a few requests in memory.
    ///
    /// Like ``send(_:maximumConcurrentRequests:isolation:onReport:)``, for the events that ``send(pending:deadline:)`` takes.
    ///
    /// - Parameters:
    ///   - pending: The events, from ``DeliveryReceipt/pendingEvent`` or new.
    ///   - maximumConcurrentRequests: The maximum number of requests in flight. Less than 1 counts as 1.
    ///   - isolation: The actor that `onReport` runs on. Defaults to the caller's.
    ///   - onReport: A closure that receives the report for one request as soon as it is complete.
    /// - Throws: Any error that the stream or `onReport` throws, and `CancellationError`.
    public func send<Events: AsyncSequence & Sendable>(
        pending: Events,
        maximumConcurrentRequests: Int = 4,
        isolation: isolated (any Actor)? = #isolation,
        onReport: (DeliveryReport) async throws -> Void
    ) async throws where Events.Element == PendingEvent {
        try await send(
            batchesOf: pending,
            max(1, maximumConcurrentRequests),
            isolation: isolation,
            { await self.send(pending: $0) },
            onReport
        )
    }

    private func send<Events: AsyncSequence & Sendable>(
        batchesOf events: Events,
        _ maximumConcurrentRequests: Int,
        isolation: isolated (any Actor)?,
        _ send: @escaping @Sendable ([Events.Element]) async -> DeliveryReport,
        _ onReport: (DeliveryReport) async throws -> Void
    ) async throws where Events.Element: Sendable {
        let size = configuration.maximumEventsPerRequest
        try await withThrowingTaskGroup(of: StreamTurn<Events.Element>.self) { group in
            // A separate task reads the stream, so that a report never waits for the next events.
            var demand = OneShot<StreamDemand<Events.Element>?>()
            defer { demand.give(nil) }
            group.addTask { [demand] in
                var batches = StreamBatches(iterator: events.makeAsyncIterator(), size: size)
                var demand = demand
                while let next = await demand.value() {
                    next.batch.give(await batches.next())
                    demand = next.next
                }
                return .over(batches.failure)
            }
            func requestBatch() {
                let next = StreamDemand<Events.Element>()
                demand.give(next)
                demand = next.next
                group.addTask { .batch(await next.batch.value()) }
            }
            requestBatch()
            var inFlight = 0
            var isReading = true
            while let turn = try await group.next() {
                switch turn {
                case .batch(let batch) where batch.isEmpty:
                    demand.give(nil)
                    isReading = true
                    continue
                case .batch(let batch):
                    inFlight += 1
                    isReading = false
                    group.addTask { .report(await send(batch)) }
                case .report(let report):
                    inFlight -= 1
                    try await onReport(report)
                case .over(let failure):
                    while let turn = try await group.next() {
                        if case .report(let report) = turn { try await onReport(report) }
                    }
                    if let failure { throw failure }
                }
                if !isReading, inFlight < maximumConcurrentRequests {
                    isReading = true
                    requestBatch()
                }
            }
        }
    }
}

/// What a stream's task group waits for.
private enum StreamTurn<Element: Sendable>: Sendable {
    /// The next events, or none at the end.
    case batch([Element])
    case report(DeliveryReport)
    /// The stream has been read, with or without an error.
    case over((any Error)?)
}

/// A demand for the next events of a stream, linked to the demand after it.
private struct StreamDemand<Element: Sendable>: Sendable {
    let batch = OneShot<[Element]>()
    let next = OneShot<StreamDemand?>()
}

/// Takes events from a stream, one request's worth at a time.
private struct StreamBatches<Iterator: AsyncIteratorProtocol> {
    private var iterator: Iterator
    private let size: Int
    /// Why the stream ended early.
    private(set) var failure: (any Error)?
    private var isOver = false

    init(iterator: Iterator, size: Int) {
        self.iterator = iterator
        self.size = size
    }

    /// Returns the next events, or none at the end. A failure ends the stream without losing anything that came before
    /// it.
    mutating func next() async -> [Iterator.Element] {
        var batch: [Iterator.Element] = []
        do {
            while !isOver, batch.count < size {
                try Task.checkCancellation()
                if let event = try await iterator.next() {
                    batch.append(event)
                } else {
                    isOver = true
                }
            }
        } catch {
            isOver = true
            failure = error
        }
        return batch
    }
}
