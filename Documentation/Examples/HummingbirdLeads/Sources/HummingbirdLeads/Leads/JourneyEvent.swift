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
        let event = try JSONDecoder().decode(Event.self, from: row["event"])
        name = "\(event.name)"
        id = event.id?.rawValue ?? ""
        result = row["status"]
        outcome = try (row["outcome"] as Data?).map { try JSONDecoder().decode(DeliveryOutcome.self, from: $0) }
        attempts = row["attempts"]
        matchQuality = MatchQuality(of: event, for: .web).score
    }
}
