#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Any JSON value: what an unknown key or a custom property holds.
///
/// Numbers are kept as decimals, so that a value comes out of a decode and an encode as it went in:
/// large integers and fractions included. A number with more than 37 significant digits or outside
/// 1e-127...1e127 can't be kept exactly and is refused when decoding. So is JSON nested more than 64 deep.
///
/// A value prints as its kind alone, since it may hold anything.
///
/// ```swift
/// event.properties.additional["lead_score"] = 87
/// event.properties.additional["tags"] = ["solar", "homeowner"]
/// ```
public enum JSONValue: Hashable, Sendable {
    /// An explicit null.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, exact to 37 significant digits.
    case number(Decimal)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object([String: JSONValue])
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// An explicit null.
    public init(nilLiteral: ()) {
        self = .null
    }

    /// A Boolean.
    ///
    /// - Parameter value: The value.
    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }

    /// A whole number.
    ///
    /// - Parameter value: The number.
    public init(integerLiteral value: Int) {
        self = .number(Decimal(value))
    }

    /// A number, by its shortest decimal form.
    ///
    /// - Parameter value: The number.
    public init(floatLiteral value: Double) {
        self = .number(Decimal(string: value.description) ?? .nan)
    }

    /// A string.
    ///
    /// - Parameter value: The string.
    public init(stringLiteral value: String) {
        self = .string(value)
    }

    /// An array.
    ///
    /// - Parameter elements: The elements.
    public init(arrayLiteral elements: JSONValue...) {
        self = .array(elements)
    }

    /// An object; the last of several values for a key counts.
    ///
    /// - Parameter elements: The keys and values.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
