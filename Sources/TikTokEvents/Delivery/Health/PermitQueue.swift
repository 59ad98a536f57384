/// Callers that wait for a permit, in one line per source. The lines take turns.
///
/// In a line, the caller with the earliest deadline goes first, except that a permit isn't given to a caller without
/// enough time left for an attempt. Otherwise, after a pause as long as the deadline, each permit would go to the
/// caller that is about to give up, and none of them would get a response.
struct PermitQueue: Sendable {
    typealias Instant = ContinuousClock.Instant
    typealias Continuation = CheckedContinuation<EndpointHealth.Admission, Never>

    struct Waiter: Sendable {
        /// The source, or `nil` if the caller takes a permit for any source.
        let source: EventSource?
        /// The deadline, or `nil` if the caller waits for as long as it takes.
        let deadline: Instant?
        let continuation: Continuation
    }

    private struct Line: Sendable {
        /// The callers that were throttled and go first, with the next one last.
        var returned: [DeadlineLine.Entry] = []
        var others = DeadlineLine()

        var isEmpty: Bool { returned.isEmpty && others.isEmpty }
        /// The caller with the most time left.
        var last: DeadlineLine.Entry? { [others.last, returned.max()].compactMap { $0 }.max() }

        /// The next caller whose deadline is at or after an instant.
        func next(outlasting instant: Instant) -> DeadlineLine.Entry? {
            returned.last { $0.outlasts(instant) } ?? others.first(outlasting: instant)
        }

        mutating func remove(_ entry: DeadlineLine.Entry) {
            if let index = returned.firstIndex(where: { $0.id == entry.id }) {
                returned.remove(at: index)
            } else {
                others.remove(entry)
            }
        }
    }

    private var waiters: [Int: Waiter] = [:]
    private var lines: [EventSource?: Line] = [:]
    /// New sources since they were last served, and sources that have been served. A source that sends occasionally
    /// doesn't wait for one that always has something to send.
    private var newcomers = FIFO<EventSource?>()
    private var turns = FIFO<EventSource?>()
    /// The callers with a deadline.
    private var deadlines = DeadlineLine()

    var count: Int { waiters.count }
    var isEmpty: Bool { waiters.isEmpty }

    mutating func join(_ id: Int, _ waiter: Waiter, isReturning: Bool) {
        waiters[id] = waiter
        if lines[waiter.source] == nil {
            lines[waiter.source] = Line()
            newcomers.append(waiter.source)
        }
        let entry = DeadlineLine.Entry(deadline: waiter.deadline, id: id)
        if isReturning {
            lines[waiter.source]?.returned.append(entry)
        } else {
            lines[waiter.source]?.others.insert(entry)
        }
        if waiter.deadline != nil {
            deadlines.insert(entry)
        }
    }

    mutating func remove(_ id: Int) -> Waiter? {
        guard let waiter = waiters.removeValue(forKey: id) else { return nil }
        if waiters.isEmpty {
            // Without waiters there are no turns to keep, and no line for each source that ever sent.
            self = PermitQueue()
        } else {
            let entry = DeadlineLine.Entry(deadline: waiter.deadline, id: id)
            deadlines.remove(entry)
            lines[waiter.source]?.remove(entry)
        }
        return waiter
    }

    /// The earliest deadline of the waiting callers.
    var nextDeadline: Instant? { deadlines.first?.deadline }

    /// Removes a caller whose deadline is at or before an instant.
    mutating func removeFirst(dueBy instant: Instant) -> Waiter? {
        guard let first = deadlines.first, let deadline = first.deadline, deadline <= instant else { return nil }
        return remove(first.id)
    }

    /// Removes the callers of a source whose deadlines are at or before an instant.
    mutating func removeAll(of source: EventSource, dueBy instant: Instant) -> [Waiter] {
        let ids = waiters.filter { _, waiter in
            waiter.source == source && waiter.deadline.map { $0 <= instant } ?? false
        }.keys
        return ids.sorted().compactMap { remove($0) }
    }

    enum Next {
        case waiter(Waiter)
        /// No source may send yet. If known, the instant is when the earliest one may.
        case nobody(until: Instant?)
    }

    /// Removes the next caller whose source may send now: one with enough time for an attempt, or if there is none, the
    /// one with the most time left. It also goes first while callers abandon their requests.
    mutating func removeNext(at now: Instant, of health: Health) -> Next {
        let enough = now.advanced(by: health.timeForAttempt)
        var earliest: Instant?
        var last: DeadlineLine.Entry?
        for _ in 0..<newcomers.count + turns.count {
            guard let source = newcomers.removeFirst() ?? turns.removeFirst() else { break }
            if lines[source]?.isEmpty ?? true {
                lines[source] = nil
                continue
            }
            turns.append(source)
            guard let instant = source.map({ health.nextTurn(of: $0, at: now) }) ?? now else { continue }
            if instant > now {
                earliest = min(earliest ?? instant, instant)
            } else if !health.wasAbandoned, let next = lines[source]?.next(outlasting: enough),
                let waiter = remove(next.id)
            {
                return .waiter(waiter)
            } else {
                last = [last, lines[source]?.last].compactMap { $0 }.max()
            }
        }
        if let last, let waiter = remove(last.id) { return .waiter(waiter) }
        return .nobody(until: earliest)
    }
}
