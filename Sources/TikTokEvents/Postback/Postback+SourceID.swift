extension Postback {
    /// The id of the source: one for all leads, or one for each value of a field.
    ///
    /// ```swift
    /// postback.eventSourceID = "C4EXAMPLE"
    /// postback.eventSourceID = .field("campaign", values: ["solar": "C4SOLAR", "roofing": "C4ROOFING"])
    /// ```
    public enum SourceID: Hashable, Sendable {
        /// The same source for every lead.
        case fixed(String)
        /// The source for each value of a field. `"*"` matches any other value, but no list and no absent value.
        case field(String, values: [String: String])

        enum Key: String, CaseIterable {
            case field
            case values
        }
    }
}

extension Postback.SourceID: ExpressibleByStringLiteral {
    /// The same source for every lead.
    public init(stringLiteral id: String) {
        self = .fixed(id)
    }
}

extension Postback.SourceID {
    /// The ids that leads can go to, in alphabetical order.
    var all: [String] {
        switch self {
        case .fixed(let id): [id]
        case .field(_, let values): Set(values.values).sorted()
        }
    }

    /// The lead's field that names the source.
    var field: String? {
        guard case .field(let field, _) = self else { return nil }
        return field
    }
}
