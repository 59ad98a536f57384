/// Collects the issues of an event or a request, with paths relative to it.
struct Findings {
    private(set) var issues: [EventValidator.Issue] = []

    mutating func error(_ path: String, _ rule: EventValidator.Issue.Rule, _ advice: String) {
        add(.error, path, rule, advice)
    }

    mutating func warning(_ path: String, _ rule: EventValidator.Issue.Rule, _ advice: String) {
        add(.warning, path, rule, advice)
    }

    /// Adds an email address in plain text: an error, or a warning if it only looks like one.
    mutating func addEmailAddress(_ path: String = "", isCertain: Bool) {
        if isCertain {
            error(path, .personalDataNotHashed, "it contains an email address, which must never be sent; remove it")
        } else {
            warning(path, .personalDataNotHashed, "it may contain an email address, which must never be sent; check it")
        }
    }

    mutating func add(
        _ severity: EventValidator.Issue.Severity,
        _ path: String,
        _ rule: EventValidator.Issue.Rule,
        _ advice: String
    ) {
        issues.append(EventValidator.Issue(severity: severity, path: path, rule: rule, advice: advice))
    }

    mutating func add(_ other: Findings) {
        issues += other.issues
    }

    /// Prepends a step to the paths of all issues from `start` onward.
    ///
    /// Not inlined, since nearly all events have no issues.
    @inline(never)
    mutating func prefix(_ step: String, from start: Int) {
        for index in start..<issues.count {
            let path = issues[index].path
            issues[index].path = path.isEmpty ? step : "\(step).\(path)"
        }
    }

    /// Whether there is an issue at a path or below it.
    func hasIssue(under path: String) -> Bool {
        issues.contains { $0.path == path || $0.path.hasPrefix(path + ".") }
    }
}
