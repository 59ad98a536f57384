import Foundation
import GRDB
import TikTokEvents

/// An event as its lead's page shows it.
struct JourneyEvent: Sendable, FetchableRecord {
    let name: String
    let id: String
    let result: DeliveryLog.Result
    /// The latest outcome, or `nil` before the first.
    let outcome: DeliveryOutcome?
    /// The number of times that it has been sent.
    let attempts: Int
    let matchQuality: Int

    init(row: Row) throws {
        // An event that can't be read is shown as such: the page is where someone looks for it.
        let event = try? JSONDecoder().decode(Event.self, from: row["event"])
        name = event.map { "\($0.name)" } ?? "An event that can't be read"
        id = event?.id?.rawValue ?? "row \(row["id"] as Int64)"
        result = row["status"]
        outcome = try (row["outcome"] as Data?).map { try JSONDecoder().decode(DeliveryOutcome.self, from: $0) }
        attempts = row["attempts"]
        matchQuality = event.map { MatchQuality(of: $0, for: .web).score } ?? 0
    }
}
