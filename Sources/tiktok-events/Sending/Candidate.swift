import TikTokEvents

/// An event that is about to be sent, with its lead.
struct Candidate: Sendable {
    let line: Int
    let leadID: String
    let pending: PendingEvent
    let key: EventKey?

    var event: Event { pending.event }

    init(line: Int, leadID: String, _ pending: PendingEvent, _ key: EventKey?) {
        self.line = line
        self.leadID = leadID
        self.pending = pending
        self.key = key
    }
}
