import Foundation
import TikTokEvents

/// What became of each event, and of each lead that became none, as one JSON object a line.
///
/// It holds hashes and no raw personal data. `resend` reads it.
struct ResultsFile {
    /// A lead that became no event.
    struct Problem: Encodable {
        let line: Int
        let error: String
    }

    /// An event that should be sent again.
    struct Unsent: Decodable {
        let line: Int
        let transactionID: String
        let pending: PendingEvent

        private enum CodingKeys: String, CodingKey {
            case line
            case transactionID = "transaction_id"
            case pending
        }
    }

    private let file: FileHandle
    private let encoder = JSONEncoder()

    init(path: String) throws(UsageError) {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else {
            throw UsageError("the results file '\(path)' can't be written")
        }
        self.file = file
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .secondsSince1970
    }

    /// - Throws: `UsageError` if the disk takes no more.
    func write(_ line: some Encodable) throws {
        let bytes = try encoder.encode(line)
        do {
            try file.write(contentsOf: bytes + Data("\n".utf8))
        } catch {
            throw UsageError("the results file can't be written any more")
        }
    }

    /// The events of a results file that should be sent again.
    static func unsent(in file: FileHandle) -> some Sequence<Unsent> {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return JSONPieces(file).lazy.compactMap { try? decoder.decode(Unsent.self, from: $0.bytes) }
    }
}
