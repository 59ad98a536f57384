/// A set of strings that TikTok may extend: known values are static members, any other is kept as it is.
public protocol OpenStringSet: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    /// Makes a value from its exact spelling.
    init(rawValue: String)
}

extension OpenStringSet {
    /// Makes a value that has no static member from a literal.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    /// The value as it stands in the JSON.
    public var description: String {
        rawValue
    }

    init(_ rawValue: String) {
        self.init(rawValue: rawValue)
    }
}
