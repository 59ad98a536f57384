#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import TikTokEvents

/// Tells repetitions of an event, as TikTok does for 48 hours from the first.
struct DedupWindow {
    struct Key: Hashable {
        let sourceID: String
        let event: String
        let eventID: String
        /// Whether tests and live events count as one isn't documented; a rehearsal must not cost a test its live event.
        let isTest: Bool
    }

    /// The first of its kind, and its place among the accepted events.
    private struct First {
        let date: Date
        let index: Int
    }

    /// How many firsts are remembered at least; the oldest of more are forgotten.
    private let capacity: Int
    private var recent: [Key: First] = [:]
    private var older: [Key: First] = [:]

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// What an event is, which comes in at a place, and the place of the one that it repeats.
    mutating func status(of key: Key, at index: Int, on now: Date) -> (status: AcceptedEvent.Status, first: Int) {
        guard let first = recent[key] ?? older[key], now.timeIntervalSince(first.date) < 48 * 3600 else {
            if recent.count == capacity {
                (older, recent) = (recent, [:])
            }
            recent[key] = First(date: now, index: index)
            return (.counted, index)
        }
        return (now.timeIntervalSince(first.date) < 300 ? .merged : .dropped, first.index)
    }
}
