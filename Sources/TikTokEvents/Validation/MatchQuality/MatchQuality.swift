/// How well TikTok can match events to people and clicks: which keys they carry, and what to add first.
///
/// This is the SDK's own estimate from what TikTok says about its keys. TikTok's Event Match Quality is another number,
/// which no API gives. Names and addresses are counted and weigh nothing: TikTok's pages disagree on where it takes them.
///
/// ```swift
/// let quality = MatchQuality(of: events, for: .web)
/// print(quality.score, quality.suggestions)
/// ```
public struct MatchQuality: Hashable, Sendable {
    /// How many events were looked at.
    public let eventCount: Int
    /// How many of the events carry each key that counts for the source.
    public let counts: [Key: Int]
    /// The kind of source: it decides which keys count.
    public let kind: EventSource.Kind

    /// Looks at events.
    ///
    /// - Parameters:
    ///   - events: The events.
    ///   - kind: The kind of source that they are meant for: it decides which keys count.
    public init(of events: some Collection<Event>, for kind: EventSource.Kind) {
        self.kind = kind
        eventCount = events.count
        counts = events.reduce(into: Dictionary(uniqueKeysWithValues: Key.keys(for: kind).map { ($0, 0) })) {
            for key in MatchKeys.present(in: $1) {
                $0[key]? += 1
            }
        }
    }

    /// Takes over counts that were made elsewhere, such as those of a day in a database.
    ///
    /// - Parameters:
    ///   - eventCount: How many events were looked at.
    ///   - counts: How many of the events carry each key; others than those that count for the source are left out.
    ///   - kind: The kind of source that they are meant for: it decides which keys count.
    public init(eventCount: Int, counts: [Key: Int], for kind: EventSource.Kind) {
        self.kind = kind
        self.eventCount = eventCount
        self.counts = Key.keys(for: kind).reduce(into: [:]) { $0[$1] = counts[$1] ?? 0 }
    }

    /// Looks at one event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - kind: The kind of source that it is meant for: it decides which keys count.
    public init(of event: Event, for kind: EventSource.Kind) {
        self.init(of: CollectionOfOne(event), for: kind)
    }

    /// The part of the events, 0.0 to 1.0, that carries a key; 0 for a key that doesn't count for the source.
    ///
    /// - Parameter key: The key to look for.
    /// - Returns: A share from 0.0 to 1.0.
    public func coverage(of key: Key) -> Double {
        eventCount == 0 ? 0 : Double(counts[key] ?? 0) / Double(eventCount)
    }

    /// An estimate from 0 (nothing can be matched) to 100 (every event carries every key that counts).
    public var score: Int {
        let keys = Key.keys(for: kind)
        let best = keys.reduce(0) { $0 + $1.weight }
        guard best > 0 else { return 0 }
        let reached = keys.reduce(0) { $0 + coverage(of: $1) * $1.weight }
        return Int((reached / best * 100).rounded())
    }

    /// What is missing, the most useful first.
    public var suggestions: [Suggestion] {
        Key.keys(for: kind)
            .map { Suggestion(key: $0, missing: eventCount - (counts[$0] ?? 0)) }
            .filter { $0.missing > 0 && $0.key.weight > 0 }
            .sorted { ($0.weight, $1.key.rawValue) > ($1.weight, $0.key.rawValue) }
    }

    /// A key to add.
    public struct Suggestion: Hashable, Sendable {
        /// The key.
        public let key: Key
        /// How many events are without it.
        public let missing: Int

        fileprivate var weight: Double { key.weight * Double(missing) }
    }
}

extension MatchQuality.Suggestion: CustomStringConvertible {
    /// The key, how often it is missing, and why to add it.
    public var description: String {
        "\(key) is missing in \(missing) \(missing == 1 ? "event" : "events"): \(key.advice)"
    }
}
