extension Event {
    /// Whether the customer is new or returning. App and web sources.
    public struct CustomerType: OpenSet, ExpressibleByStringLiteral {
        /// The value as TikTok receives it.
        public let rawValue: String

        /// Creates a value from its exact spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A first purchase.
        public static let new = Self("new")
        /// A returning customer.
        public static let returning = Self("returning")
    }
}
extension Event.CustomerType: ListedValue {
    static let listed = [new, returning]
}
