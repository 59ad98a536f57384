/// Suspended callers in the order in which they came. Each is resumed exactly once: in turn, or as it leaves.
struct WaitingLine<Place: Sendable, Answer: Sendable>: Sendable {
    typealias Continuation = CheckedContinuation<Answer, Never>

    private var callers: [Int: (place: Place, continuation: Continuation)] = [:]
    private var head = 0
    private var tail = 0

    var count: Int { callers.count }
    var isEmpty: Bool { callers.isEmpty }

    /// Makes the id of a caller that may join later.
    mutating func nextID() -> Int {
        tail += 1
        return tail
    }

    mutating func join(_ id: Int, _ place: Place, _ continuation: Continuation) {
        callers[id] = (place, continuation)
        head = min(head, id)
    }

    /// Who has waited longest.
    mutating func first() -> (id: Int, place: Place)? {
        guard !callers.isEmpty else {
            head = tail
            return nil
        }
        // Ids of callers that left, or never had to wait, are skipped once.
        while true {
            if let caller = callers[head] { return (head, caller.place) }
            head += 1
        }
    }

    /// Takes a caller out; `nil` if it isn't in the line.
    mutating func remove(_ id: Int) -> Continuation? {
        callers.removeValue(forKey: id)?.continuation
    }

    /// Takes out everybody, or those whose place is as described.
    mutating func removeAll(where matches: (Place) -> Bool = { _ in true }) -> [Continuation] {
        let removed = callers.filter { matches($0.value.place) }
        for id in removed.keys {
            callers[id] = nil
        }
        return removed.values.map(\.continuation)
    }
}
