extension Event.Vehicle {
    /// How far a vehicle has been driven.
    public struct Mileage: Hashable, Sendable, Codable, Redacted {
        /// The distance, in `unit`.
        public var value: Double?
        /// The unit of the distance.
        public var unit: Unit?
        /// Keys of `mileage` that this type doesn't list.
        public var additional = [String: JSONValue]()

        /// Creates a mileage.
        ///
        /// - Parameters:
        ///   - value: The distance.
        ///   - unit: The unit of the distance.
        public init(value: Double, unit: Unit) {
            self.value = value
            self.unit = unit
        }
    }
}
extension Event.Vehicle.Mileage {
    /// A unit of distance.
    public struct Unit: OpenSet, ExpressibleByStringLiteral {
        /// The unit as TikTok receives it.
        public let rawValue: String

        /// Creates a unit from its exact spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Miles.
        public static let miles = Self("MI")
        /// Kilometers.
        public static let kilometers = Self("KM")
    }
}

extension Event.Vehicle.Mileage.Unit: ListedValue {
    static let listed = [miles, kilometers]
}

extension Event.Vehicle.Mileage: PayloadObject {
    init() {}

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.optional("value", &value, .amount)
        try visitor.optional("unit", &unit)
        try visitor.additional(&additional, of: Self.self)
    }
}
