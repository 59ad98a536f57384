import TikTokEvents

/// Shows an event and what became of it to a machine; a line of a results file is one of these.
struct EventReport: Encodable {
    let line: Int
    let transactionID: String
    let event: String
    let eventID: String?
    let issues: [IssueReport]
    let outcome: String?
    let code: Int?
    let requestID: String?
    let shouldResend: Bool?
    /// Seconds to wait at least before sending it again.
    let retryAfter: Int64?
    /// What `resend` needs; in results files only.
    let pending: PendingEvent?

    enum CodingKeys: String, CodingKey {
        case line
        case transactionID = "transaction_id"
        case event
        case eventID = "event_id"
        case issues
        case outcome
        case code
        case requestID = "request_id"
        case shouldResend = "should_resend"
        case retryAfter = "retry_after"
        case pending
    }

    init(_ entry: RunResult.LeadEvent, _ receipt: DeliveryReceipt?) {
        self.init(
            line: entry.line,
            leadID: entry.leadID,
            event: entry.event,
            issues: receipt?.issues ?? entry.issues,
            outcome: receipt?.outcome,
            pending: nil
        )
    }

    init(line: Int, leadID: String, _ receipt: DeliveryReceipt) {
        self.init(
            line: line,
            leadID: leadID,
            event: receipt.event,
            issues: receipt.issues,
            outcome: receipt.outcome,
            pending: receipt.pendingEvent
        )
    }

    private init(
        line: Int,
        leadID: String,
        event: Event,
        issues: [EventValidator.Issue],
        outcome: DeliveryOutcome?,
        pending: PendingEvent?
    ) {
        self.line = line
        transactionID = leadID
        self.event = event.name.rawValue
        eventID = event.id?.rawValue
        self.issues = issues.map(IssueReport.init)
        self.outcome = outcome?.name
        code = outcome?.code?.rawValue
        requestID = outcome?.requestID
        shouldResend = outcome?.shouldResend
        retryAfter = outcome?.retryAfter?.components.seconds
        self.pending = pending
    }
}
