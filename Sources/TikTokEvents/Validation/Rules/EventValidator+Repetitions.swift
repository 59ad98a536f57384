extension EventValidator {
    /// The indices of the events whose name and id appeared earlier in the call.
    static func repetitions(in events: [Event]) -> [Int] {
        guard events.count > 1 else { return [] }
        var seen = Set<DuplicateKey>(minimumCapacity: events.count)
        return events.indices.filter { index in
            guard let id = events[index].id, !id.rawValue.isEmpty else { return false }
            return !seen.insert(DuplicateKey(name: events[index].name, id: id)).inserted
        }
    }

    private struct DuplicateKey: Hashable {
        let name: EventName
        let id: EventID

        /// Hashes the id alone, which tells nearly all events apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(id)
        }
    }
}
