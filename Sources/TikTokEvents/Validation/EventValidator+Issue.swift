extension EventValidator {
    /// Something about an event that TikTok refuses, ignores, or takes but makes less of.
    ///
    /// It names the path and the rule and never shows the value, so it may be logged.
    public struct Issue: Hashable, Sendable, Codable {
        /// How bad it is.
        public let severity: Severity
        /// Where it is in the request, such as `data.0.user.phone`.
        public internal(set) var path: String
        /// The rule that was broken.
        public let rule: Rule
        /// What is wrong and what to do, in a sentence.
        public let advice: String

        /// How bad an issue is.
        public enum Severity: String, Hashable, Sendable, Codable {
            /// TikTok refuses the event or ignores it. The client doesn't send it.
            case error
            /// TikTok takes the event, but it is worth less.
            case warning
        }
    }
}
extension EventValidator.Issue: CustomStringConvertible {
    /// Severity, path and advice.
    public var description: String {
        "\(severity.rawValue): \(path): \(advice)"
    }
}
