/// Collects the issues of one event.
struct Findings {
    private(set) var issues: [EventIssue] = []
    private let prefix: String

    init(prefix: String) {
        self.prefix = prefix
    }

    mutating func error(_ path: String, _ rule: EventIssue.Rule, _ advice: String) {
        add(.error, path, rule, advice)
    }

    mutating func warning(_ path: String, _ rule: EventIssue.Rule, _ advice: String) {
        add(.warning, path, rule, advice)
    }

    private mutating func add(
        _ severity: EventIssue.Severity,
        _ path: String,
        _ rule: EventIssue.Rule,
        _ advice: String
    ) {
        issues.append(EventIssue(severity: severity, path: "\(prefix).\(path)", rule: rule, advice: advice))
    }
}
