import TikTokEvents

/// An event that is about to be sent, with its lead.
struct Candidate: Sendable {
    let line: Int
    let leadID: String
    let source: EventSource
    let pending: PendingEvent
    let key: EventKey?

    var event: Event { pending.event }

    init(line: Int, leadID: String, _ source: EventSource, _ pending: PendingEvent, _ key: EventKey?) {
        self.line = line
        self.leadID = leadID
        self.source = source
        self.pending = pending
        self.key = key
    }
}
