#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
extension Event {
    /// What the conversion is worth and what it was about.
    public struct Properties: Hashable, Sendable, Codable, RedactedInDebugging {
        /// The order total, in major units of `currency`: 42.5 is 42.50 USD.
        ///
        /// For an amount in cents, use ``init(minorUnits:currency:)``, and for a `Decimal`,
        /// ``init(decimalValue:currency:)``. TikTok needs it together with `currency` to optimize for value.
        public var value: Double?
        /// The currency of `value` and of the prices in `contents`.
        public var currency: Currency?
        /// What the product ids refer to. Required for Video Shopping Ads.
        public var contentType: ContentType?
        /// The ids of the products. Required for Video Shopping Ads.
        public var contentIDs: [String] = []
        /// The products. Required for Video Shopping Ads.
        public var contents: [Content] = []
        /// The number of items.
        public var numItems: Int?
        /// The text that the user searched for.
        public var searchString: String?
        /// The name of `searchString` before 2025, which TikTok's tag template still sends.
        public var query: String?
        /// A free-form description.
        public var description: String?
        /// The id of the order.
        public var orderID: String?
        /// The id of the shop.
        public var shopID: String?
        /// Whether the customer is new. App and web sources.
        public var customerType: CustomerType?
        /// The status of the order or application. TikTok's help page lists it, but its reference doesn't.
        public var status: String?
        /// How the order reaches the customer.
        public var deliveryCategory: DeliveryCategory?
        /// The predicted lifetime value, in major units of `currency`. Undocumented, but one integrator sends it.
        public var predictedLTV: Double?
        /// The properties of a trip, which are flat among the others in the JSON.
        public var travel: Event.Travel {
            get { flatTravel.value }
            set { flatTravel.value = newValue }
        }
        /// The properties of a vehicle, which are flat among the others in the JSON.
        public var vehicle: Event.Vehicle {
            get { flatVehicle.value }
            set { flatVehicle.value = newValue }
        }
        /// Custom properties and keys that this type doesn't list.
        ///
        /// TikTok accepts any key but uses it only by agreement.
        public var additional = [String: JSONValue]()

        private var flatTravel = OutOfLine<Event.Travel>()
        private(set) var flatVehicle = OutOfLine<Event.Vehicle>()

        /// Creates empty properties.
        public init() {}

        /// Creates properties with a monetary value.
        ///
        /// - Parameters:
        ///   - value: The total, in major units: 42.5 is 42.50 USD.
        ///   - currency: The currency of the total.
        public init(value: Double, currency: Currency) {
            self.init()
            set(value, currency)
        }

        // Kept separate and not inlined: an initializer that stores into a large struct ends by copying it.
        @inline(never)
        private mutating func set(_ value: Double, _ currency: Currency) {
            self.value = value
            self.currency = currency
        }

        /// Creates properties with a monetary value.
        ///
        /// - Parameters:
        ///   - decimalValue: The total, in major units: 42.5 is 42.50 USD.
        ///   - currency: The currency of the total.
        public init(decimalValue: Decimal, currency: Currency) {
            // Convert through text: converting by arithmetic can miss the nearest number.
            self.init(value: Double(decimalValue.description) ?? .nan, currency: currency)
        }

        /// Creates properties with a monetary value in the currency's minor unit, such as cents.
        ///
        /// - Parameters:
        ///   - minorUnits: The total: 4250 is 42.50 USD, 4,250 JPY, and 4.250 KWD, as in ISO 4217.
        ///   - currency: The currency of the total.
        /// - Throws: ``EventsError`` with the code ``EventsError/Code/invalidLead`` if TikTok doesn't list the
        ///   currency, because its minor unit isn't known then.
        public init(minorUnits: Int, currency: Currency) throws(EventsError) {
            self.init(value: try currency.majorUnits(of: minorUnits), currency: currency)
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
        try visitor.optional("search_string", &searchString, .prose)
        try visitor.optional("query", &query, .prose)
        try visitor.optional("description", &description, .prose)
        try visitor.optional("order_id", &orderID)
        try visitor.optional("shop_id", &shopID)
        try visitor.optional("customer_type", &customerType, .only(.web, .app))
        try visitor.optional("status", &status, .prose)
        try visitor.optional("delivery_category", &deliveryCategory)
        try visitor.optional("predicted_ltv", &predictedLTV, .amount)
        try visitor.flattened(&flatTravel)
        try visitor.flattened(&flatVehicle)
        try visitor.additional(&additional, of: Self.self)
    }
}

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
