/// Cuts CSV and TSV (RFC 4180) into records.
///
/// If a record's quote is never closed, or is closed in the middle of a cell, only its first line is lost.
struct TableCutter: LeadCutter {
    private let separator: UInt8
    private var offset = 0
    private var isQuoted = false
    /// Whether a quote has just been read, which either ends the cell or is the first of two that mean one.
    private var isAfterQuote = false
    private var isAtCellStart = true
    /// Whether the current line is too long.
    private var isSkipping = false

    private let mostBytes: Int

    init(separator: UInt8, mostBytes: Int) {
        self.separator = separator
        self.mostBytes = mostBytes
    }

    mutating func cut(_ text: inout InputText, isAtEnd: Bool, into batch: inout LeadBatch) -> Bool {
        if isSkipping, !skip(&text) { return false }
        if offset == 0 {
            dropBlankLines(&text, isAtEnd: isAtEnd)
        }
        while offset < text.count {
            guard let isEnd = step(text[offset]) else { return giveUp(&text, isAtEnd: isAtEnd, into: &batch) }
            if isEnd {
                batch.add(text.bytes[text.start..<text.start + offset], line: text.line)
                text.drop(offset + 1)
                begin()
                return true
            }
            offset += 1
        }
        if isAtEnd {
            dropBlankLines(&text, isAtEnd: true)
        }
        guard text.count > 0, isAtEnd || offset > mostBytes else { return false }
        guard !isQuoted, isAtEnd else { return giveUp(&text, isAtEnd: isAtEnd, into: &batch) }
        batch.add(text.bytes[text.start...], line: text.line)
        text.drop(text.count)
        begin()
        return true
    }

    private mutating func begin() {
        (offset, isQuoted, isAfterQuote, isAtCellStart) = (0, false, false, true)
    }

    /// Whether the record ends with this byte, or `nil` if the byte isn't valid here.
    private mutating func step(_ byte: UInt8) -> Bool? {
        if isQuoted {
            isQuoted = byte != .quote
            isAfterQuote = !isQuoted
            return false
        }
        switch byte {
        case .quote where isAfterQuote:
            (isQuoted, isAfterQuote) = (true, false)
        case .quote where isAtCellStart:
            (isQuoted, isAtCellStart) = (true, false)
        case .lineFeed:
            return true
        case separator:
            (isAtCellStart, isAfterQuote) = (true, false)
        case 0x20, UInt8(ascii: "\r"):
            break
        default:
            guard !isAfterQuote else { return nil }
            isAtCellStart = false
        }
        return false
    }

    private mutating func giveUp(_ text: inout InputText, isAtEnd: Bool, into batch: inout LeadBatch) -> Bool {
        guard let end = text.lineFeed(from: 0) ?? (isAtEnd || text.count > mostBytes ? text.count : nil) else {
            return false
        }
        batch.add(text.count <= mostBytes ? .broken : .tooLong, line: text.line)
        isSkipping = end == text.count && !isAtEnd
        text.drop(min(end + 1, text.count))
        begin()
        return true
    }

    /// Drops the rest of a line. Returns `false` if its end hasn't arrived yet.
    private mutating func skip(_ text: inout InputText) -> Bool {
        let end = text.lineFeed(from: 0)
        text.drop(end.map { $0 + 1 } ?? text.count)
        isSkipping = end == nil
        return !isSkipping
    }

    /// Spreadsheets leave rows with only separators after the last row.
    private func dropBlankLines(_ text: inout InputText, isAtEnd: Bool) {
        while text.count > 0 {
            var offset = 0
            while offset < text.count, text[offset] != .lineFeed {
                guard text[offset].isSpace || text[offset] == separator else { return }
                offset += 1
            }
            guard offset < text.count || isAtEnd else { return }
            text.drop(min(offset + 1, text.count))
        }
    }
}
