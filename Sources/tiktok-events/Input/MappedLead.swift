import TikTokEvents

/// A lead's events, and what was noticed about a lead that goes all the same.
struct MappedLead {
    let id: String
    var events: [Event]
    var notes: [String] = []
}
