/// An event in a queue, with its JSON.
struct QueuedEvent: Sendable {
    let source: EventSource
    let json: [UInt8]?
    var pending: PendingEvent
    var attempts = 0
    /// Its number among all events that the queue has accepted.
    var number = 0

    /// - Parameters:
    ///   - pending: The event.
    ///   - source: The source that it belongs to if it names none itself.
    init(_ pending: PendingEvent, of source: EventSource) {
        self.pending = pending
        self.source = pending.source ?? source
        json = pending.event.encoded
    }

    /// Its approximate size in memory.
    var size: Int { (json?.count ?? 0) + MemoryOutbox.eventSize }

    var claim: OutboxSender.Claim {
        OutboxSender.Claim(id: String(number), source: source, pending: pending, attempts: attempts, json: json)
    }
}

/// The events that wait in a queue, in one line per source. The lines take turns.
struct QueueLines: Sendable {
    typealias Instant = ContinuousClock.Instant

    private struct Line: Sendable {
        /// Due events, by maximum request size, so that a suspect doesn't force all others into small requests.
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

    /// Removes due events of the next source that has any.
    mutating func removeNext(_ limit: Int, excluding paused: Set<EventSource>, at now: Instant) -> [QueuedEvent] {
        for _ in 0..<turns.count {
            guard let source = turns.removeFirst() else { break }
            if paused.contains(source) {
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

    /// Removes all events, in the order in which the queue accepted them.
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
