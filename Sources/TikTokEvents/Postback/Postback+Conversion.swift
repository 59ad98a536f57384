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

        /// Creates a single-fire event.
        ///
        /// - Parameters:
        ///   - event: The name of the event.
        ///   - conditions: The conditions that the lead must meet.
        public init(_ event: EventName, when conditions: [Condition] = []) {
            self.event = event
            self.conditions = conditions
        }

        /// Creates an event that can happen to a lead more than once.
        ///
        /// - Parameters:
        ///   - event: The name of the event.
        ///   - conditions: The conditions that the lead must meet.
        ///   - multiFire: How to tell occurrences apart.
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
