extension JSONValue {
    /// Whether an email address appears anywhere in the value, including in member names.
    var holdsEmailAddress: Bool { holds(\.holdsEmailAddress) }

    /// The same, and whether anything looks like an address. See `String.mayHoldEmailAddress`.
    var mayHoldEmailAddress: Bool { holds(\.mayHoldEmailAddress) }

    private func holds(_ isFound: (String) -> Bool) -> Bool {
        switch self {
        case .string(let text): isFound(text)
        case .array(let elements): elements.contains { $0.holds(isFound) }
        case .object(let members): members.contains { isFound($0.key) || $0.value.holds(isFound) }
        case .null, .bool, .number: false
        }
    }

    /// Whether the value, or one within it, is raw personal data judging by its name: `name`, or `name` and a member's
    /// name.
    ///
    /// Digests and flags aren't raw data, and neither is a phone, card, or account number with fewer than five digits.
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
