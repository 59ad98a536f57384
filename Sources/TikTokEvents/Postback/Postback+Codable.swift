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
            let issue = Issue(place: "", rule: .notJSON, advice: "broken JSON; check quotes, commas and braces")
            throw ValidationError(issues: [issue])
        }
        try self.init(value)
    }

    /// Decodes a postback.
    ///
    /// - Throws: ``ValidationError`` with everything that is wrong.
    public init(from decoder: any Decoder) throws {
        try self.init(try JSONValue(from: decoder))
    }

    private init(_ json: JSONValue) throws(ValidationError) {
        var reader = PostbackReader()
        self = reader.postback(from: json)
        guard reader.issues.isEmpty else {
            throw ValidationError(issues: reader.issues)
        }
    }

    /// Encodes the postback as the format has it.
    public func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }
}
