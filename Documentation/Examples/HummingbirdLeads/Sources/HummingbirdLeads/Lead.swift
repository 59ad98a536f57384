import Foundation
import GRDB
import TikTokEvents

/// A lead as this service stores it: the raw email and phone number are what its buyers pay for.
///
/// They live in this table and nowhere else. What goes to TikTok, to the queue and to the table of events is hashed.
struct Lead: Codable, Sendable, FetchableRecord, PersistableRecord {
    var id = UUID().uuidString
    var createdAt = Date()
    let email: String
    let phone: String
    /// Keep it for 28 days at least: a sale may come long after the click.
    let click: TikTokClick
    let pageURL: String
    let ip: String?
    let userAgent: String?
    var soldAt: Date?
    var revenue: Double?
}

extension Lead: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The id alone, whether the lead is printed, dumped or put into a log by mistake.
    var description: String { "Lead(\(id))" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
