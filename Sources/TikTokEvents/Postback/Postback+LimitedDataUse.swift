extension Postback {
    /// The states for whose residents TikTok must limit its use of the data. See ``Event/limitedDataUse``.
    ///
    /// Privacy laws differ and change, so you provide the list.
    public struct LimitedDataUse: Hashable, Sendable {
        /// The US states, by code or by name.
        public var states: [String]
        /// The lead's field with the state, or `nil` for the value mapped to `data.0.user.state`.
        public var field: String?

        /// Creates a list of states.
        ///
        /// - Parameters:
        ///   - states: The US states, by code or by name.
        ///   - field: The lead's field with the state, or `nil` for the value mapped to `data.0.user.state`.
        public init(states: [String], field: String? = nil) {
            self.states = states
            self.field = field
        }

        enum Key: String, CaseIterable {
            case states
            case field
        }
    }
}
