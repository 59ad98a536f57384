extension Event.Vehicle {
    /// Whether a vehicle is new, used, or certified pre-owned.
    public struct State: OpenSet, ExpressibleByStringLiteral {
        /// The value as TikTok receives it.
        public let rawValue: String

        /// Creates a value from its exact spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// New.
        public static let new = Self("New")
        /// Used.
        public static let used = Self("Used")
        /// Certified pre-owned.
        public static let certifiedPreOwned = Self("CPO")
    }
}
extension Event.Vehicle.State: ListedValue {
    static let listed = [new, used, certifiedPreOwned]
}
