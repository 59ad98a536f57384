#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Any JSON value: the content of an unknown key or a custom property.
///
/// Numbers are kept as decimals so that a value survives decoding and encoding unchanged, including large integers and
/// fractions. A number with more than 37 significant digits or outside 1e-127...1e127 can't be stored exactly and is
/// rejected when decoding, and so is JSON nested more than 64 deep.
///
/// A value prints only its kind, because it may hold anything.
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
    /// Creates an explicit null.
    public init(nilLiteral: ()) {
        self = .null
    }

    /// Creates a Boolean.
    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }

    /// Creates a number from an integer.
    public init(integerLiteral value: Int) {
        self = .number(Decimal(value))
    }

    /// Creates a number from the shortest decimal that represents a floating-point value.
    public init(floatLiteral value: Double) {
        self = .number(Decimal(string: value.description) ?? .nan)
    }

    /// Creates a string.
    public init(stringLiteral value: String) {
        self = .string(value)
    }

    /// Creates an array.
    public init(arrayLiteral elements: JSONValue...) {
        self = .array(elements)
    }

    /// Creates an object. If a key repeats, the last value counts.
    ///
    /// - Parameter elements: The keys and values.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}

extension JSONValue: Redacted {
    var summary: String {
        switch self {
        case .null: "JSONValue(null)"
        case .bool: "JSONValue(bool)"
        case .number: "JSONValue(number)"
        case .string: "JSONValue(string)"
        case .array: "JSONValue(array)"
        case .object: "JSONValue(object)"
        }
    }
}
