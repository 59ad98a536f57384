extension EventValidator {
    /// The places of the events whose name and id came before in the call.
    static func repetitions(in events: [Event]) -> [Int] {
        guard events.count > 1, mayRepeat(events) else { return [] }
        var seen = Set<DuplicateKey>(minimumCapacity: events.count)
        return events.indices.filter { index in
            guard let id = events[index].id else { return false }
            return !seen.insert(DuplicateKey(name: events[index].name, id: id)).inserted
        }
    }

    private struct DuplicateKey: Hashable {
        let name: EventName
        let id: EventID
    }

    /// Whether two events could have the same name and id: their hashes are the same, or can't tell.
    private static func mayRepeat(_ events: [Event]) -> Bool {
        let mask = KnownTexts.mask(for: 2 * events.count)
        // The hashes seen, each at its place or behind it; 0 where there is none.
        var slots = [UInt64](repeating: 0, count: mask + 1)
        for index in events.indices {
            guard let id = events[index].id else { continue }
            guard let idHash = id.rawValue.asciiHash(), let nameHash = events[index].name.rawValue.asciiHash() else {
                return true
            }
            let hash = (idHash &+ nameHash) | 1
            // By the upper bits, since the lowest is always set.
            var slot = Int(truncatingIfNeeded: hash >> 32) & mask
            while slots[slot] != 0 {
                guard slots[slot] != hash else { return true }
                slot = (slot + 1) & mask
            }
            slots[slot] = hash
        }
        return false
    }
}
