import Foundation
import TikTokEvents

/// A file of leads, taken apart: each lead, or what is wrong with it, with the line on which it starts.
struct LeadFile {
    typealias Lead = [String: JSONValue]

    struct Entry {
        let line: Int
        let lead: Result<Lead, Problem>
    }

    /// What is wrong with an entry, in a sentence without any of its values.
    struct Problem: Error {
        let message: String
    }

    let entries: [Entry]

    init(_ data: Data) {
        entries = JSONPieces(data).pieces.map { piece in
            Entry(line: piece.line, lead: Self.lead(in: piece.bytes))
        }
    }

    private static func lead(in bytes: Data) -> Result<Lead, Problem> {
        do {
            return .success(try JSONDecoder().decode(Lead.self, from: bytes))
        } catch DecodingError.typeMismatch {
            return .failure(Problem(message: "this isn't a JSON object"))
        } catch {
            return .failure(Problem(message: "broken JSON; check quotes, commas and braces"))
        }
    }
}
