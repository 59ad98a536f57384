extension Postback {
    /// What tells one occurrence of an event from another: a counter, or the id of the sale.
    ///
    /// It becomes the last part of the event id, so it must be the same when the occurrence is sent again.
    public struct MultiFire: Hashable, Sendable {
        /// The lead's field.
        public var field: String
        /// The occurrence of a lead without the field; `nil` refuses such a lead.
        public var defaultOccurrence: String?

        /// Makes a rule for repetitions.
        ///
        /// - Parameters:
        ///   - field: The lead's field that tells occurrences apart.
        ///   - defaultOccurrence: The occurrence of a lead without the field; `nil` refuses such a lead.
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
