/// Callers that wait for a permit: a line for each source, served in turn.
///
/// Whoever leaves is dropped from `waiters` alone. Its number is skipped where it still stands.
struct PermitQueue: Sendable {
    typealias Instant = ContinuousClock.Instant
    typealias Continuation = CheckedContinuation<EndpointHealth.Admission, Never>

    struct Waiter: Sendable {
        /// `nil` for one that takes a permit for any source.
        let source: EventSource?
        /// `nil` for one that waits however long it takes.
        let deadline: Instant?
        let continuation: Continuation
    }

    private struct Line: Sendable {
        /// Those that were throttled and come first, the last one at the end.
        var returned: [Int] = []
        var others = FIFO<Int>()
    }

    private var waiters: [Int: Waiter] = [:]
    private var lines: [EventSource?: Line] = [:]
    /// The sources that came since they were last served, and those that were served: one that sends now and then isn't
    /// kept waiting by one that always has something.
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
        waiters.removeValue(forKey: id)
    }

    /// The earliest deadline of those who wait.
    var nextDeadline: Instant? {
        mutating get {
            while let first = deadlines.first {
                if waiters[first.id] != nil { return first.deadline }
                deadlines.removeFirst()
            }
            return nil
        }
    }

    /// Takes out one whose deadline has come by an instant.
    mutating func removeFirst(dueBy instant: Instant) -> Waiter? {
        guard let deadline = nextDeadline, deadline <= instant, let first = deadlines.first else { return nil }
        deadlines.removeFirst()
        return remove(first.id)
    }

    /// Takes out those of a source whose deadline comes by an instant.
    mutating func removeAll(of source: EventSource, dueBy instant: Instant) -> [Waiter] {
        let ids = waiters.filter { _, waiter in
            waiter.source == source && waiter.deadline.map { $0 <= instant } ?? false
        }.keys
        return ids.sorted().compactMap { remove($0) }
    }

    enum Next {
        case waiter(Waiter)
        /// Nobody's source may go; the earliest may at an instant, if that is known.
        case nobody(until: Instant?)
    }

    /// Takes out the first of the next line whose source may go now.
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

/// Deadlines, the earliest first: a binary heap.
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
