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

    private var firsts: [Key: First] = [:]

    /// Classifies an event that arrives at an index, and returns the index of the one that it repeats.
    ///
    /// - Parameters:
    ///   - key: What TikTok tells repetitions by.
    ///   - index: The index of the event among those accepted.
    ///   - now: When it arrives.
    ///   - remembersFirst: Whether later events may repeat this one.
    /// - Returns: Its status, and the index of the first of its kind.
    mutating func status(
        of key: Key,
        at index: Int,
        on now: Date,
        remembersFirst: Bool
    ) -> (status: AcceptedEvent.Status, first: Int) {
        guard let first = firsts[key], now.timeIntervalSince(first.date) < 48 * 3600 else {
            if remembersFirst {
                firsts[key] = First(date: now, index: index)
            }
            return (.counted, index)
        }
        return (now.timeIntervalSince(first.date) < 300 ? .merged : .dropped, first.index)
    }
}
