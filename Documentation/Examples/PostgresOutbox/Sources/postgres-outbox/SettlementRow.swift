import Foundation
import TikTokEvents

/// A settlement as a parameter of the SQL statement.
struct SettlementRow: Encodable {
    let id: Int
    let claim: Int
    let eventName: String
    let eventID: String?
    /// Codes, field names, and times, but no value of the event.
    let outcome: DeliveryOutcome
    let isAccepted: Bool
    /// Seconds; `nil` if the outcome is final.
    let dueIn: Double?
    let expiresAt: Double?
    let maximumBatch: Int?

    enum CodingKeys: String, CodingKey {
        case id, claim, outcome
        case eventName = "event_name"
        case eventID = "event_id"
        case isAccepted = "is_accepted"
        case dueIn = "due_in"
        case expiresAt = "expires_at"
        case maximumBatch = "maximum_batch"
    }

    init?(_ settlement: OutboxSender.Settlement) {
        let ids = settlement.id.split(separator: ".").compactMap { Int($0) }
        guard ids.count == 2 else { return nil }
        (id, claim) = (ids[0], ids[1])
        let receipt = settlement.receipt
        eventName = receipt.event.name.rawValue
        eventID = receipt.event.id?.rawValue
        outcome = receipt.outcome
        isAccepted = outcome.isAccepted
        dueIn = settlement.dueIn.map { $0 / .seconds(1) }
        expiresAt = outcome.expiresAt?.timeIntervalSince1970
        maximumBatch = settlement.pending?.maximumBatch
    }
}
