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
    /// name, or a name that stands beside it.
    func isPersonalData(named name: String) -> Bool {
        switch self {
        case .null, .bool: false
        case .array(let elements):
            elements.contains { element in
                element.isPersonalData(named: name)
                    || element.pair.map { $0.value.holdsText(of: PersonalFieldName("\(name).\($0.name)")) } ?? false
            }
        case .object(let members):
            members.contains { $0.value.isPersonalData(named: "\(name).\($0.key)") }
                || Self.labeled(by: members, in: name).contains { field in
                    Self.valueKeys.contains { members[$0]?.holdsText(of: field) ?? false }
                }
        case .number, .string: holdsText(of: PersonalFieldName(name))
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

    /// The kinds of data that an object such as `{"name": "phone", "values": ["2133734253"]}` labels its value as.
    private static func labeled(by members: [String: JSONValue], in name: String) -> [PersonalFieldName] {
        labelKeys.compactMap { key in
            guard case .string(let label)? = members[key] else { return nil }
            let field = PersonalFieldName("\(name).\(label)")
            // `{"type": "email", "content": "newsletter"}` is about email, and an address is found anyway.
            return key == "type" && (field?.kind == .other || field?.kind == .personName) ? nil : field
        }
    }

    // As form builders, lead platforms, and analytics tools call them.
    private static let labelKeys = [
        "name", "key", "label", "field", "field_name", "fieldName", "question", "title", "id", "type", "attribute",
        "property",
    ]
    private static let valueKeys = [
        "value", "values", "answer", "answers", "response", "text", "content", "field_value", "fieldValue",
    ]
}
