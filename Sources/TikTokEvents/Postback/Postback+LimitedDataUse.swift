extension Postback {
    /// The states whose residents' data TikTok must use in a limited way: see ``Event/limitedDataUse``.
    ///
    /// Privacy laws differ and change, so the list is yours.
    public struct LimitedDataUse: Hashable, Sendable {
        /// The states of the US, by code or by name.
        public var states: [String]
        /// The lead's field with the state; `nil` takes what is mapped to `data.0.user.state`.
        public var field: String?

        /// Creates a list of states.
        ///
        /// - Parameters:
        ///   - states: The states of the US, by code or by name.
        ///   - field: The lead's field with the state; `nil` takes what is mapped to `data.0.user.state`.
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
