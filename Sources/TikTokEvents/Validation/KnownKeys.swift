/// The keys that a payload type lists, for telling misspelled keys from custom ones.
struct KnownKeys: Sendable {
    let names: Set<String>
    /// Each key, reduced to its letters and digits.
    private let spellings: [(letters: [UInt8], name: String)]

    init(of owner: (some FieldGroup).Type) {
        names = owner.fieldNames
        spellings = names.sorted().map { (Self.letters(of: $0), $0) }
    }

    static let request = Self(of: EventRequest.self)
    static let event = Self(of: Event.self)
    static let user = Self(of: Event.User.self)
    static let page = Self(of: Event.Page.self)
    static let app = Self(of: Event.App.self)
    static let ad = Self(of: Event.Ad.self)
    static let lead = Self(of: Event.InstantFormLead.self)
    static let device = Self(of: Event.Device.self)
    static let properties = Self(of: Event.Properties.self)
    static let content = Self(of: Event.Content.self)
    static let mileage = Self(of: Event.Vehicle.Mileage.self)

    /// The path of a key that belongs in another part of the event.
    static func place(of key: String) -> String? {
        let parts = [
            ("", event), ("user.", user), ("page.", page), ("lead.", lead), ("app.", app), ("properties.", properties),
        ]
        return parts.first { $1.names.contains(key) }.map { $0.0 + key }
    }

    /// Meta's names for the fields, where they differ.
    private static let metaNames = [
        "item_price": "price", "id": "content_id", "title": "content_name", "em": "email", "ph": "phone",
        "fn": "first_name", "ln": "last_name", "ct": "city", "st": "state", "zp": "zip_code",
        "client_ip_address": "ip", "client_user_agent": "user_agent", "event_name": "event", "user_data": "user",
        "custom_data": "properties",
    ]

    /// The key that was probably meant: the counterpart of Meta's name, or a key that differs only in case and
    /// separators, or in one letter of six or more.
    func meant(by key: String) -> String? {
        if let name = Self.metaNames[key], names.contains(name) {
            return name
        }
        let letters = Self.letters(of: key)
        return spellings.first { $0.letters == letters }?.name
            ?? spellings.first { min($0.letters.count, letters.count) >= 6 && Self.isOneEdit($0.letters, letters) }?
            .name
    }

    private static func letters(of key: String) -> [UInt8] {
        key.lowercased().utf8.filter(\.isLetterOrDigit)
    }

    /// Whether adding, removing, or replacing one letter turns one into the other.
    private static func isOneEdit(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let shared = zip(one, other).prefix { $0 == $1 }.count
        let (oneRest, otherRest) = (one.dropFirst(shared), other.dropFirst(shared))
        return oneRest.dropFirst().elementsEqual(otherRest.dropFirst())
            || oneRest.dropFirst().elementsEqual(otherRest) || oneRest.elementsEqual(otherRest.dropFirst())
    }
}
