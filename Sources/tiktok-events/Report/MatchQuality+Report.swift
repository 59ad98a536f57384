import TikTokEvents

extension Event {
    /// Whether the postback's consent rule removed all that could match it, so that no advice applies.
    var lacksConsent: Bool {
        user.omitted.notes.contains { $0.reason == .noConsent }
    }
}

extension JournalEntry {
    /// The same for an event in a journal.
    var lacksConsent: Bool {
        (matchKeys ?? []).isEmpty && (issues ?? []).contains(where: \.isLackOfConsent)
    }
}

extension JournalEntry.Issue {
    /// No other identifier is called `user`.
    var isLackOfConsent: Bool {
        path == "user" && rule == EventValidator.Issue.Rule.identifierOmitted.rawValue
    }
}

extension MatchQuality {
    /// Examines the events of visitors who consented, or returns `nil` if there are none.
    init?(consented events: [Event], for kind: EventSource.Kind) {
        let events = events.filter { !$0.lacksConsent }
        guard !events.isEmpty else { return nil }
        self.init(of: events, for: kind)
    }

    /// Writes the score and the counts.
    func write(to json: inout JSONText) {
        json.member("score", score)
        json.object("counts") { json in
            for (key, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                json.member(key.rawValue, count)
            }
        }
    }
}
