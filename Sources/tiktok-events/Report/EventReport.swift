import Foundation
import TikTokEvents

/// Reports an event and its outcome to a program: as a member of a lead, and as a line of a journal.
struct EventReport {
    let event: Event
    let source: EventSource
    let issues: [EventValidator.Issue]
    let outcome: DeliveryOutcome?

    init(_ receipt: DeliveryReceipt, to source: EventSource) {
        self.init(receipt.event, to: source, receipt.issues, receipt.outcome)
    }

    init(
        _ event: Event,
        to source: EventSource,
        _ issues: [EventValidator.Issue],
        _ outcome: DeliveryOutcome? = nil
    ) {
        self.event = event
        self.source = source
        self.issues = issues
        self.outcome = outcome
    }

    // A journal leaves out the issues' sentences, because their rules are enough.
    func write(to json: inout JSONText, at place: LeadPlace, leadID: String, withAdvice: Bool) {
        json.write(place)
        json.member("transaction_id", leadID)
        json.member("event", event.name.rawValue)
        json.member("event_id", event.id?.rawValue)
        json.member("source", source.id)
        json.list("issues", issues) { json, issue in
            IssueText.write(issue, to: &json, withAdvice: withAdvice)
        }
        if let outcome {
            Self.write(outcome, to: &json)
        }
    }

    static func write(_ outcome: DeliveryOutcome, to json: inout JSONText) {
        json.member("outcome", outcome.kind.rawValue)
        json.member("code", outcome.isAccepted ? 0 : outcome.code?.rawValue)
        json.member("scope", outcome.rejection?.scope.rawValue)
        json.member("path", outcome.rejection?.path)
        json.member("reason", outcome.cause?.reason.rawValue)
        json.member("http_status", outcome.cause?.httpStatus)
        json.member("request_id", outcome.requestID)
        json.member("should_resend", outcome.isOpen)
        json.member("retry_after", outcome.retryAfter.map { Int(clamping: $0.components.seconds) })
        json.member("expires_at", outcome.expiresAt?.timeIntervalSince1970)
    }
}

extension DeliveryReceipt {
    /// The line that a journal keeps.
    func journalLine(of candidate: Candidate, matchKeys: Set<MatchQuality.Key>) -> [UInt8] {
        JSONText.object { json in
            EventReport(self, to: candidate.source)
                .write(to: &json, at: candidate.place, leadID: candidate.leadID, withAdvice: false)
            json.member("event_time", json: event.secondsSince1970.description.utf8)
            json.member("value", event.properties.value)
            json.member("currency", event.properties.currency?.rawValue)
            json.list("match_keys", matchKeys.map(\.rawValue).sorted()) { $0.element($1) }
            if let pendingEvent {
                let encoder = JSONEncoder()
                encoder.dateEncodingStrategy = .secondsSince1970
                json.member("pending", json: (try? encoder.encode(pendingEvent)).map { Array($0) })
            }
        } + [.lineFeed]
    }
}
