extension Postback {
    /// The region of phone numbers that are written without a calling code.
    public struct PhoneRegionSource: Hashable, Sendable {
        /// The lead's field with a country, by its code or its English name. Where it holds anything else, numbers without a
        /// calling code are left out.
        public var field: String?
        /// The region for leads without the field; `nil` leaves such numbers out of the event.
        public var defaultRegion: PhoneRegion?

        /// Makes a source of regions.
        ///
        /// - Parameters:
        ///   - field: The lead's field that holds the region.
        ///   - defaultRegion: The region of leads without the field.
        public init(field: String? = nil, defaultRegion: PhoneRegion? = nil) {
            self.field = field
            self.defaultRegion = defaultRegion
        }

        enum Key: String, CaseIterable {
            case field
            case defaultRegion = "default"
        }

        /// A country that can't be read says nothing about the phone, and the default would be a guess.
        func region(of lead: LeadValues) -> PhoneRegion? {
            guard let country = field.flatMap(lead.value(of:)) else { return defaultRegion }
            return country.text.map(PhoneRegion.init(rawValue:))
        }
    }
}
