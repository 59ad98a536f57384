import Foundation
import TikTokEvents

/// A file of leads, taken apart: each lead, or what is wrong with it, with the line on which it starts.
struct LeadFile: Sequence, IteratorProtocol {
    typealias Lead = [String: JSONValue]

    struct Entry {
        let line: Int
        let lead: Result<Lead, Problem>
    }

    /// What is wrong with an entry, in a sentence without any of its values.
    struct Problem: Error {
        let message: String
    }

    private var pieces: JSONPieces
    private let firstLine: Int
    private let decoder = JSONDecoder()

    /// - Parameters:
    ///   - file: The file.
    ///   - firstLine: Leads that start before this line are passed over.
    init(_ file: FileHandle, from firstLine: Int = 1) {
        pieces = JSONPieces(file)
        self.firstLine = firstLine
    }

    mutating func next() -> Entry? {
        while let piece = pieces.next() {
            if piece.line >= firstLine {
                return Entry(line: piece.line, lead: lead(in: piece.bytes))
            }
        }
        return nil
    }

    private func lead(in bytes: Data) -> Result<Lead, Problem> {
        do {
            return .success(try decoder.decode(Lead.self, from: bytes))
        } catch DecodingError.typeMismatch {
            return .failure(Problem(message: "this isn't a JSON object"))
        } catch {
            return .failure(Problem(message: "broken JSON; check quotes, commas and braces"))
        }
    }
}
