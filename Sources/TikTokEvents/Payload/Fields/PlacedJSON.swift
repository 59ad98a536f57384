#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A JSON value with its location, for errors that name the location and never show the value.
struct PlacedJSON {
    let value: JSONValue
    let path: [any CodingKey]

    /// Creates an error at this location.
    func mismatch(_ type: any Any.Type, _ reason: String) -> DecodingError {
        .typeMismatch(type, .init(codingPath: path, debugDescription: reason))
    }

    func text() throws -> String {
        guard case .string(let text) = value else { throw mismatch(String.self, "expected a text") }
        return text
    }

    func bool() throws -> Bool {
        guard case .bool(let bool) = value else { throw mismatch(Bool.self, "expected true or false") }
        return bool
    }

    func integer<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) throws -> Integer {
        guard case .number(let number) = value, let integer = number.integer.flatMap(Integer.init(exactly:)) else {
            throw mismatch(type, "expected a whole number")
        }
        return integer
    }

    func double() throws -> Double {
        guard case .number(let number) = value, let double = number.double else {
            throw mismatch(Double.self, "expected a number")
        }
        return double
    }

    func members() throws -> [String: JSONValue] {
        guard case .object(let members) = value else {
            throw mismatch([String: JSONValue].self, "expected an object")
        }
        return members
    }

    /// The elements that aren't null.
    func elements() throws -> [PlacedJSON] {
        guard case .array(let elements) = value else { throw mismatch([JSONValue].self, "expected a list") }
        return elements.enumerated().compactMap { index, element in
            element == .null ? nil : PlacedJSON(value: element, path: path + [ShownKey(intValue: index)])
        }
    }

    func digest() throws -> HashedIdentifier {
        guard let digest = HashedIdentifier(alreadyHashed: try text()) else {
            throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: HashedIdentifier.expectation))
        }
        return digest
    }
}
