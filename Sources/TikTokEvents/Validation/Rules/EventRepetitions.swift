/// Finds events of a call that TikTok would treat as the same event, because they have the same name and id.
///
/// Copies are one event. Two different events can't be: TikTok would count one of them and accept both.
struct EventRepetitions {
    private let events: [Event]
    private var firsts: Set<Occurrence>

    struct Repetition {
        /// The index of the first event.
        let first: Int
        let isCopy: Bool
        let issue: EventValidator.Issue
    }

    init(among events: [Event]) {
        self.events = events
        firsts = Set(minimumCapacity: events.count > 1 ? events.count : 0)
    }

    /// Returns the issue for a repeated event, or `nil` if it is the first with its name and id.
    mutating func repetition(at index: Int) -> Repetition? {
        guard events.count > 1, let occurrence = Occurrence(index, among: events) else { return nil }
        let (isFirst, first) = firsts.insert(occurrence)
        guard !isFirst else { return nil }
        let isCopy = events[index] == events[first.index]
        let issue = EventValidator.Issue(
            severity: isCopy ? .warning : .error,
            path: "data.\(index).event_id",
            rule: .duplicate,
            advice: isCopy
                ? "the same event is in this call already; it counts once"
                : "another event in this call has this name and id but other content; give each occurrence its own id"
        )
        return Repetition(first: first.index, isCopy: isCopy, issue: issue)
    }

    /// Forgets an event that can't be sent, so that the next event with its name and id counts as the first.
    mutating func remove(_ index: Int) {
        guard let occurrence = Occurrence(index, among: events) else { return }
        firsts.remove(occurrence)
    }
}

extension EventRepetitions {
    /// An event, equal to others by the values by which TikTok recognizes copies of a source's event.
    private struct Occurrence: Hashable {
        let name: EventName
        let id: EventID
        let index: Int

        init?(_ index: Int, among events: [Event]) {
            guard let id = events[index].id, !id.rawValue.isEmpty else { return nil }
            (name, self.id, self.index) = (events[index].name, id, index)
        }

        static func == (lhs: Self, rhs: Self) -> Bool {
            lhs.id == rhs.id && lhs.name == rhs.name
        }

        /// Hashes the id alone, which tells nearly all events apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(id)
        }
    }
}
