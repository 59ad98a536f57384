extension Event {
    /// How an order reaches the customer.
    public struct DeliveryCategory: OpenSet, ExpressibleByStringLiteral {
        /// The value as TikTok receives it.
        public let rawValue: String

        /// Creates a value from its exact spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Picked up in the store.
        public static let inStore = Self("in_store")
        /// Picked up at the curb.
        public static let curbside = Self("curbside")
        /// Delivered to the customer's home.
        public static let homeDelivery = Self("home_delivery")
    }
}
extension Event.DeliveryCategory: ListedValue {
    static let listed = [inStore, curbside, homeDelivery]
}
