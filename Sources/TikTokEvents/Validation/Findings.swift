/// Collects the issues of one event, or of a request.
struct Findings {
    private(set) var issues: [EventValidator.Issue] = []
    /// The place of the event in its request; `nil` for the issues of a request.
    private let index: Int?

    init(at index: Int?) {
        self.index = index
    }

    mutating func error(_ path: String, _ rule: EventValidator.Issue.Rule, _ advice: String) {
        add(.error, path, rule, advice)
    }

    mutating func warning(_ path: String, _ rule: EventValidator.Issue.Rule, _ advice: String) {
        add(.warning, path, rule, advice)
    }

    mutating func add(
        _ severity: EventValidator.Issue.Severity,
        _ path: String,
        _ rule: EventValidator.Issue.Rule,
        _ advice: String
    ) {
        issues.append(EventValidator.Issue(severity: severity, path: fullPath(path), rule: rule, advice: advice))
    }

    /// Whether there is an issue at a path or within what stands there.
    func hasIssue(under path: String) -> Bool {
        let path = fullPath(path)
        return issues.contains { $0.path == path || $0.path.hasPrefix(path + ".") }
    }

    private func fullPath(_ path: String) -> String {
        // Only now, since nearly all events have no issue.
        index.map { "data.\($0).\(path)" } ?? path
    }
}
