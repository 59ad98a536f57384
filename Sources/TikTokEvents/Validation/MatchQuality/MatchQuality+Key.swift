extension MatchQuality {
    /// A field by which TikTok can match an event.
    public struct Key: OpenSet {
        /// TikTok's name for the field, such as `"ttclid"`.
        public let rawValue: String

        /// Creates a key from TikTok's name for the field.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The click id.
        public static let ttclid = Self(rawValue: "ttclid")
        /// The hashed email.
        public static let email = Self(rawValue: "email")
        /// The hashed phone number.
        public static let phone = Self(rawValue: "phone")
        /// The hashed id of the user in your own system.
        public static let externalID = Self(rawValue: "external_id")
        /// The IP address.
        public static let ip = Self(rawValue: "ip")
        /// The user agent.
        public static let userAgent = Self(rawValue: "user_agent")
        /// The value of the pixel's cookie.
        public static let ttp = Self(rawValue: "ttp")
        /// The mobile advertising id, Apple's or Google's.
        public static let advertisingID = Self(rawValue: "idfa or gaid")
        /// TikTok's id for the lead.
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
    /// The keys that count for a kind of source, by descending weight.
    static func keys(for kind: EventSource.Kind) -> [Self] {
        let source = FieldSources(kind)
        return declared.filter { $0.sources.contains(source) }.map(\.key)
    }

    /// The key's worth relative to the others, by our estimate.
    var weight: Double { Self.weights[self] ?? 0 }

    private static let weights = Dictionary(uniqueKeysWithValues: declared.map { ($0.key, Double($0.weight)) })

    /// The match keys that the fields of an event declare.
    private static let declared = Event.members(at: "")
        .reduce(into: [(key: Self, weight: Int, sources: FieldSources)]()) { keys, field in
            guard let match = field.match else { return }
            let key = Self(rawValue: match.name?.description ?? field.key)
            guard !keys.contains(where: { $0.key == key }) else { return }
            keys.append((key, match.weight, field.sources))
        }
        .sorted { $0.weight > $1.weight }

    var advice: String {
        switch self {
        case .ttclid: "it ties the event to the ad click; capture it from the landing URL and store it with the lead"
        case .email: "it identifies the person if the click id is lost; it is hashed before it is sent"
        case .phone: "many accounts have only a phone number; it is hashed before it is sent"
        case .externalID: "your own stable id ties a person's events together; it is hashed before it is sent"
        case .ip: "with the user agent, it can match an event that has no click id"
        case .userAgent: "it makes the IP address useful; take it from the visitor's request"
        case .ttp: "the pixel's _ttp cookie ties the event to the browser; store it with the lead"
        case .advertisingID: "it is the strongest link between an app event and an ad"
        case .leadID: "TikTok's own id for the lead gives the best match rate"
        default: "it helps TikTok match the event"
        }
    }
}

/// Finds the match keys that an event carries.
struct MatchKeys: FieldReader, ValueVisitor {
    private(set) var present: Set<MatchQuality.Key> = []

    static func present(in event: Event) -> Set<MatchQuality.Key> {
        var keys = Self()
        // The visitor never throws.
        try? event.readFields(&keys)
        if !keys.present.contains(.ttclid), event.page?.hasClickID == true {
            keys.present.insert(.ttclid)
        }
        return keys.present
    }

    mutating func field<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _ traits: FieldTraits<Value>) {
        if let match = traits.match {
            present.insert(MatchQuality.Key(rawValue: match.name?.description ?? key.stringValue))
        }
        value.accept(&self, as: traits.form)
    }
}
