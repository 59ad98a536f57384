#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A value that a payload field can hold: Codable for any coder, written to JSON bytes in one pass, and mapped from what
/// a lead holds.
protocol FieldValue: Codable {
    /// Writes the value where it stands, which nothing changes: a value that isn't passed in place would be copied.
    mutating func write(to json: inout JSONWriter) throws

    /// The paths that lead to values of this type: the one given, or those of the object's fields.
    static func payloadFields(at path: String) -> [PayloadField]

    /// Takes a loosely typed value: a number may be a string and an id a number.
    ///
    /// - Parameters:
    ///   - json: The value.
    ///   - base: What the field holds already, for the types that can take more.
    /// - Throws: `FieldMismatch` if the value isn't of the field's kind.
    init(mapping json: JSONValue, onto base: Self?) throws
}

extension String: FieldValue {
    func write(to json: inout JSONWriter) {
        json.write(self)
    }
}

extension FieldValue where Self: OpenStringSet {
    func write(to json: inout JSONWriter) {
        json.write(rawValue)
    }
}

extension Bool: FieldValue {
    func write(to json: inout JSONWriter) {
        json.write(self)
    }
}

extension Int: FieldValue {
    func write(to json: inout JSONWriter) {
        json.write(self)
    }
}

extension Double: FieldValue {
    func write(to json: inout JSONWriter) throws {
        try json.write(self)
    }
}

extension Array: FieldValue where Element: FieldValue {
    func write(to json: inout JSONWriter) throws {
        try withUnsafeBufferPointer { elements in
            try json.array { json in
                for element in elements.indices {
                    json.nextElement()
                    // Where it stands, as `readFields` does.
                    let place = UnsafeMutablePointer(mutating: elements.baseAddress.unsafelyUnwrapped + element)
                    try place.pointee.write(to: &json)
                }
            }
        }
    }
}
