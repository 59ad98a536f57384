/// A set of names or numbers that may grow. Known ones are static members; any other is kept as is.
public protocol OpenSet<RawValue>: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible
where RawValue: LosslessStringConvertible {
    /// Creates a value from its exact name or number.
    ///
    /// - Parameter rawValue: The name or number.
    init(rawValue: RawValue)
}

extension OpenSet {
    /// The exact name or number.
    public var description: String {
        rawValue.description
    }

    init(_ rawValue: RawValue) {
        self.init(rawValue: rawValue)
    }
}

// Names that TikTok may add can be written as literals. Names that the SDK defines, such as error codes, can't.
extension OpenSet where Self: ExpressibleByStringLiteral, RawValue == String {
    /// Creates a value that has no static member from a literal.
    ///
    /// - Parameter value: The exact spelling.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}
