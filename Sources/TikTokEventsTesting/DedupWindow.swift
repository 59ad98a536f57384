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
    }

    private var firstSeen: [Key: Date] = [:]

    mutating func status(of key: Key, at now: Date) -> AcceptedEvent.Status {
        guard let first = firstSeen[key], now.timeIntervalSince(first) < 48 * 3600 else {
            firstSeen[key] = now
            return .counted
        }
        return now.timeIntervalSince(first) < 300 ? .merged : .dropped
    }
}
