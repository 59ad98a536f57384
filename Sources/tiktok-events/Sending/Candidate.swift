import Foundation
import TikTokEvents

/// An event that is about to be sent, with its lead.
struct Candidate: Sendable {
    let place: LeadPlace
    let leadID: String
    let source: EventSource
    var pending: PendingEvent
    let key: EventKey?
    /// A number that tells events with the same key apart, whenever they happened. It differs in each process, and is
    /// never 0.
    let content: UInt32

    var event: Event { pending.event }

    init(_ place: LeadPlace, leadID: String, _ source: EventSource, _ pending: PendingEvent, _ key: EventKey?) {
        self.place = place
        self.leadID = leadID
        self.source = source
        self.pending = pending
        self.key = key
        var event = pending.event
        event.time = Date(timeIntervalSince1970: 0)
        content = max(1, UInt32(truncatingIfNeeded: event.hashValue))
    }

    /// Whether the SDK's own check rejects the event, so that it isn't sent.
    var isInvalid: Bool {
        EventValidator(source: source).issues(in: event).contains { $0.severity == .error }
    }
}
