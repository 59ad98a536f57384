import Foundation
import GRDB
import TikTokEvents

/// A lead as this service stores it: the raw email and phone number are what its buyers pay for.
///
/// They live in this table and nowhere else. What goes to TikTok and to the outbox is hashed.
struct Lead: Codable, Sendable, FetchableRecord, PersistableRecord {
    var id = UUID().uuidString
    var createdAt = Date()
    /// The offer that the visitor wanted, and its pixel on that day.
    let offer: String
    let pixelCode: String
    let email: String
    let phone: String
    /// The click, the page, the address and the browser. Keep it for 28 days at least: a sale may come long after the click.
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

    /// Where the lead's events go.
    var source: EventSource { .web(pixelCode: pixelCode) }
}

extension Lead: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The id alone, whether the lead is printed, dumped or put into a log by mistake.
    var description: String { "Lead(\(id))" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
