/// An event in a queue, with its JSON.
struct QueuedEvent: Sendable {
    let source: EventSource
    let json: [UInt8]?
    var pending: PendingEvent
    var attempts = 0
    /// Its place among all events that the queue took.
    var number = 0

    init(_ pending: PendingEvent, of source: EventSource) {
        self.pending = pending
        self.source = source
        json = EncodedEvent(pending.event).json
    }

    /// About what it takes in memory.
    var size: Int { (json?.count ?? 0) + MemoryOutbox.eventSize }

    var claim: OutboxSender.Claim {
        OutboxSender.Claim(
            id: String(number),
            source: source,
            pending: pending,
            attempts: attempts,
            encoded: EncodedEvent(pending.event, json: json)
        )
    }
}

/// The events that wait in a queue: a line for each source, served in turn.
struct QueueLines: Sendable {
    typealias Instant = ContinuousClock.Instant

    private struct Line: Sendable {
        /// Events that are due, by the most that may go in one request: a suspect doesn't make all others go in small ones.
        var due: [Int: FIFO<QueuedEvent>] = [:]
        var turns = FIFO<Int>()
        var delayed: [(at: Instant, event: QueuedEvent)] = []

        mutating func append(_ event: QueuedEvent) {
            let batch = event.pending.maximumBatch ?? .max
            if due[batch] == nil {
                due[batch] = FIFO()
                turns.append(batch)
            }
            due[batch]?.append(event)
        }

        mutating func removeNext(_ limit: Int, at now: Instant) -> [QueuedEvent] {
            let late = delayed.filter { $0.at <= now }
            if !late.isEmpty {
                delayed.removeAll { $0.at <= now }
                late.forEach { append($0.event) }
            }
            guard let batch = turns.removeFirst() else { return [] }
            var events: [QueuedEvent] = []
            while events.count < min(limit, batch), let event = due[batch]?.removeFirst() {
                events.append(event)
            }
            if due[batch]?.isEmpty ?? true {
                due[batch] = nil
            } else {
                turns.append(batch)
            }
            return events
        }

        var isEmpty: Bool { due.isEmpty && delayed.isEmpty }
    }

    private var lines: [EventSource: Line] = [:]
    private var turns = FIFO<EventSource>()
    private(set) var waitingCount = 0

    mutating func append(_ event: QueuedEvent) {
        line(of: event.source)
        lines[event.source]?.append(event)
        waitingCount += 1
    }

    mutating func append(_ event: QueuedEvent, dueAt instant: Instant, at now: Instant) {
        guard instant > now else { return append(event) }
        line(of: event.source)
        lines[event.source]?.delayed.append((instant, event))
        waitingCount += 1
    }

    private mutating func line(of source: EventSource) {
        guard lines[source] == nil else { return }
        lines[source] = Line()
        turns.append(source)
    }

    /// Takes out events of the next source that has some that are due.
    mutating func removeNext(_ limit: Int, excluding resting: Set<EventSource>, at now: Instant) -> [QueuedEvent] {
        for _ in 0..<turns.count {
            guard let source = turns.removeFirst() else { break }
            if resting.contains(source) {
                turns.append(source)
                continue
            }
            let events = lines[source]?.removeNext(limit, at: now) ?? []
            if lines[source]?.isEmpty ?? true {
                lines[source] = nil
            } else {
                turns.append(source)
            }
            if !events.isEmpty {
                waitingCount -= events.count
                return events
            }
        }
        return []
    }

    /// Takes out all events, in the order in which the queue took them.
    mutating func removeAll() -> [QueuedEvent] {
        var events: [QueuedEvent] = []
        for var line in lines.values {
            events += line.delayed.map(\.event)
            line.delayed = []
            while case let due = line.removeNext(.max, at: .now), !due.isEmpty {
                events += due
            }
        }
        self = QueueLines()
        return events.sorted { $0.number < $1.number }
    }
}
