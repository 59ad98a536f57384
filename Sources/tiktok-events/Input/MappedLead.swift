import TikTokEvents

/// A lead's events, or why it has none.
struct MappedLead: Sendable {
    let line: Int
    var id = ""
    var events: [Event] = []
    /// Fields that the postback doesn't use. They may be misspelled.
    var unknownFields: [String] = []
    /// The source that it belongs to, if that isn't the one that is reported to.
    var otherSource: String?
    /// Why it can't be sent; `nil` if it can.
    var problem: String?

    init(line: Int) {
        self.line = line
    }

    /// What was noticed about a lead that can be sent.
    var notes: [String] {
        var notes: [String] = []
        if !unknownFields.isEmpty {
            notes.append("ignored unknown fields: \(unknownFields.joined(separator: ", "))")
        }
        if let otherSource {
            notes.append("skipped, since it belongs to the source \(otherSource)")
        } else if events.isEmpty, problem == nil {
            notes.append("it doesn't meet the conditions of any event")
        }
        return notes
    }
}
