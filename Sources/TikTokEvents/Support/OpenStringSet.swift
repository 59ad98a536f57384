/// A set of names that may grow: known ones are static members, any other is kept as it is.
public protocol OpenStringSet: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible
where RawValue == String {
    /// Makes a value from its exact spelling.
    ///
    /// - Parameter rawValue: The spelling.
    init(rawValue: String)
}

extension OpenStringSet {
    /// The exact spelling.
    public var description: String {
        rawValue
    }

    init(_ rawValue: String) {
        self.init(rawValue: rawValue)
    }
}

// Names that TikTok may add can be written as literals. Those that the SDK gives, such as the codes of its errors, can't.
extension OpenStringSet where Self: ExpressibleByStringLiteral {
    /// Makes a value that has no static member from a literal.
    ///
    /// - Parameter value: The exact spelling.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}
