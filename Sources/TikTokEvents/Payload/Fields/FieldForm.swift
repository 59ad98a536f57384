/// The form of a field's value where its type doesn't say it.
enum FieldForm: Sendable {
    /// Plain text or a value of any other type: nothing more is known of it, so texts are searched for personal data.
    case free
    /// A click id, plain and whole.
    case clickID
    /// A public IP address.
    case ipAddress
    /// A BCP 47 tag.
    case languageTag
    /// A part of an address that is normalized and sent plain.
    case place(IdentifierNormalizer.Place)
    /// An amount of money, never below zero.
    case amount
    /// A number from 0.0 to 1.0.
    case share
    /// Personal data that is normalized and hashed.
    case hashed(HashRule)
    /// An advertising id, plain or hashed.
    case advertisingID(AdvertisingRule)

    /// How raw text becomes a digest.
    enum HashRule: Sendable {
        case email, phone, externalID, name, zipCode
    }

    /// Which system's advertising id it is.
    enum AdvertisingRule: Sendable {
        case idfa, gaid
    }

    /// The kind of the field, where it isn't that of its type.
    var kind: PayloadField.Kind? {
        switch self {
        case .clickID: .clickID
        case .ipAddress: .ipAddress
        case .place: .place
        case .free, .languageTag, .amount, .share, .hashed, .advertisingID: nil
        }
    }
}
