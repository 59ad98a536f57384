/// Recognizes what a field holds by the words of its name. The field can be a URL parameter, a lead's field, or a
/// custom key.
///
/// As in English, the last word says what it is: a `phone_model` is a model, and a `billingPhone` is a phone number.
/// Qualifiers after it change nothing: `phone_number_2`, `email.primary`.
enum PersonalFieldName {
    /// Kinds of data that may be sent hashed only, or not at all.
    enum Kind: Hashable {
        case phone
        /// The number of a document, a card, or an account.
        case number
        /// An email address, a name, a date of birth, or a password.
        case other
        /// `name`, `address`, or `token`, which may describe a person or anything else. It counts in URLs only.
        case perhaps
    }

    /// Whether the name indicates personal data.
    static func isPersonal(_ name: String) -> Bool {
        let kind = kind(of: name)
        return kind != nil && kind != .perhaps
    }

    static func kind(of name: String) -> Kind? {
        var words = FieldNameWords()
        for byte in name.utf8 {
            words.append(byte)
        }
        return words.kind
    }
}
