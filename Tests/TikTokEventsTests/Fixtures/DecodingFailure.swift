import Foundation
import Testing

/// Why a decode failed: the path of what is wrong, and every text that the error can be turned into.
struct DecodingFailure {
    let path: String
    let texts: [String]

    /// Decodes and expects a `DecodingError`.
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

    /// Whether any text of the error holds a value.
    func shows(_ value: String) -> Bool {
        texts.contains { $0.contains(value) }
    }

    /// Whether the plain text of the error says something.
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
