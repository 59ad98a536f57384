extension MatchQuality {
    /// A field by which TikTok can match an event.
    public struct Key: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
        /// TikTok's name of the field, such as `"ttclid"`.
        public let rawValue: String

        /// Makes a key from TikTok's name of the field.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// TikTok's name of the field.
        public var description: String { rawValue }

        /// The click id.
        public static let ttclid = Self(rawValue: "ttclid")
        /// The hashed email.
        public static let email = Self(rawValue: "email")
        /// The hashed phone number.
        public static let phone = Self(rawValue: "phone")
        /// The hashed id of the user in the host's own system.
        public static let externalID = Self(rawValue: "external_id")
        /// The IP address.
        public static let ip = Self(rawValue: "ip")
        /// The user agent.
        public static let userAgent = Self(rawValue: "user_agent")
        /// The pixel's cookie.
        public static let ttp = Self(rawValue: "ttp")
        /// The mobile advertising id, Apple's or Google's.
        public static let advertisingID = Self(rawValue: "idfa or gaid")
        /// The lead's id in TikTok.
        public static let leadID = Self(rawValue: "lead_id")
        /// The hashed first name.
        public static let firstName = Self(rawValue: "first_name")
        /// The hashed last name.
        public static let lastName = Self(rawValue: "last_name")
        /// The hashed zip code.
        public static let zipCode = Self(rawValue: "zip_code")
        /// The city.
        public static let city = Self(rawValue: "city")
        /// The state.
        public static let state = Self(rawValue: "state")
        /// The country.
        public static let country = Self(rawValue: "country")
    }
}

extension MatchQuality.Key {
    /// The keys that count for a kind of source, by TikTok's pages.
    static func keys(for kind: EventSource.Kind) -> [Self] {
        strongKeys(for: kind) + [.firstName, .lastName, .zipCode, .city, .state, .country]
    }

    private static func strongKeys(for kind: EventSource.Kind) -> [Self] {
        switch kind {
        case .app: [.advertisingID, .email, .phone, .ip, .userAgent]
        case .offline: [.email, .phone]
        case .crm: [.leadID, .email, .phone, .externalID]
        default: [.ttclid, .email, .phone, .externalID, .ip, .userAgent, .ttp]
        }
    }

    func isPresent(in event: Event) -> Bool {
        switch self {
        case .ttclid: event.user.ttclid != nil || event.page?.hasClickID == true
        case .email: !event.user.email.isEmpty
        case .phone: !event.user.phone.isEmpty
        case .externalID: !event.user.externalID.isEmpty
        case .ip: event.user.ip != nil
        case .userAgent: event.user.userAgent != nil
        case .ttp: event.user.ttp != nil
        case .advertisingID: event.user.idfa != nil || event.user.gaid != nil
        case .leadID: event.lead != nil
        case .firstName: event.user.firstName != nil
        case .lastName: event.user.lastName != nil
        case .zipCode: event.user.zipCode != nil
        case .city: event.user.city != nil
        case .state: event.user.state != nil
        case .country: event.user.country != nil
        default: false
        }
    }

    /// How much a key is worth beside the others, by our estimate.
    var weight: Double {
        switch self {
        case .ttclid, .leadID, .advertisingID: 40
        case .email: 20
        case .phone: 15
        case .externalID, .ttp: 8
        case .ip: 6
        case .userAgent: 3
        default: 0
        }
    }

    var advice: String {
        switch self {
        case .ttclid: "it ties the event to the ad click; capture it from the landing URL and store it with the lead"
        case .email: "it finds the person where the click id is lost; it is hashed before it leaves"
        case .phone: "many accounts are known by their phone alone; it is hashed before it leaves"
        case .externalID: "your own stable id ties a person's events together; it is hashed before it leaves"
        case .ip: "together with the user agent it carries the match where there is no click id"
        case .userAgent: "it makes the ip useful; take it from the visitor's request"
        case .ttp: "the pixel's cookie _ttp ties the event to the browser; store it with the lead"
        case .advertisingID: "it is the strongest tie between an app event and an ad"
        case .leadID: "TikTok's own id of the lead gives the best match rate"
        default: "it helps TikTok to match the event"
        }
    }
}
