/// Tells from a name what a field holds, by the words of the name: of a URL's parameter, a lead's field, a custom key.
///
/// As in English, the last word says what it is: a `phone_model` is a model, a `billingPhone` is a phone number.
/// Qualifiers behind it change nothing: `phone_number_2`, `email.primary`.
enum PersonalFieldName {
    /// What may only be sent hashed, or not at all.
    enum Kind: Hashable {
        case phone
        /// The number of a paper, a card or an account.
        case number
        /// An email address, a name, a date of birth, a password.
        case other
        /// `name`, `address`: of a person or of anything else.
        case perhaps
    }

    /// Whether the name says that the field holds personal data.
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
