import Foundation
import Testing

/// Why decoding failed: the path of what is wrong, and every text that the error can be converted to.
struct DecodingFailure {
    let path: String
    let texts: [String]

    /// Decodes, expecting a `DecodingError`.
    init<Value: Decodable>(
        of type: Value.Type,
        _ json: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let error = try #require(throws: DecodingError.self, sourceLocation: sourceLocation) {
            try JSONDecoder().decode(type, from: Data(json.utf8))
        }
        path = Self.context(of: error).codingPath
            .map { key in key.intValue.map(String.init) ?? key.stringValue }
            .joined(separator: ".")
        texts = everyWayOfPrinting(error)
    }

    /// Whether any text of the error contains a value.
    func shows(_ value: String) -> Bool {
        texts.contains { $0.contains(value) }
    }

    /// Whether the plain text of the error contains some words.
    func says(_ words: String) -> Bool {
        texts.first?.contains(words) ?? false
    }

    private static func context(of error: DecodingError) -> DecodingError.Context {
        switch error {
        case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
            .valueNotFound(_, let context):
            context
        @unknown default:
            .init(codingPath: [], debugDescription: "")
        }
    }
}
