import Foundation

@testable import TikTokEvents

/// The JSON that the byte writer makes of a value.
func jsonText(_ value: some FieldValue) throws -> String {
    var value = value
    var json = JSONWriter()
    try value.write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
}

/// The JSON that Foundation's encoder makes of a value, with sorted keys.
func encodedText(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// The value that Foundation's decoder makes of JSON.
func decoded<Value: Decodable>(_ type: Value.Type = Value.self, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
}

/// Golden JSON as it is laid out in a test, one member a line: without the indentation and the line breaks.
func compact(_ golden: String) -> String {
    golden.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
}

/// The field's value that is read from JSON.
func read<Value: FieldValue>(_ type: Value.Type = Value.self, _ json: String) throws -> Value {
    try Value(reading: PlacedJSON(value: JSONValue(json: Array(json.utf8)), path: []))
}
