#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Any JSON value: what an unknown key or a custom property holds.
///
/// Numbers are kept as decimals, so that a value comes out of a decode and an encode as it went in:
/// large integers and fractions included. A number with more than 37 significant digits or outside
/// 1e-127...1e127 can't be kept exactly and is refused when decoding.
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

extension JSONValue: Codable {
    /// Decodes any JSON value.
    ///
    /// - Throws: `DecodingError.dataCorrupted` for a number that can't be kept exactly.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: FieldKey.self) {
            self = .object(
                try container.allKeys.reduce(into: [:]) { object, key in
                    object[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
                }
            )
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONValue] = []
            while !container.isAtEnd {
                elements.append(try container.decode(JSONValue.self))
            }
            self = .array(elements)
        } else {
            self = try Self.scalar(in: try decoder.singleValueContainer())
        }
    }

    private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSONValue {
        if container.decodeNil() {
            return .null
        }
        if let bool = try? container.decode(Bool.self) {
            return .bool(bool)
        }
        if let string = try? container.decode(String.self) {
            return .string(string)
        }
        guard let number = try? container.decode(Decimal.self), number.isExact else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a number of more than 37 digits or outside 1e-127...1e127 can't be kept exactly"
            )
        }
        return .number(number)
    }

    /// Encodes the value as it was decoded.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let bool): try container.encode(bool)
        case .number(let number): try container.encode(number)
        case .string(let string): try container.encode(string)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try container.encode(members)
        }
    }
}

extension JSONValue: FieldValue {
    static var kind: PayloadField.Kind? { .json }

    init(mapping json: JSONValue, onto base: JSONValue?) {
        self = json
    }

    func write(to json: inout JSONWriter) throws {
        switch self {
        case .null: json.writeNull()
        case .bool(let bool): json.write(bool)
        case .number(let number):
            guard number.isFinite else {
                throw EncodingError.invalidValue(
                    number,
                    .init(codingPath: [], debugDescription: "JSON has no number that is infinite or not a number")
                )
            }
            json.append(json: number.description)
        case .string(let string): json.write(string)
        case .array(let elements): try elements.write(to: &json)
        case .object(let members):
            try json.object { json in
                for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                    json.nextMember(key)
                    try value.write(to: &json)
                }
            }
        }
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.json(self)
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// An explicit null.
    public init(nilLiteral: ()) {
        self = .null
    }

    /// A Boolean.
    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }

    /// A whole number.
    public init(integerLiteral value: Int) {
        self = .number(Decimal(value))
    }

    /// A number, by its shortest decimal form.
    public init(floatLiteral value: Double) {
        self = .number(Decimal(string: value.description) ?? .nan)
    }

    /// A string.
    public init(stringLiteral value: String) {
        self = .string(value)
    }

    /// An array.
    public init(arrayLiteral elements: JSONValue...) {
        self = .array(elements)
    }

    /// An object; the last of several values for a key counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}

extension Decimal {
    /// Whether this number, read from text, can't have been rounded: a rounded one fills all 38 digits.
    fileprivate var isExact: Bool {
        isFinite && significand < Decimal(sign: .plus, exponent: 37, significand: 1)
    }
}
