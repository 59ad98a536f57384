extension Event {
    /// One product, plan, or offer that the event is about.
    public struct Content: Hashable, Sendable, Codable, Redacted {
        /// The id of the product, always a string. Video Shopping Ads require it.
        public var id: String?
        /// The price of **one** item, in major units of the event's currency.
        public var price: Double?
        /// The number of items.
        public var quantity: Int?
        /// The name of the product.
        public var name: String?
        /// The category of the product.
        public var category: String?
        /// The brand of the product.
        public var brand: String?
        /// Keys of a `contents` entry that this type doesn't list.
        public var additional = [String: JSONValue]()

        /// Creates a product, plan, or offer.
        ///
        /// - Parameters:
        ///   - id: The id of the product.
        ///   - price: The price of one item, in major units of the event's currency.
        ///   - quantity: The number of items.
        ///   - name: The name of the product.
        public init(id: String? = nil, price: Double? = nil, quantity: Int? = nil, name: String? = nil) {
            self.id = id
            self.price = price
            self.quantity = quantity
            self.name = name
        }

        /// Creates a product, plan, or offer whose price is in the currency's minor unit, such as cents.
        ///
        /// - Parameters:
        ///   - id: The id of the product.
        ///   - minorUnits: The price of one item: 4250 is 42.50 USD, 4,250 JPY, and 4.250 KWD, as in ISO 4217.
        ///   - currency: The event's currency, which ``Event/Properties/currency`` must name as well.
        ///   - quantity: The number of items.
        ///   - name: The name of the product.
        /// - Throws: ``EventsError`` with the code ``EventsError/Code/invalidLead`` if TikTok doesn't list the
        ///   currency, because its minor unit isn't known then.
        public init(
            id: String? = nil,
            minorUnits: Int,
            currency: Event.Currency,
            quantity: Int? = nil,
            name: String? = nil
        ) throws(EventsError) {
            self.init(id: id, price: try currency.majorUnits(of: minorUnits), quantity: quantity, name: name)
        }
    }
}
extension Event.Content: PayloadObject {
    init() {
        self.init(id: nil)
    }

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.optional("content_id", &id)
        try visitor.optional("price", &price, .amount)
        try visitor.optional("quantity", &quantity)
        try visitor.optional("content_name", &name, .prose)
        try visitor.optional("content_category", &category, .prose)
        try visitor.optional("brand", &brand, .prose)
        try visitor.additional(&additional, of: Self.self)
    }
}
