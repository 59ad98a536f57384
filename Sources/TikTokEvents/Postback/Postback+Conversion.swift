extension Postback {
    /// An event that a trigger makes, and when.
    public struct Conversion: Hashable, Sendable {
        /// The event, standard or custom.
        public var event: EventName
        /// What must be true of the lead, all of it; nothing makes the event for every lead.
        public var conditions: [Condition] = []
        /// What tells repetitions apart, if the event may happen several times to a lead.
        ///
        /// Without it the event is single-fire: each time it gets the same id, by which TikTok counts it once in 48
        /// hours.
        public var multiFire: MultiFire?

        /// Makes a single-fire event.
        ///
        /// - Parameters:
        ///   - event: The name of the event.
        ///   - conditions: What the lead must meet, all of it.
        public init(_ event: EventName, when conditions: [Condition] = []) {
            self.event = event
            self.conditions = conditions
        }

        /// Makes an event that may happen several times to a lead.
        ///
        /// - Parameters:
        ///   - event: The name of the event.
        ///   - conditions: What the lead must meet, all of it.
        ///   - multiFire: How occurrences are told apart.
        public init(_ event: EventName, when conditions: [Condition] = [], multiFire: MultiFire) {
            self.init(event, when: conditions)
            self.multiFire = multiFire
        }

        enum Key: String, CaseIterable {
            case event
            case conditions = "when"
            case multiFire = "multi_fire"
        }
    }
}
