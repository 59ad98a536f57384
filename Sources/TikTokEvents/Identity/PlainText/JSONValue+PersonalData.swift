extension JSONValue {
    /// Whether an email address stands anywhere in the value, in the names of members too.
    var holdsEmailAddress: Bool {
        switch self {
        case .string(let text): text.holdsEmailAddress
        case .array(let elements): elements.contains(where: \.holdsEmailAddress)
        case .object(let members): members.contains { $0.key.holdsEmailAddress || $0.value.holdsEmailAddress }
        case .null, .bool, .number: false
        }
    }

    /// Whether the value, or one within, is raw personal data by the name that it has: `name`, or that and a member's.
    ///
    /// Digests aren't raw, and neither is a flag, nor the number of a phone, card, or account
    /// with fewer than five digits.
    func isPersonalData(named name: String) -> Bool {
        switch self {
        case .null, .bool: return false
        case .array(let elements): return elements.contains { $0.isPersonalData(named: name) }
        case .object(let members): return members.contains { $0.value.isPersonalData(named: "\(name).\($0.key)") }
        case .number, .string: return text.map { Self.isPersonal($0, named: name) } ?? false
        }
    }

    private static func isPersonal(_ text: String, named name: String) -> Bool {
        guard let kind = PersonalFieldName.kind(of: name), kind != .perhaps,
            HashedIdentifier(alreadyHashed: text) == nil, JSONValue.string(text).boolean == nil,
            !text.isBlank
        else { return false }
        return kind == .other || text.utf8.count { $0.isDigit } >= 5
    }
}
