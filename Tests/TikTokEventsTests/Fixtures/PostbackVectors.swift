import Foundation
import Testing

@testable import TikTokEvents

/// The postbacks that test both the loader and the JSON Schema.
struct PostbackVector: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let postback: JSONValue
    /// `place: rule`, or `place: rule: words of the advice`, for each issue in order.
    let issues: [String]

    static let accepted = all("accepted")
    static let warnings = all("warnings")
    static let mistakes = all("mistakes")

    /// The base postback with changes. `key+` appends to a list.
    static func base(with changes: [String: JSONValue]) -> JSONValue {
        guard case .object(var postback)? = file["base"] else { return .null }
        for (key, value) in changes.sorted(by: { $0.key < $1.key }) {
            guard key.hasSuffix("+") else {
                postback[key] = value
                continue
            }
            let name = String(key.dropLast())
            postback[name] = .array((postback[name]?.elements ?? []) + value.elements)
        }
        return .object(postback)
    }

    private static func all(_ list: String) -> [Self] {
        (file[list]?.elements ?? []).compactMap { vector in
            guard case .object(let members) = vector, let name = members["name"]?.text else { return nil }
            var postback = members["postback"] ?? .null
            if case .object(let changes)? = members["with"] {
                postback = base(with: changes)
            }
            return Self(
                testDescription: name,
                postback: postback,
                issues: members["issues"]?.elements.compactMap(\.text) ?? []
            )
        }
    }

    private static let file: [String: JSONValue] = {
        let data = try? RepositoryFile.data("Tests/PostbackSchema/vectors.json")
        return data.flatMap { try? JSONDecoder().decode([String: JSONValue].self, from: $0) } ?? [:]
    }()
}

/// A mapper for a postback that differs from the minimal one.
func mapper(with changes: [String: JSONValue]) throws -> PostbackMapper<[String: JSONValue]> {
    try PostbackMapper(decoded(Postback.self, encodedText(PostbackVector.base(with: changes))))
}

/// A lead that the minimal postback can map, with more fields.
func lead(_ fields: [String: JSONValue] = [:]) -> [String: JSONValue] {
    let least: [String: JSONValue] = [
        "transaction_id": "TX-1", "utc_timestamp": 1_795_428_000, "landing_url": "https://a.example/",
    ]
    return least.merging(fields) { $1 }
}
