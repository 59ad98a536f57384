import Foundation
import TikTokEvents

/// A file of leads, taken apart: each lead, or what is wrong with it, with the line on which it starts.
struct LeadFile {
    struct Entry {
        let line: Int
        let lead: Result<PostbackLead, Problem>
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

    private static func lead(in bytes: Data) -> Result<PostbackLead, Problem> {
        do {
            return .success(try JSONDecoder().decode(PostbackLead.self, from: bytes))
        } catch let error as EventsError {
            return .failure(Problem(message: error.description))
        } catch DecodingError.typeMismatch {
            return .failure(Problem(message: "this isn't a JSON object"))
        } catch {
            return .failure(Problem(message: "broken JSON; check quotes, commas and braces"))
        }
    }
}
