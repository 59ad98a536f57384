import TikTokEvents

/// Shows an issue by the lead's fields, where the user can find it, rather than by its location in a request.
struct IssueText {
    private let fields: [String: [String]]

    /// - Parameter postback: The postback that maps the lead's fields to paths, or `nil` if it isn't known.
    init(_ postback: Postback?) {
        fields = Dictionary(grouping: postback?.fields ?? [], by: { Self.path($0.path) }).mapValues { $0.map(\.field) }
    }

    /// A path without the part for the request, such as `user.phone`.
    static func path(_ path: String) -> String {
        let steps = path.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard steps.count > 1, steps[0] == "data", steps[1].allSatisfy(\.isNumber) else { return path }
        return steps.count > 2 ? String(steps[2]) : ""
    }

    /// Returns text such as `warning: user.phone (from mobile): left out, because ...`.
    func text(_ issue: EventValidator.Issue, _ style: Style = .plain) -> String {
        let severity = issue.severity == .error ? style.bad("error") : style.doubtful("warning")
        let path = Self.path(issue.path)
        let names = (fields[path] ?? []).filter { $0 != path }
        let origin = names.isEmpty ? "" : " (from \(names.joined(separator: ", ")))"
        return [severity, path.isEmpty ? nil : (path + origin).shown, issue.advice.shown].compactMap { $0 }
            .joined(separator: ": ")
    }

    static func write(_ issue: EventValidator.Issue, to json: inout JSONText, withAdvice: Bool) {
        json.object { json in
            json.member("severity", issue.severity.rawValue)
            json.member("path", path(issue.path))
            json.member("rule", issue.rule.rawValue)
            if withAdvice {
                json.member("advice", issue.advice)
            }
        }
    }
}
