extension Postback {
    /// An event that a trigger produces, and the conditions for it.
    public struct Conversion: Hashable, Sendable {
        /// The event, standard or custom.
        public var event: EventName
        /// The conditions that the lead must meet. If there are none, every lead produces the event.
        public var conditions: [Condition] = []
        /// The field that tells repetitions apart, if the event can happen to a lead more than once.
        ///
        /// Without it, the event is single-fire: it gets the same id each time, so TikTok counts it once within 48
        /// hours.
        public var multiFire: MultiFire?

        /// Creates an event.
        ///
        /// - Parameters:
        ///   - event: The name of the event.
        ///   - conditions: The conditions that the lead must meet.
        ///   - multiFire: How to tell occurrences apart, or `nil` for a single-fire event.
        public init(_ event: EventName, when conditions: [Condition] = [], multiFire: MultiFire? = nil) {
            self.event = event
            self.conditions = conditions
            self.multiFire = multiFire
        }

        enum Key: String, CaseIterable {
            case event
            case conditions = "when"
            case multiFire = "multi_fire"
        }
    }
}

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
