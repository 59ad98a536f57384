extension Postback {
    /// An error for a postback that can't be used, with all of its errors and warnings.
    public struct ValidationError: Error, Hashable, Sendable {
        /// The issues, at least one of them an error.
        public let issues: [Issue]

        /// Throws if one of the issues is an error. Warnings alone are fine.
        static func `throw`(if issues: [Issue]) throws(Self) {
            guard !issues.contains(where: { $0.severity == .error }) else { throw Self(issues: issues) }
        }
    }
}

extension Postback.ValidationError: CustomStringConvertible {
    /// One issue per line. Warnings are marked.
    public var description: String {
        issues.map { $0.severity == .warning ? "warning: \($0)" : "\($0)" }.joined(separator: "\n")
    }
}
