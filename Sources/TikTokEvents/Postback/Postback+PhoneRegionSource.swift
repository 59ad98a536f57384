extension Postback {
    /// The region of phone numbers without a calling code.
    public struct PhoneRegionSource: Hashable, Sendable {
        /// The lead's field with the country, read through its mapping's `values` if it has any. If it names no
        /// country, there is no region.
        public var field: String?
        /// The region for leads without the field and without a mapped country, or `nil` to leave out their national
        /// numbers.
        public var defaultRegion: PhoneRegion?

        /// Creates a source of regions.
        ///
        /// - Parameters:
        ///   - field: The lead's field with the country, or `nil` for the value mapped to `data.0.user.country`.
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
