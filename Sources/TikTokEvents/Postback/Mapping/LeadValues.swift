/// The fields of a lead as JSON, looked up by name.
struct LeadValues {
    let members: [String: JSONValue]

    /// A field that isn't blank, its texts without the white space around them.
    ///
    /// A name with dots leads into objects and lists unless the lead has a field of that name.
    func value(of field: String) -> JSONValue? {
        (members[field] ?? nested(field))?.trimmed.unlessBlank
    }

    private func nested(_ field: String) -> JSONValue? {
        guard field.utf8.contains(UInt8(ascii: ".")) else { return nil }
        return field.split(separator: ".").reduce(JSONValue.object(members)) { value, step in
            switch value {
            case .object(let members): members[String(step)]
            case .array(let elements): Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : .none }
            default: nil
            }
        }
    }

    /// The names of the lead's own fields among which none of these leads, in alphabetical order.
    func fields(notIn used: Set<String>) -> [String] {
        let firstSteps = Set(used.compactMap { $0.split(separator: ".").first.map(String.init) })
        return members.keys.filter { !used.contains($0) && !firstSteps.contains($0) }.sorted()
    }
}

extension JSONValue {
    /// The value with its texts trimmed, however deep they stand.
    fileprivate var trimmed: JSONValue {
        switch self {
        case .string(let text): .string(text.trimmed)
        case .array(let elements): .array(elements.map(\.trimmed))
        case .object(let members): .object(members.mapValues(\.trimmed))
        case .null, .bool, .number: self
        }
    }
}
