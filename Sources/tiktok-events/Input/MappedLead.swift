import TikTokEvents

/// A lead's events, or why it has none.
struct MappedLead: Sendable {
    let place: LeadPlace
    var id = ""
    var events: [Event] = []
    /// Fields that the postback doesn't use. They may be misspelled.
    var unknownFields: [String] = []
    /// Sentences about fields that the postback probably reads by another name.
    var misspellings: [String] = []
    /// Fields that the lead has more than once.
    var repeatedFields: [String] = []
    /// The fields that the conditions of all events need and the lead doesn't have.
    var absentFields: [String] = []
    /// The source that the postback chooses for the lead, or `nil` if it has the same one for every lead.
    var source: EventSource?
    /// Whether the run doesn't report to that source.
    var isOfOtherSource = false
    /// Why the lead can't be sent, or `nil` if it can.
    var problem: String?
    /// Its other problems, as far as they were looked for.
    var otherProblems: [String] = []
    /// What to do about all problems of this kind, to be said once.
    var advice: String?

    init(_ place: LeadPlace) {
        self.place = place
    }

    var problems: [String] { [problem].compactMap { $0 } + otherProblems }

    /// What was noticed about a lead that can be sent.
    var notes: [String] {
        var notes = misspellings
        if !repeatedFields.isEmpty {
            let fields = repeatedFields.joined(separator: ", ")
            notes.append("more than once in the lead, so the first value counts: \(fields)")
        }
        if !unknownFields.isEmpty {
            notes.append("ignored unknown fields: \(unknownFields.joined(separator: ", "))")
        }
        if let source, isOfOtherSource {
            notes.append("skipped, since it belongs to the source \(source.id)")
        } else if events.isEmpty, problem == nil {
            let absence = absentFields.isEmpty ? "" : "; it has no \(absentFields.joined(separator: ", "))"
            notes.append("it doesn't meet the conditions of any event\(absence)")
        }
        return notes
    }
}

/// Why a lead can't become an event, in a sentence without any of its values.
struct LeadProblem: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
