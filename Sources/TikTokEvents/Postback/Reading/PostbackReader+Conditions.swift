extension PostbackReader {
    mutating func condition(in json: JSONValue, at place: String) -> Postback.Condition? {
        guard let members = members(of: json, at: place, Postback.Condition.Key.self) else { return nil }
        let field = leadField(members[.field], at: Self.place(place, "field"))
        let tests = Postback.Condition.Key.tests.filter { members[$0] != nil }
        guard tests.count == 1, let value = members[tests[0]] else {
            let names = Postback.Condition.Key.tests.map(\.rawValue).joined(separator: ", ")
            report(place, tests.isEmpty ? .missing : .repeated, "use exactly one of \(names)")
            return nil
        }
        return condition(on: field, tests[0], value, at: Self.place(place, tests[0].rawValue))
    }

    private mutating func condition(
        on field: String,
        _ test: Postback.Condition.Key,
        _ value: JSONValue,
        at place: String
    ) -> Postback.Condition? {
        switch (test, value) {
        case (.equals, _) where value.isScalar:
            return .field(field, equals: value)
        case (.isIn, .array(let values)) where !values.isEmpty && values.allSatisfy(\.isScalar):
            return .field(field, isIn: values)
        case (.exists, .bool(let exists)):
            return .field(field, exists: exists)
        case (.greaterThan, .number(let number)):
            return .field(field, greaterThan: number)
        case (.isIn, _):
            report(place, .impossibleType, "use a list of strings and numbers")
        case (.exists, _):
            report(place, .impossibleType, "use true or false")
        case (.greaterThan, _):
            report(place, .impossibleType, "use a number")
        default:
            report(place, .impossibleType, "use a string, a number, true, or false")
        }
        return nil
    }
}

extension JSONValue {
    /// Whether this is a nonblank string, a number, or a Boolean.
    var isScalar: Bool {
        switch self {
        case .bool, .number: true
        case .string: !isBlank
        default: false
        }
    }
}
