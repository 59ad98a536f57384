/// The form of a field's value, where the type alone doesn't determine it.
enum FieldForm: Sendable {
    /// Anything else. Plain text is searched for personal data.
    case free
    /// Text that people write or read, such as a description. Personal data in its URLs and after its labels is removed.
    case prose
    /// A click id, plain and whole.
    case clickID
    /// A public IP address.
    case ipAddress
    /// A BCP 47 tag.
    case languageTag
    /// The user agent of a browser.
    case userAgent
    /// A city, state, or country, normalized and sent plain.
    case place(IdentifierNormalizer.Place)
    /// An amount of money, never below zero.
    case amount
    /// A number from 0.0 to 1.0.
    case share
    /// Personal data that is normalized and hashed.
    case hashed(HashRule)
    /// An advertising id, plain or hashed.
    case advertisingID(AdvertisingRule)

    /// The rule that turns raw text into a digest.
    enum HashRule: Sendable {
        case email, phone, externalID, name, zipCode
    }

    /// The platform that the advertising id belongs to.
    enum AdvertisingRule: Sendable {
        case idfa, gaid
    }

    /// The kind of the field, where it differs from the kind of its type.
    var kind: PayloadField.Kind? {
        switch self {
        case .clickID: .clickID
        case .ipAddress: .ipAddress
        case .place: .place
        case .free, .prose, .languageTag, .userAgent, .amount, .share, .hashed, .advertisingID: nil
        }
    }
}
