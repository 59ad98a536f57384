/// Waiting callers by deadline, earliest first. Those with the same deadline are in the order of their arrival, and those
/// without one are last.
struct DeadlineLine: Sendable {
    typealias Instant = ContinuousClock.Instant

    struct Entry: Comparable, Sendable {
        let deadline: Instant?
        let id: Int

        func outlasts(_ instant: Instant) -> Bool {
            deadline.map { $0 >= instant } ?? true
        }

        static func < (one: Self, other: Self) -> Bool {
            switch (one.deadline, other.deadline) {
            case (let deadline?, let otherDeadline?) where deadline != otherDeadline: deadline < otherDeadline
            case (.some, nil): true
            case (nil, .some): false
            default: one.id < other.id
            }
        }
    }

    // A slice, since removing its first element costs the same however many there are.
    private var entries: ArraySlice<Entry> = []

    var isEmpty: Bool { entries.isEmpty }
    var first: Entry? { entries.first }
    var last: Entry? { entries.last }

    /// The first caller whose deadline is at or after an instant.
    func first(outlasting instant: Instant) -> Entry? {
        let index = index(of: Entry(deadline: instant, id: .min))
        return index < entries.endIndex ? entries[index] : nil
    }

    mutating func insert(_ entry: Entry) {
        entries.insert(entry, at: index(of: entry))
    }

    mutating func remove(_ entry: Entry) {
        let index = index(of: entry)
        guard index < entries.endIndex, entries[index].id == entry.id else { return }
        if index == entries.startIndex {
            entries.removeFirst()
        } else {
            entries.remove(at: index)
        }
    }

    /// Where an entry is or would be.
    private func index(of entry: Entry) -> Int {
        if entries.last.map({ $0 < entry }) ?? true { return entries.endIndex }
        var (low, high) = (entries.startIndex, entries.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < entry {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
