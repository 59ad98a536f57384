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
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: json) else {
            let issue = Issue(place: "", rule: .notJSON, advice: "broken JSON; check quotes, commas, and braces")
            throw ValidationError(issues: [issue])
        }
        try self.init(value, issues: RepeatedKeys.places(in: json).map(Issue.init(repeatedKeyAt:)))
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
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }
}

extension Postback.Issue {
    fileprivate init(repeatedKeyAt place: String) {
        self.init(place: place, rule: .repeated, advice: "this key appears twice, and only one counts; remove one")
    }
}
