import Foundation

/// The lines of a journal from its start, each with its offset.
struct JournalLines {
    struct Line {
        let number: Int
        let offset: Int
        let bytes: [UInt8]
        /// Whether its line feed is missing.
        let isCutOff: Bool
    }

    private var source: ByteSource
    private var text = InputText()
    private var offset = 0
    private var isAtEnd = false

    /// Opens a separate descriptor, so that the journal's own position doesn't move.
    init(path: String) throws(UsageError) {
        source = try ByteSource(path: path)
    }

    mutating func next() throws(InputFailure) -> Line? {
        var searched = 0
        while true {
            if let end = text.lineFeed(from: searched) {
                return take(end, isCutOff: false)
            }
            searched = text.count
            if isAtEnd {
                return text.count > 0 ? take(text.count, isCutOff: true) : nil
            }
            text.compact()
            isAtEnd = try source.read(into: &text.bytes) == .end
        }
    }

    private mutating func take(_ count: Int, isCutOff: Bool) -> Line {
        let bytes = Array(text.bytes[text.start..<text.start + count])
        let line = Line(number: text.line, offset: offset, bytes: bytes, isCutOff: isCutOff)
        let length = isCutOff ? count : count + 1
        text.drop(length)
        offset += length
        return line
    }
}

/// Reads a journal from its start: the header, and then each entry.
struct JournalReader {
    let header: JournalHeader
    private(set) var cutOffLines: [Int] = []
    private var lines: JournalLines
    private let decoder = JSONDecoder()

    /// - Throws: `UsageError` if the file isn't a journal, or ``NothingYet`` if it has nothing but a truncated header.
    init(path: String) throws {
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
    }

    /// The file is empty, or contains only part of a header.
    struct NothingYet: Error {}

    /// The next entry and its offset. Truncated lines are skipped and counted.
    mutating func next() throws(InputFailure) -> (offset: Int, entry: JournalEntry)? {
        while let line = try lines.next() {
            if !line.isCutOff, let entry = try? decoder.decode(JournalEntry.self, from: Data(line.bytes)),
                entry.isKnown
            {
                return (line.offset, entry)
            }
            cutOffLines.append(line.number)
        }
        return nil
    }
}
