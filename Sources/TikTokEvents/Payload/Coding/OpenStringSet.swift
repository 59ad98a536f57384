/// A set of strings that TikTok may extend: known values are static members, any other is kept as it is.
protocol OpenStringSet: RawRepresentable, FieldValue, Hashable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension OpenStringSet {
    init(_ rawValue: String) {
        self.init(rawValue: rawValue)
    }

    /// Makes a value that has no static member from a literal.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    /// The value as it stands in the JSON.
    public var description: String {
        rawValue
    }

    func write(to json: inout JSONWriter) {
        json.write(rawValue)
    }
}
