import TikTokEvents

/// Shows an issue to a machine.
struct IssueReport: Encodable {
    let severity: String
    let path: String
    let rule: String
    let advice: String

    init(_ issue: EventValidator.Issue) {
        severity = issue.severity.rawValue
        path = issue.path
        rule = issue.rule.rawValue
        advice = issue.advice
    }
}
