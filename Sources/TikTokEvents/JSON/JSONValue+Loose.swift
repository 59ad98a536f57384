#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Interprets loosely typed values: a platform may send a value as a string in one place and as a number in another.
extension JSONValue {
    /// A string, or a number as it was written.
    var text: String? {
        switch self {
        case .string(let string): string
        case .number(let number): number.integer.map(String.init) ?? number.description
        default: nil
        }
    }

    /// A number, or a string that contains only a number with a decimal point.
    var decimal: Decimal? {
        switch self {
        case .number(let number): number
        case .string(let string): Self.decimal(in: string)
        default: nil
        }
    }

    /// A Boolean, or one of the usual words and digits for it.
    var boolean: Bool? {
        if case .bool(let bool) = self {
            return bool
        }
        return switch text?.lowercased() {
        case "true", "1", "yes": true
        case "false", "0", "no": false
        default: nil
        }
    }

    /// The elements of a list, of an object whose keys are positions, or of a single value.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .object(let members) where !members.isEmpty && members.keys.allSatisfy(\.isPosition):
            members.sorted { Int($0.key) ?? 0 < Int($1.key) ?? 0 }.map(\.value)
        default: [self]
        }
    }

    /// Whether this is what a form sends for a field that no one filled in.
    var isBlank: Bool {
        switch self {
        case .null: true
        case .string(let string): string.isBlank
        default: false
        }
    }

    /// The value, or `nil` if it is what a form sends for a field that no one filled in.
    var unlessBlank: JSONValue? {
        // A ternary would make `nil` the JSON null.
        if isBlank { return .none }
        return self
    }

    private static func decimal(in text: String) -> Decimal? {
        let characters = Set("+-.0123456789eE".utf8)
        // `Decimal` by itself would read the digits at the start of any text.
        guard let number = Double(text), number.isFinite, text.utf8.allSatisfy(characters.contains) else { return nil }
        return Decimal(string: text)
    }
}

extension JSONValue {
    /// Whether this is what programs send for an absent value: null, or an empty string, list, or object.
    var isAbsent: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        case .bool, .number: false
        }
    }

    /// Whether it contains only nulls and blank strings.
    var isHollow: Bool {
        switch self {
        case .null: true
        case .array(let elements): elements.allSatisfy(\.isHollow)
        case .object(let members): members.values.allSatisfy(\.isHollow)
        case .string(let text): text.isBlank
        case .bool, .number: false
        }
    }

    var unlessAbsent: JSONValue? {
        // A ternary would make `nil` the JSON null.
        if isAbsent { return .none }
        return self
    }
}
