import Foundation
import TikTokEvents

/// A line of a journal after the header: about an event, about a lead that became no event, about events that are about
/// to be sent, or about the start or end of a run.
struct JournalEntry: Decodable {
    var line: Int?
    /// The lead's position in the input, if other leads share its line.
    var lead: Int?
    // For an event.
    var transactionID: String?
    var event: String?
    var eventID: String?
    var source: String?
    var eventTime: Int64?
    var value: Decimal?
    var currency: String?
    var matchKeys: [String]?
    var outcome: String?
    var scope: String?
    var code: Int?
    var httpStatus: Int?
    var path: String?
    var reason: String?
    var shouldResend: Bool?
    var expiresAt: Double?
    var issues: [Issue]?
    var pending: Pending?
    // For a lead that became no event.
    var error: String?
    // For a run.
    var run: String?
    var sending: [String]?
    var isComplete: Bool?
    /// Seconds since 1970.
    var at: Double?

    /// The parts of a pending event that are needed without reading all of it.
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
        case lead
        case transactionID = "transaction_id"
        case event
        case eventID = "event_id"
        case source
        case eventTime = "event_time"
        case value
        case currency
        case matchKeys = "match_keys"
        case outcome
        case scope
        case code
        case httpStatus = "http_status"
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

    /// What happened to an event.
    enum Standing {
        /// It is final and never sent again.
        case settled
        /// It should be sent again.
        case pending
        /// The SDK's own check rejected it, so it was never sent. A better lead or postback may help.
        case refusedHere
    }

    var standing: Standing {
        // Older journals don't advise to resend what a server on the way refused.
        if shouldResend == true || reason == DeliveryOutcome.Cause.Reason.refused.rawValue { return .pending }
        return outcome == "rejected" && scope == "local" ? .refusedHere : .settled
    }

    /// When it was written, in seconds since 1970, or `nil` if it isn't known. Only damage or an edit makes it a time
    /// before 1970 or after 2096.
    var time: Double? {
        at.flatMap { (0...4e9).contains($0) ? $0 : nil }
    }

    /// The day of the event in UTC, at most the last one with a year of four digits.
    var day: String {
        let seconds = min(max(eventTime ?? 0, 0), 253_402_300_799)
        return Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601.year().month().day())
    }

    /// Where its lead is.
    var place: LeadPlace { LeadPlace(line: line ?? 0, lead: lead) }

    /// Whether its outcome, if it has one, is one that the tool writes.
    var isKnown: Bool {
        outcome.map { OutcomeCounts.kinds.contains(DeliveryOutcome.Kind(rawValue: $0)) } ?? true
    }

    /// The key of its event, which includes the source only if the job has several.
    func key(hasSources: Bool) -> EventKey? {
        event.flatMap { EventKey.text($0, eventID, source: hasSources ? source : nil) }.map(EventKey.init)
    }
}
