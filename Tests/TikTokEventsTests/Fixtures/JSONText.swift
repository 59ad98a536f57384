import Foundation

@testable import TikTokEvents

/// Returns the byte writer's JSON for a value.
func jsonText(_ value: some FieldValue) throws -> String {
    var value = value
    var json = JSONWriter()
    try value.write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
}

/// Returns the JSON that Foundation's encoder writes for a value, with sorted keys.
func encodedText(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// Returns the value that Foundation's decoder reads from JSON.
func decoded<Value: Decodable>(_ type: Value.Type = Value.self, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
}

/// Joins golden JSON that a test lays out with one member per line, without indentation and line breaks.
func compact(_ golden: String) -> String {
    golden.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
}

/// Reads a field's value from JSON.
func read<Value: FieldValue>(_ type: Value.Type = Value.self, _ json: String) throws -> Value {
    try Value(reading: PlacedJSON(value: JSONValue(json: Array(json.utf8)), path: []))
}
