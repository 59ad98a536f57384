#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
extension Event {
    /// What the conversion is worth and what it was about.
    public struct Properties: Hashable, Sendable, Codable {
        /// The total of the order, in major units of `currency` (42.5 is 42.50 USD).
        ///
        /// Needed, together with `currency`, for optimizing towards value.
        public var value: Double?
        /// The currency of `value` and of the prices in `contents`.
        public var currency: Currency?
        /// What the ids name; needed for Video Shopping Ads.
        public var contentType: ContentType?
        /// The ids of the products; needed for Video Shopping Ads.
        public var contentIDs: [String] = []
        /// The products; needed for Video Shopping Ads.
        public var contents: [Content] = []
        /// How many items.
        public var numItems: Int?
        /// The text that was searched.
        public var searchString: String?
        /// The name that `searchString` had before 2025; TikTok's tag template still sends it.
        public var query: String?
        /// A free description.
        public var description: String?
        /// The id of the order.
        public var orderID: String?
        /// The id of the shop.
        public var shopID: String?
        /// Whether the customer is a new one; app and web sources.
        public var customerType: CustomerType?
        /// The status of the order or of the application; on TikTok's help page, not in its reference.
        public var status: String?
        /// How the order reaches the customer.
        public var deliveryCategory: DeliveryCategory?
        /// The predicted lifetime value, in major units of `currency`; sent by one integrator, not documented.
        public var predictedLTV: Double?
        /// The properties of a trip, which stand flat among the others in the JSON.
        public var travel: Event.Travel? {
            get { flatTravel.value }
            set { flatTravel = FlatGroup(newValue) }
        }
        /// The properties of a vehicle, which stand flat among the others in the JSON.
        public var vehicle: Event.Vehicle? {
            get { flatVehicle.value }
            set { flatVehicle = FlatGroup(newValue) }
        }
        /// Custom properties, and keys that this type doesn't list.
        ///
        /// TikTok accepts any key and uses it only by agreement.
        public var additional = [String: JSONValue]()

        private var flatTravel = FlatGroup<Event.Travel>()
        private var flatVehicle = FlatGroup<Event.Vehicle>()

        var hasVehicle: Bool { !flatVehicle.isNone }

        /// Makes empty properties.
        public init() {}

        /// Makes properties with money: an amount and its currency, which belong together.
        ///
        /// - Parameters:
        ///   - value: The total, in major units: 42.5 is 42.50 USD.
        ///   - currency: The currency of the total.
        public init(value: Double, currency: Currency) {
            self.init()
            set(value, currency)
        }

        // A function of its own, and not inlined: an initializer that stores into a large struct itself ends with a copy.
        @inline(never)
        private mutating func set(_ value: Double, _ currency: Currency) {
            self.value = value
            self.currency = currency
        }

        /// Makes properties with money: an amount and its currency, which belong together.
        ///
        /// - Parameters:
        ///   - decimalValue: The total, in major units: 42.5 is 42.50 USD.
        ///   - currency: The currency of the total.
        public init(decimalValue: Decimal, currency: Currency) {
            // By way of the text: a conversion by arithmetic can end beside the nearest number.
            self.init(value: Double(decimalValue.description) ?? .nan, currency: currency)
        }
    }
}
extension Event.Properties: PayloadObject {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.optional("value", &value, .amount)
        try visitor.optional("currency", &currency)
        try visitor.optional("content_type", &contentType)
        try visitor.unlessEmpty("content_ids", &contentIDs)
        try visitor.unlessEmpty("contents", &contents)
        try visitor.optional("num_items", &numItems)
        try visitor.optional("search_string", &searchString)
        try visitor.optional("query", &query)
        try visitor.optional("description", &description)
        try visitor.optional("order_id", &orderID)
        try visitor.optional("shop_id", &shopID)
        try visitor.optional("customer_type", &customerType, .only(.web, .app))
        try visitor.optional("status", &status)
        try visitor.optional("delivery_category", &deliveryCategory)
        try visitor.optional("predicted_ltv", &predictedLTV, .amount)
        try visitor.flattened(&flatTravel)
        try visitor.flattened(&flatVehicle)
        try visitor.additional(&additional, of: Self.self)
    }
}

extension Event.Properties: RedactedInDebugging {
    var summary: String { "Properties" }
}
