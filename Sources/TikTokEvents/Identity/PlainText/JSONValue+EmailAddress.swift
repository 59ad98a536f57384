extension JSONValue {
    /// Whether a text anywhere in the value, or the name of a member, is an email address.
    var holdsEmailAddress: Bool {
        switch self {
        case .string(let text): text.isEmailAddress
        case .array(let elements): elements.contains(where: \.holdsEmailAddress)
        case .object(let members): members.contains { $0.key.isEmailAddress || $0.value.holdsEmailAddress }
        case .null, .bool, .number: false
        }
    }
}

extension String {
    /// Whether the text is one email address with a dotted domain, and nothing else.
    var isEmailAddress: Bool {
        guard containsASCII("@"), let at = utf8.firstIndex(of: UInt8(ascii: "@")),
            utf8[at...].contains(UInt8(ascii: "."))
        else { return false }
        return IdentifierNormalizer.email.normalize(self) != nil
    }
}
