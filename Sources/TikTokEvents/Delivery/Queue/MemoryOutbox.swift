/// The outbox of an `EventsQueue`. Events wait in memory, in one line per source.
final class MemoryOutbox: EventsOutbox {
    typealias Instant = ContinuousClock.Instant

    enum Admission: Sendable {
        case admitted
        case full
        case shutDown
        case canceled
    }

    /// The approximate memory for an event, in addition to its JSON.
    static let eventSize = 1200

    private let clock: DeliveryClock
    private let onReceipts: @Sendable ([DeliveryReceipt]) async -> Void
    private let contents: Locked<Contents>

    init(
        maximumEvents: Int,
        maximumBytes: Int,
        clock: DeliveryClock,
        onReceipts: @escaping @Sendable ([DeliveryReceipt]) async -> Void
    ) {
        self.clock = clock
        self.onReceipts = onReceipts
        contents = Locked(Contents(maximumEvents: maximumEvents, maximumBytes: maximumBytes))
    }

    /// Whether every event has its receipt.
    var isEmpty: Bool { heldCount == 0 }
    /// The events without a receipt.
    var heldCount: Int { contents.access { $0.heldCount } }
    /// The events that aren't in a request.
    var waitingCount: Int { contents.access { $0.lines.waitingCount } }
    var enqueuerCount: Int { contents.access { $0.enqueuers.count } }
    var flusherCount: Int { contents.access { $0.flushers.count } }

    // MARK: Enqueueing

    func enqueueIfPossible(_ event: QueuedEvent) -> Admission {
        contents.access { $0.offer(event) }
    }

    /// The number of events, if this is the first event refused since the outbox was half empty.
    func countIfNewlyFull() -> Int? {
        contents.access { contents in
            defer { contents.isFull = true }
            return contents.isFull ? nil : contents.heldCount
        }
    }

    /// Accepts an event as soon as it fits.
    func enqueue(_ event: QueuedEvent) async -> Admission {
        let shot = OneShot<Admission>()
        let id = contents.access { $0.nextID() }
        return await withTaskCancellationHandler {
            let admission = contents.access { contents in
                let admission = Task.isCancelled ? .canceled : contents.offer(event)
                if admission == .full { contents.enqueuers.append((id, event, shot)) }
                return admission
            }
            return admission == .full ? await shot.value() : admission
        } onCancel: {
            // An event that was admitted in the meantime stays in the queue.
            let isRemoved = contents.access { $0.removeEnqueuer(id) }
            if isRemoved { shot.give(.canceled) }
        }
    }

    // MARK: Claiming

    func claim(_ limit: Int, excluding paused: Set<EventSource>, lease: Duration) -> [OutboxSender.Claim] {
        let now = clock.now()
        return contents.access { contents in
            let events = contents.lines.removeNext(limit, excluding: paused, at: now)
            for event in events {
                contents.claimed[event.number] = event
            }
            return events.map(\.claim)
        }
    }

    func settle(_ settlements: [OutboxSender.Settlement]) async {
        let now = clock.now()
        let settled = contents.access { contents in
            settlements.compactMap { contents.settle($0, at: now) }
        }
        await finish(settled.map { ($0.event, $0.receipt) })
    }

    /// Gives the receipts before releasing the events, so that those who wait for the receipts have them.
    private func finish(_ settled: [(event: QueuedEvent, receipt: DeliveryReceipt)]) async {
        guard !settled.isEmpty else { return }
        await onReceipts(settled.map(\.receipt))
        let (admitted, flushed) = contents.access { $0.release(settled.map(\.event)) }
        admitted.forEach { $0.give(.admitted) }
        flushed.forEach { $0.give(true) }
    }

    // MARK: Shutdown

    /// Accepts no more events, and rejects those that wait for capacity.
    func close() {
        let enqueuers = contents.access { contents in
            contents.isClosed = true
            defer { contents.enqueuers = [] }
            return contents.enqueuers
        }
        enqueuers.forEach { $0.shot.give(.shutDown) }
    }

    /// Gives a receipt for every waiting event.
    func abandonAll() async -> [DeliveryOutcome] {
        let events = contents.access { $0.lines.removeAll() }
        let settled = events.map { event in
            (event, DeliveryReceipt(event.pending, of: event.source, .shutDown))
        }
        await finish(settled)
        return settled.map(\.1.outcome)
    }

    /// Waits until every event that is held now has its receipt. Returns `false` if the limit passed or the task was
    /// canceled.
    func flush(until limit: Instant?) async -> Bool {
        let shot = OneShot<Bool>()
        let id = contents.access { contents in
            let id = contents.nextID()
            if contents.heldCount == 0 {
                shot.give(true)
            } else {
                contents.flushers[id] = (contents.lastNumber, contents.heldCount, shot)
            }
            return id
        }
        let alarm = limit.map { clock.alarm($0) { shot.give(false) } }
        let isFlushed = await shot.value(orIfCanceled: false)
        alarm?.cancel()
        contents.access { $0.flushers[id] = nil }
        return isFlushed
    }
}

extension MemoryOutbox {
    /// The outbox's content, behind its lock.
    private struct Contents: Sendable {
        let maximumEvents: Int
        let maximumBytes: Int
        var lines = QueueLines()
        /// The events in requests, by number.
        var claimed: [Int: QueuedEvent] = [:]
        var enqueuers: [(id: Int, event: QueuedEvent, shot: OneShot<Admission>)] = []
        /// Callers that wait for the receipts of events up to a number, and how many of these are missing.
        var flushers: [Int: (number: Int, count: Int, shot: OneShot<Bool>)] = [:]
        var heldCount = 0
        var isClosed = false
        /// Whether an event was refused since the outbox was half empty.
        var isFull = false
        private(set) var lastNumber = 0
        private var heldBytes = 0
        private var held: [EventSource: Int] = [:]
        private var lastID = 0

        init(maximumEvents: Int, maximumBytes: Int) {
            self.maximumEvents = maximumEvents
            self.maximumBytes = maximumBytes
        }

        mutating func nextID() -> Int {
            lastID += 1
            return lastID
        }

        mutating func offer(_ event: QueuedEvent) -> Admission {
            if isClosed { return .shutDown }
            // Waiting events of the same source go first.
            if enqueuers.contains(where: { $0.event.source == event.source }) || !hasRoom(for: event) { return .full }
            admit(event)
            return .admitted
        }

        mutating func removeEnqueuer(_ id: Int) -> Bool {
            guard let index = enqueuers.firstIndex(where: { $0.id == id }) else { return false }
            enqueuers.remove(at: index)
            return true
        }

        /// A source may hold four times what is free: up to 80 % if it is alone, which leaves the rest for others.
        private func hasRoom(for event: QueuedEvent) -> Bool {
            guard heldCount > 0 else { return true }
            return heldCount < maximumEvents && heldBytes + event.size <= maximumBytes
                && held[event.source, default: 0] / 4 < maximumEvents - heldCount
        }

        private mutating func admit(_ event: QueuedEvent) {
            var event = event
            lastNumber += 1
            event.number = lastNumber
            heldCount += 1
            heldBytes += event.size
            held[event.source, default: 0] += 1
            lines.append(event)
        }

        /// Puts an event back, or returns it with its receipt.
        mutating func settle(
            _ settlement: OutboxSender.Settlement,
            at now: Instant
        ) -> (event: QueuedEvent, receipt: DeliveryReceipt)? {
            guard let number = Int(settlement.id), var event = claimed.removeValue(forKey: number) else { return nil }
            guard let wait = settlement.dueIn, let pending = settlement.pending else {
                return (event, settlement.receipt)
            }
            event.pending = pending
            event.attempts += 1
            lines.append(event, dueAt: now.advanced(by: wait), at: now)
            return nil
        }

        mutating func release(_ events: [QueuedEvent]) -> (admitted: [OneShot<Admission>], flushed: [OneShot<Bool>]) {
            for event in events {
                heldCount -= 1
                heldBytes -= event.size
                let count = held[event.source, default: 1] - 1
                held[event.source] = count == 0 ? nil : count
                for (id, flusher) in flushers where event.number <= flusher.number {
                    flushers[id]?.count -= 1
                }
            }
            if heldCount <= maximumEvents / 2, heldBytes <= maximumBytes / 2 { isFull = false }
            return (admitWaiting(), flushers.values.filter { $0.count <= 0 }.map(\.shot))
        }

        private mutating func admitWaiting() -> [OneShot<Admission>] {
            var admitted: [OneShot<Admission>] = []
            var full: Set<EventSource> = []
            var rest: [(id: Int, event: QueuedEvent, shot: OneShot<Admission>)] = []
            for enqueuer in enqueuers {
                if !full.contains(enqueuer.event.source), hasRoom(for: enqueuer.event) {
                    admit(enqueuer.event)
                    admitted.append(enqueuer.shot)
                } else {
                    full.insert(enqueuer.event.source)
                    rest.append(enqueuer)
                }
            }
            enqueuers = rest
            return admitted
        }
    }
}
