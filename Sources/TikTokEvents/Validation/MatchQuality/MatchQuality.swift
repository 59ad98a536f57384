/// How well TikTok can match events to people and clicks: which keys they carry, and which to add first.
///
/// This is the SDK's own estimate, based on what TikTok says about its keys. TikTok's Event Match Quality is a
/// different score, which no API provides. Names and addresses are counted but carry no weight, because TikTok's pages
/// disagree on which sources may send them.
///
/// ```swift
/// let quality = MatchQuality(of: events, for: .web)
/// print(quality.score, quality.suggestions)
/// ```
public struct MatchQuality: Hashable, Sendable {
    /// The number of events that were examined.
    public let eventCount: Int
    /// The number of events that carry each key that counts for the source.
    public let counts: [Key: Int]
    /// The kind of source, which determines which keys count.
    public let kind: EventSource.Kind

    /// Estimates the match quality of events.
    ///
    /// - Parameters:
    ///   - events: The events.
    ///   - kind: The kind of source that the events are meant for, which determines which keys count.
    public init(of events: some Collection<Event>, for kind: EventSource.Kind) {
        self.kind = kind
        eventCount = events.count
        counts = events.reduce(into: Dictionary(uniqueKeysWithValues: Key.keys(for: kind).map { ($0, 0) })) {
            for key in MatchKeys.present(in: $1) {
                $0[key]? += 1
            }
        }
    }

    /// Creates an estimate from counts made elsewhere, such as a day's counts in a database.
    ///
    /// - Parameters:
    ///   - eventCount: The number of events that were examined.
    ///   - counts: The number of events that carry each key. Keys that don't count for the source are left out.
    ///   - kind: The kind of source that the events are meant for, which determines which keys count.
    public init(eventCount: Int, counts: [Key: Int], for kind: EventSource.Kind) {
        self.kind = kind
        self.eventCount = eventCount
        self.counts = Key.keys(for: kind).reduce(into: [:]) { $0[$1] = counts[$1] ?? 0 }
    }

    /// Estimates the match quality of one event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - kind: The kind of source that the event is meant for, which determines which keys count.
    public init(of event: Event, for kind: EventSource.Kind) {
        self.init(of: CollectionOfOne(event), for: kind)
    }

    /// The match keys that an event carries, whatever its source.
    package static func keys(in event: Event) -> Set<Key> {
        MatchKeys.present(in: event)
    }

    /// Returns the share of events that carry a key, or 0 for a key that doesn't count for the source.
    ///
    /// - Parameter key: The key to look for.
    /// - Returns: A share from 0.0 to 1.0.
    public func coverage(of key: Key) -> Double {
        eventCount == 0 ? 0 : Double(counts[key] ?? 0) / Double(eventCount)
    }

    /// An estimate from 0, if nothing can be matched, to 100, if every event carries every key that counts.
    public var score: Int {
        let keys = Key.keys(for: kind)
        let best = keys.reduce(0) { $0 + $1.weight }
        guard best > 0 else { return 0 }
        let reached = keys.reduce(0) { $0 + coverage(of: $1) * $1.weight }
        return Int((reached / best * 100).rounded())
    }

    /// The missing keys, most useful first.
    public var suggestions: [Suggestion] {
        Key.keys(for: kind)
            .map { Suggestion(key: $0, missing: eventCount - (counts[$0] ?? 0)) }
            .filter { $0.missing > 0 && $0.key.weight > 0 }
            .sorted { ($0.weight, $1.key.rawValue) > ($1.weight, $0.key.rawValue) }
    }

    /// A key to add.
    public struct Suggestion: Hashable, Sendable {
        /// The key to add.
        public let key: Key
        /// The number of events that lack it.
        public let missing: Int

        fileprivate var weight: Double { key.weight * Double(missing) }
    }
}

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

extension MatchQuality.Suggestion: CustomStringConvertible {
    /// The key, how often it is missing, and why to add it.
    public var description: String {
        "\(key) is missing in \(missing) \(missing == 1 ? "event" : "events"): \(key.advice)"
    }
}
