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

extension MatchQuality: Encodable {
    /// Encodes the estimate as numbers for a dashboard.
    ///
    /// ```json
    /// {"estimated_by": "TikTokEvents", "event_source": "web", "event_count": 2, "score": 48,
    ///  "keys": {"ttclid": {"count": 2, "coverage": 1, "weight": 40}}}
    /// ```
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldKey.self)
        try container.encode("TikTokEvents", forKey: "estimated_by")
        try container.encode(kind, forKey: "event_source")
        try container.encode(eventCount, forKey: "event_count")
        try container.encode(score, forKey: "score")
        var keys = container.nestedContainer(keyedBy: FieldKey.self, forKey: "keys")
        for key in Key.keys(for: kind) {
            var numbers = keys.nestedContainer(keyedBy: FieldKey.self, forKey: FieldKey(stringValue: key.rawValue))
            try numbers.encode(counts[key] ?? 0, forKey: "count")
            try numbers.encode(coverage(of: key), forKey: "coverage")
            try numbers.encode(key.weight, forKey: "weight")
        }
    }
}
