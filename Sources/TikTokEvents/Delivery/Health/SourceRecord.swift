/// What is known about one source of an endpoint.
struct SourceRecord: Sendable {
    typealias Instant = ContinuousClock.Instant

    var inFlight = 0
    /// The maximum number of requests in flight: one at first and after a timeout.
    private(set) var window = 1
    private(set) var closedFor = DeliveryOutcome.Cause.Reason.unauthorized
    private(set) var closedUntil: Instant?
    /// The number of the last request that TikTok accepted. It distinguishes an invalid event from a source or a server
    /// that refuses everything.
    private(set) var lastAcceptance = 0
    /// Whether the events that TikTok's messages name are the invalid ones.
    var namesAreRight: Bool?
    private var notBefore: Instant?
    private var timeouts: UInt8 = 0
    /// The number of consecutive rejections that named no event.
    private var unlocatedRefusals: UInt8 = 0
    fileprivate(set) var lastUse: Instant?

    /// When the source may send again, or `nil` if it may send now.
    func pauseEnd(at now: Instant) -> Instant? {
        if let closedUntil, closedUntil > now { return closedUntil }
        if let notBefore, notBefore > now { return notBefore }
        return nil
    }

    /// Whether TikTok has accepted a request that started after another.
    func hasAcceptance(after number: Int) -> Bool {
        lastAcceptance > number
    }

    mutating func recordResponse(isAccepted: Bool, to number: Int) {
        timeouts = 0
        notBefore = nil
        window = min(Health.maximumWindow, window + 1)
        if isAccepted {
            lastAcceptance = max(lastAcceptance, number)
            unlocatedRefusals = 0
        }
    }

    /// Lets the source send although its requests from an outage still hang.
    mutating func makeRoom() {
        window = max(window, inFlight + 1)
    }

    mutating func recordFault(isTimeout: Bool, isOwn: Bool, at now: Instant, jitter: Double) {
        window = isTimeout ? 1 : max(1, window / 2)
        guard isTimeout, isOwn else { return }
        timeouts = min(timeouts + 1, 5)
        notBefore = now.advanced(by: min(.seconds(30), .seconds(1 << Int(timeouts))) * jitter)
    }

    mutating func close(for reason: DeliveryOutcome.Cause.Reason, until end: Instant) {
        closedFor = reason
        closedUntil = end
    }

    /// Records a rejection that named no event.
    ///
    /// - Returns: Whether there were enough in a row to pause the source.
    mutating func recordUnlocatedRefusal() -> Bool {
        unlocatedRefusals += 1
        guard unlocatedRefusals >= 64 else { return false }
        unlocatedRefusals = 0
        return true
    }

    mutating func recordProof() {
        unlocatedRefusals = 0
    }
}

/// The records of all sources. A source that has been idle for an hour is dropped.
struct SourceRecords: Sendable {
    private var records: [EventSource: SourceRecord] = [:]
    private var countToPrune = 64

    var count: Int { records.count }

    /// The number of requests in flight, for all sources.
    var inFlightCount: Int { records.values.reduce(0) { $0 + $1.inFlight } }

    subscript(source: EventSource) -> SourceRecord {
        records[source] ?? SourceRecord()
    }

    var keys: some Collection<EventSource> { records.keys }

    mutating func update(
        _ source: EventSource,
        at now: ContinuousClock.Instant,
        _ change: (inout SourceRecord) -> Void
    ) {
        change(&records[source, default: SourceRecord()])
        records[source]?.lastUse = now
        if records.count > countToPrune {
            prune(at: now)
        }
    }

    mutating func makeRoom() {
        for source in records.keys {
            records[source]?.makeRoom()
        }
    }

    private mutating func prune(at now: ContinuousClock.Instant) {
        records = records.filter { _, record in
            record.inFlight > 0 || (record.lastUse ?? now).duration(to: now) < .seconds(3600)
        }
        countToPrune = max(64, records.count * 2)
    }
}
