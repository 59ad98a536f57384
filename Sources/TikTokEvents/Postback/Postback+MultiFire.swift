extension Postback {
    /// The field that tells one occurrence of an event from another: a counter, or the id of the sale.
    ///
    /// Its value becomes the last part of the event id, so it must be the same when the occurrence is sent again.
    public struct MultiFire: Hashable, Sendable {
        /// The lead's field.
        public var field: String
        /// The occurrence for a lead without the field, or `nil` to reject such a lead.
        public var defaultOccurrence: String?

        /// Creates a rule for repetitions.
        ///
        /// - Parameters:
        ///   - field: The lead's field that tells occurrences apart.
        ///   - defaultOccurrence: The occurrence for a lead without the field, or `nil` to reject such a lead.
        public init(field: String, defaultOccurrence: String? = nil) {
            self.field = field
            self.defaultOccurrence = defaultOccurrence
        }

        enum Key: String, CaseIterable {
            case field
            case defaultOccurrence = "default"
        }
    }
}
