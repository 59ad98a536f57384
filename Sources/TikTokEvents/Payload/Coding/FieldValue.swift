#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A value that a payload field can hold: Codable for any coder, and written to JSON bytes in one pass.
protocol FieldValue: Codable {
    func write(to json: inout JSONWriter) throws
}

extension String: FieldValue {
    func write(to json: inout JSONWriter) {
        json.write(self)
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
        try json.array { json in
            for element in self {
                json.nextElement()
                try element.write(to: &json)
            }
        }
    }
}
