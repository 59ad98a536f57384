extension JSONValue {
    /// Whether this is what programs send for an absent value: null, or an empty string, list, or object.
    var isAbsent: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        case .bool, .number: false
        }
    }

    /// Whether it contains only nulls and blank strings.
    var isHollow: Bool {
        switch self {
        case .null: true
        case .array(let elements): elements.allSatisfy(\.isHollow)
        case .object(let members): members.values.allSatisfy(\.isHollow)
        case .string(let text): text.unicodeScalars.allSatisfy(\.isSpace)
        case .bool, .number: false
        }
    }

    var unlessAbsent: JSONValue? {
        // A ternary would make `nil` the JSON null.
        if isAbsent { return .none }
        return self
    }
}
