extension Postback {
    /// A field of the lead and where it goes.
    ///
    /// What the path wants happens by itself: personal data is normalised and hashed, numbers are read from strings,
    /// times are read from seconds or ISO 8601.
    public struct FieldMapping: Hashable, Sendable {
        /// The lead's field; dots lead into objects, as in `buyer.id`.
        public var field: String
        /// The path in TikTok's request, such as `data.0.user.email`: see ``PayloadField``.
        public var path: String
        /// What is done to the value first, in this order.
        public var transforms: [Transform] = []
        /// What each value becomes, after the transforms. `"*"` stands for any other value.
        public var values: [String: JSONValue] = [:]

        /// Makes a mapping.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - path: The path in TikTok's request.
        ///   - transforms: What is done to the value first.
        public init(_ field: String, to path: String, _ transforms: Transform...) {
            self.field = field
            self.path = path
            self.transforms = transforms
        }

        enum Key: String, CaseIterable {
            case field
            case path
            case transforms
            case values
        }

        static let anyOtherValue = "*"
    }

    /// The region of phone numbers that are written without a calling code.
    public struct PhoneRegionSource: Hashable, Sendable {
        /// The lead's field with a country code of two letters. Where it holds anything else, there is no region.
        public var field: String?
        /// The region for leads without the field; `nil` leaves such numbers out of the event.
        public var defaultRegion: PhoneRegion?

        /// Makes a source of regions.
        public init(field: String? = nil, defaultRegion: PhoneRegion? = nil) {
            self.field = field
            self.defaultRegion = defaultRegion
        }

        enum Key: String, CaseIterable {
            case field
            case defaultRegion = "default"
        }

        /// A country that isn't given as a code says nothing about the phone, and the default would be a guess.
        func region(of lead: LeadValues) -> PhoneRegion? {
            guard let country = field.flatMap(lead.value(of:)) else { return defaultRegion }
            return country.text.flatMap(PlaceNormalizer.country.normalize).map(PhoneRegion.init(rawValue:))
        }
    }
}
