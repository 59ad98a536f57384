/// Collects the issues of one event, or of a request.
struct Findings {
    private(set) var issues: [EventIssue] = []
    /// What the paths of an event begin with; empty for those of a request.
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

    mutating func add(_ severity: EventIssue.Severity, _ path: String, _ rule: EventIssue.Rule, _ advice: String) {
        issues.append(EventIssue(severity: severity, path: fullPath(path), rule: rule, advice: advice))
    }

    /// Whether there is an issue at a path or within what stands there.
    func hasIssue(under path: String) -> Bool {
        let path = fullPath(path)
        return issues.contains { $0.path == path || $0.path.hasPrefix(path + ".") }
    }

    private func fullPath(_ path: String) -> String {
        prefix.isEmpty ? path : "\(prefix).\(path)"
    }
}
