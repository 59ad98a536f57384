import Foundation
import TikTokEvents

/// Shows a result to a machine, as one JSON object.
struct JSONReport: Encodable {
    private let command: String
    private let sandbox: Bool
    private let events: [EventReport]
    private let bodies: [JSONValue]
    private let matchQuality: Quality
    private let notes: [String]
    private let errors: [String]
    private let outcomes: OutcomeCounts?

    private enum CodingKeys: String, CodingKey {
        case command
        case sandbox
        case events
        case bodies
        case matchQuality = "match_quality"
        case notes
        case errors
        case outcomes
    }

    init(_ result: RunResult) {
        command = result.command.rawValue
        sandbox = result.isSandbox
        events = result.events.indices.map { index in
            EventReport(
                result.events[index],
                result.receipts.indices.contains(index) ? result.receipts[index] : nil
            )
        }
        bodies = result.bodies.compactMap { try? JSONDecoder().decode(JSONValue.self, from: Data($0)) }
        matchQuality = Quality(result.quality)
        notes = result.notes
        errors = result.problems
        outcomes = result.command == .send ? OutcomeCounts(result.receipts) : nil
    }

    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}

private struct EventReport: Encodable {
    let line: Int
    let transactionID: String
    let event: String
    let eventID: String?
    let issues: [IssueReport]
    let outcome: String?
    let code: Int?
    let requestID: String?
    let shouldResend: Bool?

    private enum CodingKeys: String, CodingKey {
        case line
        case transactionID = "transaction_id"
        case event
        case eventID = "event_id"
        case issues
        case outcome
        case code
        case requestID = "request_id"
        case shouldResend = "should_resend"
    }

    init(_ entry: RunResult.LeadEvent, _ receipt: Receipt?) {
        line = entry.line
        transactionID = entry.leadID
        event = entry.event.name.rawValue
        eventID = entry.event.id?.rawValue
        issues = (receipt?.issues ?? entry.issues).map(IssueReport.init)
        outcome = receipt?.outcome.name
        code = receipt?.outcome.code?.rawValue
        requestID = receipt?.outcome.requestID
        shouldResend = receipt?.outcome.shouldResend
    }
}

private struct IssueReport: Encodable {
    let severity: String
    let path: String
    let rule: String
    let advice: String

    init(_ issue: EventIssue) {
        severity = issue.severity.rawValue
        path = issue.path
        rule = issue.rule.rawValue
        advice = issue.advice
    }
}

private struct Quality: Encodable {
    let score: Int
    let counts: [String: Int]
    let suggestions: [String]

    init(_ quality: MatchQuality) {
        score = quality.score
        counts = Dictionary(uniqueKeysWithValues: quality.counts.map { ($0.rawValue, $1) })
        suggestions = quality.suggestions.map(\.description)
    }
}

extension DeliveryOutcome {
    fileprivate var name: String {
        switch self {
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .unconfirmed: "unconfirmed"
        case .notSent: "not_sent"
        }
    }

    fileprivate var code: ResponseCode? {
        switch self {
        case .accepted: .ok
        case .rejected(let rejection): rejection.code
        case .unconfirmed(let cause), .notSent(let cause): cause.code
        }
    }

    fileprivate var requestID: String? {
        switch self {
        case .accepted(let requestID): requestID
        case .rejected(let rejection): rejection.requestID
        case .unconfirmed(let cause), .notSent(let cause): cause.requestID
        }
    }
}
