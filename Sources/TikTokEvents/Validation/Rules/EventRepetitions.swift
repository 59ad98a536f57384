/// Finds events of a call that TikTok would take for the same, because they have the same name and id.
///
/// Copies are one event. Two different events can't be: TikTok would count one of them and accept both.
struct EventRepetitions {
    private var firsts: [EventValidator.DuplicateKey: Int] = [:]
    private let isNeeded: Bool

    struct Repetition {
        /// The index of the first event.
        let first: Int
        let isCopy: Bool
        let issue: EventValidator.Issue
    }

    init(among events: [Event]) {
        isNeeded = !EventValidator.repetitions(in: events).isEmpty
    }

    /// Returns what is to be said about an event, or `nil` if no event with its name and id was inserted.
    func repetition(at index: Int, in events: [Event]) -> Repetition? {
        guard isNeeded, let key = EventValidator.DuplicateKey(events[index]), let first = firsts[key] else {
            return nil
        }
        let isCopy = events[index] == events[first]
        let issue = EventValidator.Issue(
            severity: isCopy ? .warning : .error,
            path: "data.\(index).event_id",
            rule: .duplicate,
            advice: isCopy
                ? "the same event is in this call already; it counts once"
                : "another event in this call has this name and id but other content; give each occurrence its own id"
        )
        return Repetition(first: first, isCopy: isCopy, issue: issue)
    }

    /// Inserts an event that can be sent.
    mutating func insert(_ index: Int, of events: [Event]) {
        guard isNeeded, let key = EventValidator.DuplicateKey(events[index]) else { return }
        firsts[key] = index
    }
}
