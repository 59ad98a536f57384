extension Postback {
    /// All mistakes of a postback that can't be used.
    public struct ValidationError: Error, Hashable, Sendable {
        /// The mistakes, at least one.
        public let issues: [Issue]
    }
}

extension Postback.ValidationError: CustomStringConvertible {
    /// One mistake a line.
    public var description: String {
        issues.map(\.description).joined(separator: "\n")
    }
}
