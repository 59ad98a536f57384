extension JSONValue {
    /// Whether an email address appears anywhere in the value, including in member names and in the path that they make.
    var holdsEmailAddress: Bool { holds(\.holdsEmailAddress) }

    /// The same, and whether anything looks like an address. See `String.mayHoldEmailAddress`.
    var mayHoldEmailAddress: Bool { holds(\.mayHoldEmailAddress) }

    /// A postback's path `jane@example.com` makes an object in an object, so names from one with an `@` on are joined.
    private func holds(_ isFound: (String) -> Bool, in path: String = "") -> Bool {
        switch self {
        case .string(let text): isFound(text)
        case .array(let elements): elements.contains { $0.holds(isFound) }
        case .object(let members):
            members.contains { name, value in
                let path = path + name
                return isFound(path) || value.holds(isFound, in: path.holdsAtSign ? path + "." : "")
            }
        case .null, .bool, .number: false
        }
    }

    /// Whether the value, or one within it, is raw personal data judging by its name: `name`, or `name` and a member's
    /// name, or a name that stands beside it. A name that is a phone number is personal data itself.
    func isPersonalData(named name: String) -> Bool {
        switch self {
        case .null, .bool: false
        case .array(let elements):
            isPersonalPair(in: name)
                || elements.contains { element in
                    element.isPersonalData(named: name)
                        || element.pair.map { $0.value.holdsText(of: PersonalFieldName("\(name).\($0.name)")) } ?? false
                }
        case .object(let members):
            members.contains { $0.key.isInternationalPhone || $0.value.isPersonalData(named: "\(name).\($0.key)") }
                || Self.holdsLabeledValue(members, in: name) || Self.holdsBothNames(members)
        case .number, .string: holdsText(of: PersonalFieldName(name) ?? Self.openField(at: name))
        }
    }

    /// What the last step of a path says, if its value decides: an `address` in a `note`.
    private static func openField(at path: String) -> PersonalFieldName? {
        guard let point = path.utf8.lastIndex(of: UInt8(ascii: ".")),
            let field = PersonalFieldName(utf8: path.utf8[point...]), field.isOpen, !field.isFlag
        else { return nil }
        return field
    }

    /// Whether this is a pair with a number. Two words may be a list: `["email", "whatsapp"]`.
    private func isPersonalPair(in name: String) -> Bool {
        guard let pair, let field = PersonalFieldName("\(name).\(pair.name)") else { return false }
        return [.phone, .perhapsPhone, .number].contains(field.kind) && pair.value.holdsText(of: field)
    }

    /// Whether there are a first and a last name, both words. One may be anything.
    private static func holdsBothNames(_ members: [String: JSONValue]) -> Bool {
        guard members.count > 1 else { return false }
        return ["first", "last"].allSatisfy { half in
            members.contains { key, value in
                guard case .string(let name) = value, key.lowercased() == half, value.boolean == nil else {
                    return false
                }
                let digits = DigitCount(name)
                return digits.hasLetters && digits.count == 0 && HashedIdentifier(alreadyHashed: name) == nil
            }
        }
    }

    /// Whether the value, or an element of it, is text that a field describes. It doesn't look deeper, since reading
    /// each value once for its key and once for its label would take exponential time.
    private func holdsText(of field: PersonalFieldName?) -> Bool {
        guard let field else { return false }
        return elements.contains { $0.text.map(field.describes) ?? false }
    }

    /// The name and the value of `["phone", "2133734253"]`, an entry of a list of such.
    private var pair: (name: String, value: JSONValue)? {
        guard case .array(let elements) = self, elements.count == 2, case .string(let name) = elements[0]
        else { return nil }
        return (name, elements[1])
    }

    /// Whether a label in an object such as `{"name": "phone", "values": ["2133734253"]}` says that its value is
    /// personal.
    private static func holdsLabeledValue(_ members: [String: JSONValue], in name: String) -> Bool {
        guard members.count > 1 else { return false }
        var values: [JSONValue]?
        return members.contains { key, label in
            guard case .string(let label) = label, labelKeys.contains(key.bareLetters),
                let field = PersonalFieldName("\(name).\(label)")
            else { return false }
            // `{"type": "email", "content": "newsletter"}` is about email, and an address is found anyway.
            guard key.bareLetters != "type" || field.kind != .email && field.kind != .other && field.kind != .personName
            else { return false }
            values = values ?? members.filter { valueKeys.contains($0.key.bareLetters) }.map(\.value)
            return values?.contains { !$0.isAmount(beside: field) && $0.holdsText(of: field) } ?? false
        }
    }

    /// Whether this is a price or a count beside the name of a phone. Phones are seldom stored as so short a number.
    private func isAmount(beside field: PersonalFieldName) -> Bool {
        guard case .number = self, let text else { return false }
        return (field.kind == .phone || field.kind == .perhapsPhone) && DigitCount(text).count < 9
    }

    // As form builders, lead platforms, and analytics tools call them, in lowercase and without separators.
    private static let labelKeys: Set = [
        "name", "key", "label", "field", "fieldname", "fieldlabel", "question", "title", "id", "type", "attribute",
        "property", "columnname", "columnid", "code", "slug", "fieldid", "fieldkey", "fieldtype", "param",
    ]
    private static let valueKeys: Set = [
        "value", "values", "answer", "answers", "response", "responses", "text", "content", "fieldvalue", "val", "data",
        "stringvalue",
    ]
}

extension String {
    /// Whether it is an international phone number with its plus sign, as a name can be.
    var isInternationalPhone: Bool {
        utf8.first == UInt8(ascii: "+") && DigitCount(self).isPhoneNumber
    }
}
