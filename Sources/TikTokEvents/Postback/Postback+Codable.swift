#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Postback: Codable {
    /// Loads a postback from JSON text.
    ///
    /// - Parameter json: The text, in UTF-8.
    /// - Throws: ``ValidationError`` with everything that is wrong.
    public init(json: Data) throws(ValidationError) {
        // Some editors put a byte order mark at the start.
        let text = Array(json.starts(with: "\u{FEFF}".utf8) ? json.dropFirst(3) : json)
        guard let (value, repeatedKeys) = try? JSONReader.readWithRepeatedKeys(text) else {
            let advice = JSONReader.mistake(in: text) ?? JSONReader.Failure.notJSON.description
            throw ValidationError(issues: [Issue(place: "", rule: .notJSON, advice: advice)])
        }
        let advice = "this key appears twice, and only one counts; remove one"
        let places = repeatedKeys.map { PostbackReader.place($0) }
        try self.init(value, issues: places.map { Issue(place: $0, rule: .repeated, advice: advice) })
    }

    /// Decodes a postback.
    ///
    /// Decoders keep only one of two equal keys, so only ``init(json:)`` reports duplicates.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ValidationError`` with everything that is wrong.
    public init(from decoder: any Decoder) throws {
        try self.init(try JSONValue(from: decoder))
    }

    private init(_ json: JSONValue, issues: [Issue] = []) throws(ValidationError) {
        var reader = PostbackReader()
        self = reader.postback(from: json)
        try ValidationError.throw(if: issues + reader.issues)
    }

    /// Encodes the postback in the format that it is loaded from.
    public func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }
}
