/// Callers that wait for a permit, in one line per source. The lines take turns.
///
/// A caller that leaves is removed only from `waiters`. Its number is skipped wherever it still appears.
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
        var returned: [Int] = []
        var others = FIFO<Int>()
    }

    private var waiters: [Int: Waiter] = [:]
    private var lines: [EventSource?: Line] = [:]
    /// New sources since they were last served, and sources that have been served. A source that sends occasionally
    /// doesn't wait for one that always has something to send.
    private var newcomers = FIFO<EventSource?>()
    private var turns = FIFO<EventSource?>()
    private var deadlines = DeadlineHeap()

    var count: Int { waiters.count }
    var isEmpty: Bool { waiters.isEmpty }

    mutating func join(_ id: Int, _ waiter: Waiter, isReturning: Bool) {
        waiters[id] = waiter
        if lines[waiter.source] == nil {
            lines[waiter.source] = Line()
            newcomers.append(waiter.source)
        }
        if isReturning {
            lines[waiter.source]?.returned.append(id)
        } else {
            lines[waiter.source]?.others.append(id)
        }
        if let deadline = waiter.deadline {
            deadlines.insert(deadline, id)
            if deadlines.count > 2 * waiters.count + 64 {
                deadlines.keep { waiters[$0] != nil }
            }
        }
    }

    mutating func remove(_ id: Int) -> Waiter? {
        let waiter = waiters.removeValue(forKey: id)
        if waiters.isEmpty {
            // Without waiters there are no turns to keep, and no line for each source that ever sent.
            self = PermitQueue()
        }
        return waiter
    }

    /// The earliest deadline of the waiting callers.
    var nextDeadline: Instant? {
        mutating get {
            while let first = deadlines.first {
                if waiters[first.id] != nil { return first.deadline }
                deadlines.removeFirst()
            }
            return nil
        }
    }

    /// Removes a caller whose deadline is at or before an instant.
    mutating func removeFirst(dueBy instant: Instant) -> Waiter? {
        guard let deadline = nextDeadline, deadline <= instant, let first = deadlines.first else { return nil }
        deadlines.removeFirst()
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

    /// Removes the first caller in the next line whose source may send now.
    mutating func removeNext(at now: Instant, of health: Health) -> Next {
        var earliest: Instant?
        for _ in 0..<newcomers.count + turns.count {
            guard let source = newcomers.removeFirst() ?? turns.removeFirst() else { break }
            guard let id = first(of: source) else {
                lines[source] = nil
                continue
            }
            turns.append(source)
            guard let instant = source.map({ health.nextTurn(of: $0, at: now) }) ?? now else { continue }
            if instant <= now {
                removeFirst(of: source)
                if let waiter = remove(id) { return .waiter(waiter) }
            }
            earliest = min(earliest ?? instant, instant)
        }
        return .nobody(until: earliest)
    }

    private mutating func first(of source: EventSource?) -> Int? {
        while let id = lines[source]?.returned.last ?? lines[source]?.others.first {
            if waiters[id] != nil { return id }
            removeFirst(of: source)
        }
        return nil
    }

    private mutating func removeFirst(of source: EventSource?) {
        if lines[source]?.returned.popLast() == nil {
            _ = lines[source]?.others.removeFirst()
        }
    }
}

/// A binary heap of deadlines, earliest first.
private struct DeadlineHeap: Sendable {
    typealias Entry = (deadline: ContinuousClock.Instant, id: Int)

    private var entries: [Entry] = []

    var count: Int { entries.count }
    var first: Entry? { entries.first }

    mutating func insert(_ deadline: ContinuousClock.Instant, _ id: Int) {
        entries.append((deadline, id))
        var child = entries.count - 1
        while child > 0, case let parent = (child - 1) / 2, entries[child].deadline < entries[parent].deadline {
            entries.swapAt(child, parent)
            child = parent
        }
    }

    mutating func removeFirst() {
        guard let last = entries.popLast(), !entries.isEmpty else { return }
        entries[0] = last
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < entries.count }
            guard let child = children.min(by: { entries[$0].deadline < entries[$1].deadline }),
                entries[child].deadline < entries[parent].deadline
            else { return }
            entries.swapAt(child, parent)
            parent = child
        }
    }

    mutating func keep(where isKept: (Int) -> Bool) {
        // A sorted array is a heap.
        entries = entries.filter { isKept($0.id) }.sorted { $0.deadline < $1.deadline }
    }
}
