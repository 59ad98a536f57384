extension Event.Travel {
    /// A class of travel.
    public struct Class: OpenSet, ExpressibleByStringLiteral {
        /// The value as TikTok receives it.
        public let rawValue: String

        /// Creates a value from its exact spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Economy.
        public static let economy = Self("eco")
        /// Premium economy.
        public static let premium = Self("prem")
        /// Business.
        public static let business = Self("bus")
        /// First.
        public static let first = Self("first")
    }
}
extension Event.Travel.Class: ListedValue {
    static let listed = [economy, premium, business, first]
}
