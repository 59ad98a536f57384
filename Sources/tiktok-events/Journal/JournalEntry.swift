import Foundation

/// A line of a journal behind the first, as it is read: of an event, of a lead that became none, of what is about to be
/// sent, or of the beginning or end of a run.
struct JournalEntry: Decodable {
    var line: Int?
    // Of an event.
    var transactionID: String?
    var event: String?
    var eventID: String?
    var eventTime: Int?
    var value: Decimal?
    var currency: String?
    var matchKeys: [String]?
    var outcome: String?
    var scope: String?
    var code: Int?
    var path: String?
    var reason: String?
    var shouldResend: Bool?
    var expiresAt: Double?
    var issues: [Issue]?
    var pending: Pending?
    // Of a lead that became no event.
    var error: String?
    // Of a run.
    var run: String?
    var sending: [String]?
    var isComplete: Bool?
    /// Seconds since 1970.
    var at: Double?

    /// What must be known of a pending event without reading all of it.
    struct Pending: Decodable {
        let batch: Int?
    }

    struct Issue: Decodable, Equatable {
        let severity: String
        let path: String
        let rule: String
    }

    enum CodingKeys: String, CodingKey {
        case line
        case transactionID = "transaction_id"
        case event
        case eventID = "event_id"
        case eventTime = "event_time"
        case value
        case currency
        case matchKeys = "match_keys"
        case outcome
        case scope
        case code
        case path
        case reason
        case shouldResend = "should_resend"
        case expiresAt = "expires_at"
        case issues
        case pending
        case error
        case run
        case sending
        case isComplete = "complete"
        case at
    }

    /// What an event came to.
    enum Standing {
        /// Final: it is never sent again.
        case settled
        /// It should be sent again.
        case pending
        /// The SDK's own check refused it, so it was never sent: a better lead or postback helps.
        case refusedHere
    }

    var standing: Standing {
        if shouldResend == true { return .pending }
        return outcome == "rejected" && scope == "local" ? .refusedHere : .settled
    }

    var key: EventKey? {
        guard let event, let text = EventKey.text(event, eventID) else { return nil }
        return EventKey(text)
    }
}
