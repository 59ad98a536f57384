import Foundation
import GRDB
import TikTokEvents

/// A lead as this service stores it, with the raw email address and phone number that buyers pay for.
///
/// These are only in this table. What goes to TikTok and to the outbox is hashed.
struct Lead: Codable, Sendable, FetchableRecord, PersistableRecord {
    var id = UUID().uuidString
    var createdAt = Date()
    /// The offer that the visitor chose, and its pixel at that time.
    let offer: String
    let pixelCode: String
    let email: String
    let phone: String
    /// The click, page, address, and browser. Keep it for at least 28 days: a sale may come long after the click.
    let visitor: Visitor
    var soldAt: Date?
    var revenue: Double?

    init(email: String, phone: String, offer: Offer, visitor: Visitor) {
        self.email = email
        self.phone = phone
        self.offer = offer.id
        pixelCode = offer.pixelCode
        self.visitor = visitor
    }

    /// The source that receives the lead's events.
    var source: EventSource { .web(pixelCode: pixelCode) }
}

extension Lead: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Only the id, in case the lead is printed, dumped, or logged by mistake.
    var description: String { "Lead(\(id))" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
