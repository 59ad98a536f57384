import Foundation
import TikTokEvents

/// What the table is to say after an attempt.
struct Settlement: Encodable {
    let id: Int
    let status: String
    /// The outcome in words. They hold codes and names of fields, never a value, so they may be stored.
    let outcome: String
    /// Seconds until the next attempt.
    let delay: Double
    /// `nil` for an event that certainly never arrived: it may wait for days.
    let expiresAt: Double?

    enum CodingKeys: String, CodingKey {
        case id, status, outcome, delay
        case expiresAt = "expires_at"
    }

    init(_ entry: Outbox.Entry, _ receipt: DeliveryReceipt) {
        id = entry.id
        // Refused events and those whose 47 hours are over are buried: a person must look at them.
        status = receipt.outcome.isAccepted ? "accepted" : receipt.outcome.shouldResend ? "waiting" : "buried"
        outcome = "\(receipt.outcome)"
        // The server's wish first; otherwise up to 2, 4, 8 ... seconds, an hour at most, and not all events at once.
        let backoff = min(3600, pow(2, Double(min(entry.claimCount, 20))))
        delay = receipt.outcome.retryAfter.map { $0 / .seconds(1) } ?? .random(in: 0...backoff)
        expiresAt = receipt.outcome.expiresAt?.timeIntervalSince1970
    }
}
