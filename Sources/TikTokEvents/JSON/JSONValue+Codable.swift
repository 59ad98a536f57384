#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension JSONValue: Codable {
    /// The maximum nesting of objects and lists. Deeper nesting could exhaust a thread's stack.
    package static let deepest = 64

    /// Decodes any JSON value. Keys are kept as is, whatever the decoder's key strategy.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError.dataCorrupted` for a number that can't be kept exactly, text that isn't Unicode, and
    ///   JSON nested more than 64 deep. Its path shows only keys that are plain names.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self =
            try Self.scalar(in: container, of: decoder) ?? Self.list(of: decoder)
            ?? Self.object(in: container, of: decoder)
    }

    /// Tries the scalar types, most common first, since a wrong guess costs an error.
    private static func scalar(
        in container: any SingleValueDecodingContainer,
        of decoder: any Decoder
    ) throws -> JSONValue? {
        if container.decodeNil() {
            return .null
        }
        do {
            return .string(try container.decode(String.self))
        } catch let error where !(error is DecodingError) {
            throw decoder.corrupted("a string has an invalid escape, such as half of a surrogate pair")
        } catch {
            // It isn't a string.
        }
        if let number = try? container.decode(Decimal.self) {
            guard number.isExact else { throw decoder.corrupted(JSONReader.Failure.inexactNumber.description) }
            return .number(number)
        }
        return (try? container.decode(Bool.self)).map(JSONValue.bool)
    }

    private static func list(of decoder: any Decoder) throws -> JSONValue? {
        guard var container = try? decoder.unkeyedContainer() else { return nil }
        try checkDepth(decoder)
        var elements: [JSONValue] = []
        while !container.isAtEnd {
            elements.append(try container.decode(JSONValue.self))
        }
        return .array(elements)
    }

    /// Decodes a dictionary, because coders leave its keys unchanged.
    private static func object(
        in container: any SingleValueDecodingContainer,
        of decoder: any Decoder
    ) throws -> JSONValue {
        try checkDepth(decoder)
        do {
            return .object(try container.decode([String: JSONValue].self))
        } catch DecodingError.typeMismatch {
            return .number(try number(in: container, of: decoder))
        }
    }

    /// Decodes a number from a coder that doesn't support decimals.
    private static func number(
        in container: any SingleValueDecodingContainer,
        of decoder: any Decoder
    ) throws -> Decimal {
        if let integer = try? container.decode(Int64.self) {
            return Decimal(integer)
        }
        guard let double = try? container.decode(Double.self), let number = Decimal(string: double.description),
            number.isExact
        else { throw decoder.corrupted(JSONReader.Failure.inexactNumber.description) }
        return number
    }

    private static func checkDepth(_ decoder: any Decoder) throws {
        guard decoder.codingPath.count < deepest else {
            throw decoder.corrupted(JSONReader.Failure.tooDeep.description)
        }
    }

    /// Encodes the value as it was decoded. Keys are written as is, whatever the encoder's key strategy.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: `EncodingError.invalidValue` for values that JSON can't hold, and for JSON nested more than 64 deep.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let bool): try container.encode(bool)
        case .number(let number):
            guard number.isExact else { throw Self.inexact(number, at: encoder.codingPath) }
            try container.encode(number)
        case .string(let string): try container.encode(string)
        case .array(let elements):
            try Self.checkDepth(encoder.codingPath.count, at: encoder.codingPath)
            try container.encode(elements)
        case .object(let members):
            try Self.checkDepth(encoder.codingPath.count, at: encoder.codingPath)
            try container.encode(members)
        }
    }

    static func checkDepth(_ depth: Int, at codingPath: [any CodingKey] = []) throws {
        guard depth < deepest else {
            throw EncodingError.invalidValue(
                depth,
                .init(codingPath: codingPath, debugDescription: JSONReader.Failure.tooDeep.description)
            )
        }
    }

    static func inexact(_ number: Decimal, at codingPath: [any CodingKey] = []) -> EncodingError {
        let reason =
            number.isFinite
            ? JSONReader.Failure.inexactNumber.description : "JSON can't represent infinity or NaN"
        return .invalidValue(number, .init(codingPath: codingPath, debugDescription: reason))
    }
}

extension Decoder {
    /// An error at the decoder's location. Its path shows no key that could be personal data.
    fileprivate func corrupted(_ reason: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath.map(ShownKey.init), debugDescription: reason))
    }
}

/// A key in a form that an error may show.
struct ShownKey: CodingKey, CustomStringConvertible, CustomDebugStringConvertible {
    let stringValue: String
    let intValue: Int?

    init(_ key: any CodingKey) {
        // A dictionary key that looks like an integer also has an integer value, and may be a phone number.
        if let index = key.intValue, (0..<10_000).contains(index) {
            self.init(intValue: index)
        } else {
            self.init(stringValue: key.stringValue)
        }
    }

    init(stringValue: String) {
        self.stringValue = Self.isName(stringValue) ? stringValue : "?"
        intValue = nil
    }

    init(intValue: Int) {
        self.intValue = intValue
        stringValue = String(intValue)
    }

    var description: String { stringValue }
    var debugDescription: String { stringValue }

    /// Whether a key looks like a name in code. Any other could be an email address or a phone number.
    static func isName(_ key: String) -> Bool {
        guard let first = key.utf8.first, first.isLetter || first == UInt8(ascii: "_"), key.utf8.count <= 64 else {
            return false
        }
        return key.utf8.count(where: \.isDigit) < 7
            && key.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    }
}

extension Decimal {
    /// Whether this number, read from text, can't have been rounded. A rounded number fills all 38 digits.
    var isExact: Bool {
        isFinite && significand < Decimal(sign: .plus, exponent: 37, significand: 1)
    }
}
