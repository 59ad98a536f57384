extension Postback {
    /// The region of phone numbers that are written without a calling code.
    public struct PhoneRegionSource: Hashable, Sendable {
        /// The lead's field with the country, read through its mapping's `values` if it has some. Where it names no
        /// country, there is no region.
        public var field: String?
        /// The region for leads without the field, and without a mapped country; `nil` leaves such numbers out.
        public var defaultRegion: PhoneRegion?

        /// Makes a source of regions.
        ///
        /// - Parameters:
        ///   - field: The lead's field with the country; `nil` takes what is mapped to `data.0.user.country`.
        ///   - defaultRegion: The region for leads that name no country.
        public init(field: String? = nil, defaultRegion: PhoneRegion? = nil) {
            self.field = field
            self.defaultRegion = defaultRegion
        }

        enum Key: String, CaseIterable {
            case field
            case defaultRegion = "default"
        }
    }
}
