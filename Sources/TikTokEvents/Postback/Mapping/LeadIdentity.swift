/// The raw identifiers of a lead, collected for an `Event.User`. Invalid ones are left out and noted, and the event
/// is still sent.
struct LeadIdentity {
    /// Raw text and the index of its field in `user`.
    struct Text {
        let place: Int
        let text: String
    }

    /// TikTok's names for the fields in `user`, in the order in which it lists them.
    static let fields = Event.User.members(at: "").map(\.path)
    private static let places = Dictionary(uniqueKeysWithValues: zip(fields, fields.indices))

    static func place(of field: String) -> Int? {
        places[field]
    }

    /// The texts in field order and, within a field, in the postback's order.
    private var texts: [Text] = []
    private var omitted = OmittedIdentifiers()

    mutating func reserveCapacity(_ count: Int) {
        texts.reserveCapacity(count)
    }

    /// Adds a value. Values of a field come after those of earlier fields.
    ///
    /// - Parameters:
    ///   - value: A string or a number.
    ///   - place: The index of its field.
    mutating func add(_ value: JSONValue, at place: Int) {
        if let text = value.text {
            texts.append(Text(place: place, text: text))
        } else {
            omit(Self.fields[place], .notText)
        }
    }

    func has(_ place: Int) -> Bool {
        texts.contains { $0.place == place }
    }

    var hasCountry: Bool { has(IdentifierReader.placeOfCountry) }

    mutating func omit(_ field: String, _ reason: OmittedIdentifiers.Reason) {
        omitted.add(field, reason)
    }

    /// - Parameters:
    ///   - phoneRegion: The region of phone numbers without a calling code.
    ///   - landingURL: The landing URL, whose click id is used if the lead itself has none.
    /// - Returns: The user.
    func user(phoneRegion: PhoneRegion?, landingURL: String?) -> Event.User {
        var user = Event.User()
        var reader = IdentifierReader(texts, region: phoneRegion)
        // The readers never throw.
        try? user.fields(&reader)
        var digests = reader.digests
        digests.hash()
        try? user.fields(&digests)
        user.omitted = reader.omitted
        if user.ttclid == nil {
            let landing = TikTokClick(landingURL: landingURL)
            user.ttclid = landing.ttclid
            user.omitted.add(landing.omitted)
        }
        user.omitted.add(omitted)
        return user
    }
}
