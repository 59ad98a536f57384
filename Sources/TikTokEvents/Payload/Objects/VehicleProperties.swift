extension Event {
    /// Properties of a vehicle.
    ///
    /// TikTok's reference doesn't list them. The names come from the destination that TikTok maintains for Segment.
    public struct Vehicle: Hashable, Sendable, Codable, Redacted {
        /// The postal code of the vehicle's location.
        public var postalCode: String?
        /// The make.
        public var make: String?
        /// The model.
        public var model: String?
        /// The model year.
        public var year: Int?
        /// Whether the vehicle is new, used, or certified pre-owned.
        public var stateOfVehicle: Event.Vehicle.State?
        /// How far it has been driven.
        public var mileage: Event.Vehicle.Mileage?
        /// The exterior color.
        public var exteriorColor: String?
        /// The transmission.
        public var transmission: String?
        /// The body style.
        public var bodyStyle: String?
        /// The kind of fuel.
        public var fuelType: String?
        /// The drivetrain.
        public var drivetrain: String?
        /// The lowest and the highest price that the user prefers, in this order and in major units.
        public var preferredPriceRange: [Double] = []
        /// The trim level.
        public var trim: String?
        /// The vehicle identification number, at most 17 characters.
        public var vin: String?
        /// The interior color.
        public var interiorColor: String?
        /// The condition.
        public var conditionOfVehicle: String?
        /// The kind of page that was viewed.
        public var viewcontentType: String?
        /// The kind of search.
        public var searchType: String?
        /// The kind of registration.
        public var registrationType: String?

        /// Creates empty properties. Set the fields that you know.
        public init() {}
    }
}
extension Event.Vehicle: PayloadObject {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.optional("postal_code", &postalCode)
        try visitor.optional("make", &make, .prose)
        try visitor.optional("model", &model, .prose)
        try visitor.optional("year", &year)
        try visitor.optional("state_of_vehicle", &stateOfVehicle)
        try visitor.optional("mileage", &mileage)
        try visitor.optional("exterior_color", &exteriorColor, .prose)
        try visitor.optional("transmission", &transmission, .prose)
        try visitor.optional("body_style", &bodyStyle, .prose)
        try visitor.optional("fuel_type", &fuelType, .prose)
        try visitor.optional("drivetrain", &drivetrain, .prose)
        try visitor.unlessEmpty("preferred_price_range", &preferredPriceRange, .amounts)
        try visitor.optional("trim", &trim, .prose)
        try visitor.optional("vin", &vin)
        try visitor.optional("interior_color", &interiorColor, .prose)
        try visitor.optional("condition_of_vehicle", &conditionOfVehicle, .prose)
        try visitor.optional("viewcontent_type", &viewcontentType, .prose)
        try visitor.optional("search_type", &searchType, .prose)
        try visitor.optional("registration_type", &registrationType, .prose)
    }
}

extension Event.Vehicle {
    var hasLongVIN: Bool { (vin?.count ?? 0) > 17 }

    /// Whether there are a lowest and a highest price, in this order.
    var hasPriceRange: Bool { preferredPriceRange.count == 2 && preferredPriceRange[0] <= preferredPriceRange[1] }
}

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
