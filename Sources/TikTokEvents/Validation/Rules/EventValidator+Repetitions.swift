extension EventValidator {
    /// The indices of the events whose name and id appeared earlier in the call.
    static func repetitions(in events: [Event]) -> [Int] {
        guard events.count > 1 else { return [] }
        var seen = Set<DuplicateKey>(minimumCapacity: events.count)
        return events.indices.filter { index in
            guard let key = DuplicateKey(events[index]) else { return false }
            return !seen.insert(key).inserted
        }
    }

    /// The values by which TikTok recognizes copies of a source's event.
    struct DuplicateKey: Hashable {
        let name: EventName
        let id: EventID

        init?(_ event: Event) {
            guard let id = event.id, !id.rawValue.isEmpty else { return nil }
            (name, self.id) = (event.name, id)
        }

        /// Hashes the id alone, which tells nearly all events apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(id)
        }
    }
}
