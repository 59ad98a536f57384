#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import TikTokEvents

/// Recognizes repetitions of an event, as TikTok does for 48 hours after the first occurrence.
struct DedupWindow {
    struct Key: Hashable {
        let sourceID: String
        let event: String
        let eventID: String
        /// TikTok doesn't document whether test and live events repeat each other. A rehearsal must not suppress its
        /// live event.
        let isTest: Bool
    }

    /// The first occurrence, and its index among the accepted events.
    private struct First {
        let date: Date
        let index: Int
    }

    private var firsts: [Key: First] = [:]

    /// Returns the status of an event that arrives at an index, and the index of its first occurrence.
    ///
    /// - Parameters:
    ///   - key: The values by which TikTok recognizes repetitions.
    ///   - index: The event's index among the accepted events.
    ///   - now: The time of arrival.
    ///   - remembersFirst: Whether later events may count as repetitions of this one.
    /// - Returns: The status, and the index of the first occurrence.
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
