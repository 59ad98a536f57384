extension MatchQuality: CustomStringConvertible {
    /// The estimate in words: the score, how many events carry each key, and what to add.
    public var description: String {
        let events = "\(eventCount) \(eventCount == 1 ? "event" : "events")"
        let keys = Key.keys(for: kind).map { "\($0): in \(counts[$0] ?? 0) of \(eventCount)" }
        return
            (["\(score) of 100 for \(events), by this SDK's estimate, not TikTok's"] + keys
            + suggestions.map(\.description)).joined(separator: "\n")
    }
}
