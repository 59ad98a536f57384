/// An error for a value that isn't of its field's kind. It names the location and never holds the value.
struct FieldMismatch: Error {
    /// The keys that lead from the filled object to the field.
    private(set) var steps: [String] = []
    /// The kind of value that the field takes.
    let kind: PayloadField.Kind

    init(_ kind: PayloadField.Kind) {
        self.kind = kind
    }

    func inside(_ step: String) -> Self {
        var outer = self
        outer.steps.insert(step, at: 0)
        return outer
    }
}

extension PayloadField.Kind {
    /// What to give instead of a value that isn't of this kind.
    var advice: String {
        switch self {
        case .number: "use a number with a decimal point, such as 42.5"
        case .integer: "use a whole number"
        case .boolean: "use true or false"
        case .date: "use seconds since 1970, or ISO 8601 such as 2026-11-23T10:00:00Z"
        case .textList: "use a string, or a list of strings"
        case .numberList: "use a number, or a list of numbers"
        case .objectList: "use a list of objects with TikTok's keys"
        case .json: "use any JSON"
        default: "use a string or a number"
        }
    }
}

/// An error for an object without a field that TikTok requires.
struct RequiredFieldMissing: Error {}
