/// Text that was read but not yet cut into leads, with the line number at which it starts.
struct InputText {
    var bytes: [UInt8] = []
    private(set) var start = 0
    /// Counts from 1.
    private(set) var line = 1

    var count: Int { bytes.count - start }

    subscript(offset: Int) -> UInt8 { bytes[start + offset] }

    /// Drops bytes from the front, and counts their line feeds.
    mutating func drop(_ count: Int) {
        for offset in start..<start + count where bytes[offset] == .lineFeed {
            line += 1
        }
        start += count
    }

    /// Frees the dropped bytes.
    mutating func compact() {
        bytes.removeSubrange(..<start)
        start = 0
    }

    /// The offset of the next line feed.
    func lineFeed(from offset: Int) -> Int? {
        bytes[(start + offset)...].firstIndex(of: .lineFeed).map { $0 - start }
    }

    /// The offset of the first byte that isn't white space, or the count if there is none.
    func nonSpace(from offset: Int = 0) -> Int {
        var index = start + offset
        while index < bytes.count, bytes[index].isSpace {
            index += 1
        }
        return index - start
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")

    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
