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
    fileprivate static let placeOfPhone = place(of: "phone")
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
        guard let text = value.text else {
            omit(Self.fields[place], .notText)
            return
        }
        // A country that means no value counts as absent, so that the default region of phone numbers is used.
        guard place != IdentifierReader.placeOfCountry || !Country.isMissing(text) else {
            omit(Self.fields[place], .placeholder)
            return
        }
        texts.append(Text(place: place, text: text))
    }

    /// Whether a value that would be sent as is contains one of the lead's own phone numbers, as when columns have
    /// shifted.
    func holdsPhone(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): texts.holdPhone(text)
        case .number: value.text.map(texts.holdPhone) ?? false
        case .array(let elements): elements.contains(where: holdsPhone)
        case .object(let members): members.values.contains(where: holdsPhone)
        case .null, .bool: false
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

extension [LeadIdentity.Text] {
    /// Whether a text is exactly one of the phone numbers, with or without its calling code.
    func holdPhone(_ text: String) -> Bool {
        guard text.withBytes(mayBePhone) else { return false }
        let digits = text.significantDigits
        return contains { other in
            guard other.place == LeadIdentity.placeOfPhone else { return false }
            let phone = other.text.significantDigits
            let (short, long) = phone.count < digits.count ? (phone, digits) : (digits, phone)
            return short.count >= PersonRows.fewestDigits && long.count - short.count <= Self.longestCallingCode
                && long.suffix(short.count).elementsEqual(short)
        }
    }

    private static var longestCallingCode: Int { 3 }

    /// Whether a text has no letters and as many characters as a phone number, which few texts do.
    private func mayBePhone(_ text: ByteView) -> Bool {
        guard let first = text.first, !first.isLetter, (7...32).contains(text.count) else { return false }
        return !text.contains { $0.isLetter || $0 >= 0x80 }
    }
}
