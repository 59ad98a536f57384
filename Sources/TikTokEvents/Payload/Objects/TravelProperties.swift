extension Event {
    /// Properties of a trip: hotel, flight, destination.
    ///
    /// TikTok's reference doesn't list them. The names come from the destination that TikTok maintains for Segment. It
    /// doesn't define the form of dates either: `YYYY-MM-DD` is the plainest.
    public struct Travel: Hashable, Sendable, Codable, Redacted {
        /// The city.
        public var city: String?
        /// The region.
        public var region: String?
        /// The country.
        public var country: String?
        /// The hotel check-in date, `YYYY-MM-DD`.
        public var checkinDate: String?
        /// The hotel check-out date, `YYYY-MM-DD`.
        public var checkoutDate: String?
        /// The number of adults.
        public var numAdults: Int?
        /// The number of children.
        public var numChildren: Int?
        /// The number of infants.
        public var numInfants: Int?
        /// The suggested hotels.
        public var suggestedHotels: [String] = []
        /// When the outbound trip departs, `YYYY-MM-DD`.
        public var departingDepartureDate: String?
        /// When the return trip departs, `YYYY-MM-DD`.
        public var returningDepartureDate: String?
        /// The departure airport.
        public var originAirport: String?
        /// The destination airport.
        public var destinationAirport: String?
        /// The ids of the destinations.
        public var destinationIDs: [String] = []
        /// When the outbound trip arrives, `YYYY-MM-DD`.
        public var departingArrivalDate: String?
        /// When the return trip arrives, `YYYY-MM-DD`.
        public var returningArrivalDate: String?
        /// The class of travel.
        public var travelClass: Event.Travel.Class?
        /// The score of the user.
        public var userScore: Double?
        /// The number of stops that the user prefers.
        public var preferredNumStops: Int?
        /// When the trip starts, `YYYY-MM-DD`.
        public var travelStart: String?
        /// When the trip ends, `YYYY-MM-DD`.
        public var travelEnd: String?
        /// The suggested destinations.
        public var suggestedDestinations: [String] = []

        /// Creates empty properties. Set the fields that you know.
        public init() {}
    }
}
extension Event.Travel: PayloadObject {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.optional("city", &city, .prose)
        try visitor.optional("region", &region, .prose)
        try visitor.optional("country", &country, .prose)
        try visitor.optional("checkin_date", &checkinDate, .prose)
        try visitor.optional("checkout_date", &checkoutDate, .prose)
        try visitor.optional("num_adults", &numAdults)
        try visitor.optional("num_children", &numChildren)
        try visitor.optional("num_infants", &numInfants)
        try visitor.unlessEmpty("suggested_hotels", &suggestedHotels, .prose)
        try visitor.optional("departing_departure_date", &departingDepartureDate, .prose)
        try visitor.optional("returning_departure_date", &returningDepartureDate, .prose)
        try visitor.optional("origin_airport", &originAirport, .prose)
        try visitor.optional("destination_airport", &destinationAirport, .prose)
        try visitor.unlessEmpty("destination_ids", &destinationIDs)
        try visitor.optional("departing_arrival_date", &departingArrivalDate, .prose)
        try visitor.optional("returning_arrival_date", &returningArrivalDate, .prose)
        try visitor.optional("travel_class", &travelClass)
        try visitor.optional("user_score", &userScore)
        try visitor.optional("preferred_num_stops", &preferredNumStops)
        try visitor.optional("travel_start", &travelStart, .prose)
        try visitor.optional("travel_end", &travelEnd, .prose)
        try visitor.unlessEmpty("suggested_destinations", &suggestedDestinations, .prose)
    }
}

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
