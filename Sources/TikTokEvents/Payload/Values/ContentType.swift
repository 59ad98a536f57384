extension Event {
    /// What the ids in `content_ids` and `contents` refer to. Video Shopping Ads require it.
    public struct ContentType: OpenSet, ExpressibleByStringLiteral {
        /// The value as TikTok receives it.
        public let rawValue: String

        /// Creates a value from its exact spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The ids are SKU ids.
        public static let product = Self("product")
        /// The ids are item-group ids.
        public static let productGroup = Self("product_group")
    }
}
extension Event.ContentType: ListedValue {
    static let listed = [product, productGroup]
}
