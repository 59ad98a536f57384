extension MatchQuality: Codable {
    /// Decodes an estimate that was encoded. The score is computed again from the counts.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` if the data isn't an estimate.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldKey.self)
        // A snake case strategy turns the names into camel case.
        func value<Value: Decodable>(_ key: FieldKey, _ camelCase: FieldKey) throws -> Value {
            try container.decode(Value.self, forKey: container.contains(camelCase) ? camelCase : key)
        }
        let keys = try container.decode([String: Numbers].self, forKey: "keys")
        self.init(
            eventCount: try value("event_count", "eventCount"),
            counts: keys.reduce(into: [:]) { $0[Key(rawValue: $1.key)] = $1.value.count },
            for: try value("event_source", "eventSource")
        )
    }

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
        // No key strategy changes the keys of a dictionary.
        let keys = Key.keys(for: kind).reduce(into: [String: Numbers]()) { keys, key in
            keys[key.rawValue] = Numbers(count: counts[key] ?? 0, coverage: coverage(of: key), weight: key.weight)
        }
        try container.encode(keys, forKey: "keys")
    }

    private struct Numbers: Codable {
        let count: Int
        let coverage: Double
        let weight: Double
    }
}
