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
