/// Fills a user's fields from raw texts, each normalized by its field's rule. What is hashed is collected first.
///
/// A list takes every text, and any other field takes the first valid one. Whatever is left out is noted.
struct IdentifierReader: FieldReader {
    private enum Identifier {
        case plain(NormalizedIdentifier)
        /// It is among the digests.
        case collected
    }

    private let texts: [LeadIdentity.Text]
    /// The first text that no field has taken yet, and the index of the next field.
    private var next = 0
    private var place = 0
    private let region: PhoneRegion?
    private let zipCodeForm: ZipCodeForm
    private let ownName: OwnName?
    private(set) var omitted = OmittedIdentifiers()
    var digests = LeadDigests()

    /// - Parameters:
    ///   - texts: The raw texts, in the order of the fields in `user`.
    ///   - region: The region of phone numbers without a calling code. Defaults to the country among the texts.
    ///   - ownName: The full name, which no place may contain.
    init(_ texts: [LeadIdentity.Text], region: PhoneRegion?, ownName: OwnName?) {
        self.texts = texts
        self.ownName = ownName
        var (country, written): (String?, String?)
        // By index, since a loop over the elements copies each one.
        for index in texts.indices where texts[index].place == Self.placeOfCountry && country == nil {
            country = try? IdentifierNormalizer.Place.country.normalized(texts[index].text)
            written = written ?? texts[index].text
        }
        // A region that isn't a country explains why a phone number is left out.
        self.region = region ?? (country ?? written).map(PhoneRegion.init(rawValue:))
        // By now the country is a lowercase code.
        zipCodeForm = country.map(ZipCodeForm.init(country:)) ?? .unknownCountry
        digests.reserveCapacity(texts.count)
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?, _ traits: FieldTraits<Value>) {
        defer { leaveField() }
        while let text = nextText() {
            guard let identifier = normalized(text, traits.form, key) else { continue }
            if case .plain(let identifier) = identifier {
                value = Value(identifier, onto: nil)
            }
            return
        }
    }

    mutating func field<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _ traits: FieldTraits<Value>) {}

    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) {
        defer { leaveField() }
        while let text = nextText() {
            if case .plain(let identifier)? = normalized(text, traits.form, key) {
                value = Value(identifier, onto: value) ?? value
            }
        }
    }

    /// The next text of the current field, if there is one.
    @inline(__always)
    private mutating func nextText() -> LeadIdentity.Text? {
        guard next < texts.count, texts[next].place == place else { return nil }
        next += 1
        return texts[next - 1]
    }

    /// Skips the texts that the current field doesn't need.
    @inline(__always)
    private mutating func leaveField() {
        while next < texts.count, texts[next].place == place {
            next += 1
        }
        place += 1
    }

    static let placeOfCountry =
        Event.User.members(at: "").firstIndex {
            if case .place(let place) = $0.form { place.rule == .country } else { false }
        } ?? -1

    private static let placeOfState = LeadIdentity.place(of: "state") ?? -1

    private mutating func normalized(_ text: LeadIdentity.Text, _ form: FieldForm, _ key: FieldKey) -> Identifier? {
        let raw = text.text
        do throws(OmittedIdentifiers.Reason) {
            switch form {
            case .hashed(let rule):
                guard let message = normalizer(of: rule).message(of: raw, noting: { omitted.add(key.stringValue, $0) })
                else { return nil }
                digests.add(message, at: text.place)
                return .collected
            case .advertisingID(let rule):
                let text = try PlainText.withoutEmailAddress(raw)
                switch try AdvertisingID(text, by: rule == .idfa ? .idfa : .gaid) {
                case .plain(let id): return .plain(.text(id))
                case .hashed(let digest): return .plain(.digest(digest))
                }
            case .place(let place):
                guard ownName?.isIn(.string(raw)) != true else { throw .personalData }
                return .plain(.text(try place.normalized(withoutState(raw, place))))
            case .clickID:
                guard !texts.holdPhone(inID: raw, in: region) else { throw .personalData }
                return .plain(.text(try ClickIDText.value(try PlainText.withoutEmailAddress(raw), of: key.stringValue)))
            case .ipAddress:
                return .plain(.text(try IPAddress.firstPublic(in: raw)))
            case .userAgent:
                try checkForPerson(raw)
                return .plain(.text(try UserAgentText.value(raw)))
            case .free, .prose, .languageTag, .amount, .share:
                try checkForPerson(raw)
                return .plain(.text(try PlainText.value(raw)))
            }
        } catch {
            omitted.add(key.stringValue, error)
            return nil
        }
    }

    /// Checks that text that is sent plain holds neither the lead's own name nor one of its phone numbers.
    private func checkForPerson(_ text: String) throws(OmittedIdentifiers.Reason) {
        guard ownName?.isIn(.string(text)) != true, !texts.holdPhone(inID: text, in: region) else {
            throw .personalData
        }
    }

    /// A city without the name of the lead's own state behind it. Without that state, `Cerrito Colorado` is a name.
    private func withoutState(_ city: String, _ place: IdentifierNormalizer.Place) -> String {
        guard place.rule == .city, city.withBytes(PlaceText.endsLikeState),
            let state = texts.lazy.filter({ $0.place == Self.placeOfState }).compactMap({ USState($0.text) }).first
        else { return city }
        return PlaceText.withoutStateName(city, of: state) ?? city
    }

    private func normalizer(of rule: FieldForm.HashRule) -> IdentifierNormalizer {
        switch rule {
        case .email: .email
        case .phone: .phone(region: region)
        case .externalID: .externalID
        case .name: .name
        case .zipCode: IdentifierNormalizer(rule: .zipCode(zipCodeForm))
        }
    }
}
