import Foundation
import TikTokEvents

/// Reads a journal from its start: the header, and then each entry.
struct JournalReader {
    let header: JournalHeader
    private(set) var cutOffLines: [Int] = []
    private var lines: JournalLines
    private let path: String
    private let sourceIDs: Set<String>
    private let allowsOtherSources: Bool
    private let decoder = JSONDecoder()

    /// - Parameters:
    ///   - path: The path of the journal.
    ///   - allowsOtherSources: Whether entries may be about events of sources that the header doesn't name.
    /// - Throws: `UsageError` if the file isn't a journal, or ``NothingYet`` if it has nothing but a truncated header.
    init(path: String, allowsOtherSources: Bool = false) throws {
        var lines = try JournalLines(path: path)
        while true {
            guard let line = try lines.next() else { throw NothingYet() }
            if let header = try? decoder.decode(JournalHeader.self, from: Data(line.bytes)) {
                guard header.version == JournalHeader.currentVersion else {
                    throw UsageError("'\(path)' is the journal of another version of tiktok-events")
                }
                self.header = header
                break
            }
            // A full disk may truncate the first line. Another follows once there is space again.
            let start = line.bytes.prefix(JournalHeader.start.count)
            guard !start.isEmpty, JournalHeader.start.starts(with: start), line.number < 100 else {
                throw UsageError("'\(path)' isn't a tiktok-events journal, which send --results writes")
            }
        }
        self.lines = lines
        self.path = path
        self.allowsOtherSources = allowsOtherSources
        sourceIDs = Set(header.sources.map(\.id))
    }

    /// Opens a journal that must have a header already.
    static func existing(path: String, allowsOtherSources: Bool) throws -> Self {
        do {
            return try Self(path: path, allowsOtherSources: allowsOtherSources)
        } catch is NothingYet {
            throw UsageError("'\(path)' isn't a tiktok-events journal, or has no entries yet")
        }
    }

    /// The file is empty, or contains only part of a header.
    struct NothingYet: Error {}

    /// The next entry and its offset. Truncated lines are skipped and counted.
    ///
    /// - Throws: `InputFailure` if the file can't be read, or `UsageError` if it continues with the journal of another
    ///   job, because its lines don't say where their events belong.
    mutating func next() throws -> (offset: Int, entry: JournalEntry)? {
        while let line = try lines.next() {
            if line.bytes.starts(with: JournalHeader.start) {
                try check(line)
            } else if !line.isCutOff, let entry = try? decoder.decode(JournalEntry.self, from: Data(line.bytes)),
                entry.isKnown
            {
                try check(entry, in: line)
                return (line.offset, entry)
            } else {
                // A header that another file's last line runs into. Inside JSON text, its quotes would be escaped.
                guard line.bytes.firstRange(of: JournalHeader.start) == nil else { throw joined(at: line, "") }
                cutOffLines.append(line.number)
            }
        }
        return nil
    }

    /// Checks that another header is of the same job.
    private func check(_ line: JournalLines.Line) throws(UsageError) {
        guard let other = try? decoder.decode(JournalHeader.self, from: Data(line.bytes)) else {
            throw joined(at: line, "")
        }
        guard other.version == header.version, other.conflict(with: header) == nil else {
            throw joined(at: line, " (\(other.text)\(other.isTest ? "; test events" : ""))")
        }
    }

    private func check(_ entry: JournalEntry, in line: JournalLines.Line) throws(UsageError) {
        guard let source = entry.source, !sourceIDs.contains(source), !allowsOtherSources else { return }
        let force = sourceIDs.count == 1 ? ", or pass --force to use this one for all of its events" : ""
        throw UsageError(
            "line \(line.number) of '\(path)' is about the source \(source), but the journal is of the "
                + "\(header.sources.text). Keep the journal of each job in its own file\(force)"
        )
    }

    private func joined(at line: JournalLines.Line, _ details: String) -> UsageError {
        UsageError(
            "line \(line.number) of '\(path)' starts the journal of another job\(details). Journals can't be joined: "
                + "keep each in its own file, and continue each by itself"
        )
    }
}
