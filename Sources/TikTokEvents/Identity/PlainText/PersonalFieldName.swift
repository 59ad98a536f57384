/// What a field holds, judging by the words of its name. The field can be a URL parameter, a lead's field, or a custom
/// key.
///
/// As in English, the last word says what it is: a `phone_model` is a model, and a `billingPhone` is a phone number.
/// Qualifiers after it change nothing: `phone_number_2`, `email.primary`. After a word for a phone, other words leave
/// open what it is, so the value decides.
struct PersonalFieldName: Hashable {
    /// Kinds of data that may be sent hashed only, or not at all.
    enum Kind: Hashable {
        case phone
        /// A phone number, if the value looks like one: `phone_backup`.
        case perhapsPhone
        /// The number of a document, a card, or an account.
        case number
        /// The number of a document, if the value looks like one: `pan`.
        case perhapsNumber
        case postalCode
        /// A street, if the value looks like one. A URL loses any value.
        case street
        /// The name of a person.
        case personName
        case email
        /// A date of birth, an official document, or a password.
        case other
        /// `name` or `token`, which may describe a person or anything else. It counts in URLs only.
        case perhaps
    }

    let kind: Kind
    /// Whether the name is that of a flag or a count, such as `has_phone`.
    let isFlag: Bool

    init(kind: Kind, isFlag: Bool) {
        self.kind = kind
        self.isFlag = isFlag
    }

    /// Reads a name, or a path of names that are separated by dots or in brackets.
    init?(_ name: String) {
        self.init(utf8: name.utf8)
    }

    init?(utf8 name: some BidirectionalCollection<UInt8>) {
        guard let meaning = FieldNameWords(name).meaning else { return nil }
        self = meaning
    }

    /// Whether the name indicates personal data, whatever the value is.
    static func isPersonal(_ name: String) -> Bool {
        guard let field = Self(name), !field.isFlag else { return false }
        return [.phone, .number, .postalCode, .personName, .email, .other].contains(field.kind)
    }

    /// Whether the name leaves open what the field holds, so that the value decides.
    static func isOpen(_ name: String) -> Bool {
        Self(name)?.isOpen ?? false
    }

    var isOpen: Bool {
        [.perhapsPhone, .perhapsNumber, .postalCode, .street].contains(kind) || isFlag && kind != .perhaps
    }

    /// Whether a value under this name is raw personal data.
    ///
    /// Digests, Booleans, and placeholders aren't, and neither is a phone, card, or account number with fewer than five
    /// digits, nor a count or a short word where the name is that of a flag.
    func describes(_ value: String) -> Bool {
        guard !value.isBlank, JSONValue.string(value).boolean == nil, HashedIdentifier(alreadyHashed: value) == nil,
            !Placeholder.isPlaceholder(value)
        else { return false }
        let digits = DigitCount(value)
        if isFlag, digits.isShort || value.utf8.count <= 3 { return false }
        return switch kind {
        case .phone, .number: digits.count >= 5
        case .perhapsPhone: digits.isPhoneNumber
        case .perhapsNumber: LabeledText(value).isDocument
        case .postalCode: digits.count <= 9 && LabeledText(value).isPostalCode
        case .street: digits.count > 0 && LabeledText(value).isStreet
        case .personName, .email, .other: true
        case .perhaps: false
        }
    }
}
