extension EventValidator {
    /// Something about an event that TikTok rejects, ignores, or accepts at reduced value.
    ///
    /// An issue has the path and the rule and never shows the value, so it is safe to log.
    public struct Issue: Hashable, Sendable, Codable {
        /// How serious the issue is.
        public let severity: Severity
        /// The location in the request, such as `data.0.user.phone`.
        public internal(set) var path: String
        /// The rule that was broken.
        public let rule: Rule
        /// What is wrong and what to do, in a sentence.
        public let advice: String

        /// Creates an issue, for testing code that receives issues.
        ///
        /// - Parameters:
        ///   - severity: How serious the issue is.
        ///   - path: The location in the request, such as `data.0.user.phone`.
        ///   - rule: The rule that was broken.
        ///   - advice: What is wrong and what to do, in a sentence.
        public init(severity: Severity, path: String, rule: Rule, advice: String) {
            self.severity = severity
            self.path = path
            self.rule = rule
            self.advice = advice
        }

        /// How serious an issue is.
        public struct Severity: OpenSet {
            /// The severity's name.
            public let rawValue: String

            /// Creates a severity from its name.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// TikTok rejects the event or ignores it. The client doesn't send it.
            public static let error = Self(rawValue: "error")
            /// TikTok accepts the event, but it is worth less.
            public static let warning = Self(rawValue: "warning")
        }
    }
}
extension EventValidator.Issue: CustomStringConvertible {
    /// The severity, the path, and the advice.
    public var description: String {
        "\(severity.rawValue): \(path): \(advice)"
    }
}
