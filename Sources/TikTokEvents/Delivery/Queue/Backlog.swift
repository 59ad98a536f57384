#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What an `EventsQueue` holds: events that wait, events under way, and those who wait for something of them.
///
/// Events are counted from the first. Whoever is to be resumed is returned, so that it happens outside the lock.
struct Backlog: Sendable {
    let maximumEvents: Int
    let maximumBytes: Int
    let batchEvents: Int
    let batchBytes: Int

    private(set) var phase = Phase.open
    private(set) var admittedCount = 0
    private var queued = FIFO<EncodedEvent>()
    private var underWay: [Batch] = []
    private var heldEvents = 0
    private var heldBytes = 0

    var enqueuers = WaitingLine<EncodedEvent, Admission>()
    var flushers = WaitingLine<Int, Bool>()
    private var workers: [CheckedContinuation<Void, Never>] = []
    private var runner: CheckedContinuation<Void, Never>?

    enum Phase {
        case open
        case running
        case shutDown
    }

    /// Events that go together.
    struct Batch: Sendable {
        /// The number of its first event.
        let first: Int
        let events: [EncodedEvent]
        let bytes: Int
        let start: Date
        /// Whether somebody is reporting what became of it.
        var isClaimed = false
    }

    typealias Abandoned = (batch: Batch, outcome: DeliveryOutcome)

    enum Admission {
        case admitted
        case full
        case shutDown
        case canceled
    }

    enum Take {
        /// The batch, and a worker to wake for what is left.
        case batch(Batch, CheckedContinuation<Void, Never>?)
        case nothing
        case over
    }

    init(maximumEvents: Int, maximumBytes: Int, batchEvents: Int, batchBytes: Int) {
        self.maximumEvents = maximumEvents
        self.maximumBytes = maximumBytes
        self.batchEvents = batchEvents
        self.batchBytes = batchBytes
    }
}

// MARK: - Events on their way in

extension Backlog {
    /// Takes an event if there is room, and tells which worker to wake.
    mutating func offer(_ event: EncodedEvent) -> (Admission, worker: CheckedContinuation<Void, Never>?) {
        guard phase != .shutDown else { return (.shutDown, nil) }
        guard enqueuers.isEmpty, hasRoom(for: event) else { return (.full, nil) }
        admit(event)
        return (.admitted, workers.popLast())
    }

    /// Takes an event, or lets its caller wait.
    mutating func offer(
        _ event: EncodedEvent,
        orJoin id: Int,
        _ continuation: CheckedContinuation<Admission, Never>
    ) -> (Admission?, worker: CheckedContinuation<Void, Never>?) {
        // A cancellation before this line found nobody waiting.
        guard !Task.isCancelled else { return (.canceled, nil) }
        let (admission, worker) = offer(event)
        guard admission == .full else { return (admission, worker) }
        enqueuers.join(id, event, continuation)
        return (nil, nil)
    }

    private func hasRoom(for event: EncodedEvent) -> Bool {
        heldEvents == 0 || (heldEvents < maximumEvents && heldBytes + event.byteCount <= maximumBytes)
    }

    private mutating func admit(_ event: EncodedEvent) {
        queued.append(event)
        admittedCount += 1
        heldEvents += 1
        heldBytes += event.byteCount
    }

    private mutating func admitWaiting() -> [CheckedContinuation<Admission, Never>] {
        var admitted: [CheckedContinuation<Admission, Never>] = []
        while let next = enqueuers.first(), hasRoom(for: next.place), let continuation = enqueuers.remove(next.id) {
            admit(next.place)
            admitted.append(continuation)
        }
        return admitted
    }
}

// MARK: - Batches on their way out

extension Backlog {
    /// Takes what waits, up to a request's worth.
    mutating func take(at date: Date) -> Take {
        let batch = nextBatch(at: date)
        guard !batch.events.isEmpty else { return phase == .shutDown ? .over : .nothing }
        underWay.append(batch)
        return .batch(batch, queued.isEmpty ? nil : workers.popLast())
    }

    /// Lets a worker wait for an event; `false` if there is something to do.
    mutating func rest(_ worker: CheckedContinuation<Void, Never>) -> Bool {
        guard queued.isEmpty, phase != .shutDown else { return false }
        workers.append(worker)
        return true
    }

    /// Gets the right to report what became of a batch; `false` if it was reported already.
    mutating func claim(_ batch: Batch) -> Bool {
        guard let index = underWay.firstIndex(where: { $0.first == batch.first }), !underWay[index].isClaimed else {
            return false
        }
        underWay[index].isClaimed = true
        return true
    }

    /// Lets go of a batch that was reported, and lets others in.
    mutating func finish(_ batch: Batch) -> Resumption {
        underWay.removeAll { $0.first == batch.first }
        heldEvents -= batch.events.count
        heldBytes -= batch.bytes
        var resumption = Resumption(flushed: takeFlushed(), admitted: admitWaiting())
        if !queued.isEmpty {
            resumption.tasks = workers.popLast().map { [$0] } ?? []
        }
        return resumption
    }

    private mutating func nextBatch(at date: Date) -> Batch {
        let first = admittedCount - queued.count
        var events: [EncodedEvent] = []
        var bytes = 0
        while let next = queued.first, events.count < batchEvents, events.isEmpty || bytes + next.byteCount < batchBytes
        {
            _ = queued.removeFirst()
            events.append(next)
            bytes += next.byteCount + 1
        }
        return Batch(first: first, events: events, bytes: bytes - events.count, start: date)
    }
}

// MARK: - The end

extension Backlog {
    /// Returns the phase before.
    mutating func startRunning() -> Phase {
        defer { phase = phase == .open ? .running : phase }
        return phase
    }

    /// Returns the events that nobody will send, claimed, and everybody who waits for another than this.
    mutating func shutDown(at date: Date) -> ([Abandoned], Resumption) {
        guard phase != .shutDown else { return ([], Resumption()) }
        let isRunning = phase == .running
        phase = .shutDown
        let resumption = Resumption(refused: enqueuers.removeAll(), tasks: workers + (runner.map { [$0] } ?? []))
        workers = []
        runner = nil
        return (isRunning ? [] : abandonQueued(at: date), resumption)
    }

    /// Returns all events without a receipt, claimed.
    mutating func abandonAll(at date: Date) -> [Abandoned] {
        var abandoned: [Abandoned] = []
        for index in underWay.indices where !underWay[index].isClaimed {
            underWay[index].isClaimed = true
            let expiry = underWay[index].start.addingTimeInterval(DeliveryOutcome.resendWindow)
            abandoned.append((underWay[index], .unconfirmed(.init(.shutDown, expiresAt: expiry))))
        }
        return abandoned + abandonQueued(at: date)
    }

    /// Lets the caller of `run()` wait; `false` if it need not.
    mutating func awaitShutdown(_ continuation: CheckedContinuation<Void, Never>) -> Bool {
        guard phase != .shutDown else { return false }
        runner = continuation
        return true
    }

    /// Lets a caller wait until as many events have had their receipts; returns the answer if it need not.
    mutating func await(_ target: Int, _ id: Int, _ continuation: CheckedContinuation<Bool, Never>) -> Bool? {
        guard !Task.isCancelled else { return false }
        guard min(target, admittedCount) > settledCount else { return true }
        flushers.join(id, target, continuation)
        return nil
    }

    private mutating func abandonQueued(at date: Date) -> [Abandoned] {
        var abandoned: [Abandoned] = []
        while !queued.isEmpty {
            var batch = nextBatch(at: date)
            batch.isClaimed = true
            underWay.append(batch)
            abandoned.append((batch, .notSent(.init(.shutDown))))
        }
        return abandoned
    }

    /// As many events, counted from the first, have had their receipts.
    private var settledCount: Int {
        underWay.reduce(admittedCount - queued.count) { min($0, $1.first) }
    }

    private mutating func takeFlushed() -> [CheckedContinuation<Bool, Never>] {
        let settledCount = settledCount
        return flushers.removeAll { min($0, admittedCount) <= settledCount }
    }
}
