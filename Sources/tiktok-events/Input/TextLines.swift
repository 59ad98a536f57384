import Foundation

/// The lines of a file, read as they are asked for.
struct TextLines {
    /// The number of the line that was read last, from 1.
    private(set) var number = 0
    private let file: FileHandle
    private var buffer = Data()
    private var isAtEnd = false

    init(_ file: FileHandle) {
        self.file = file
    }

    /// The next line without its line feed.
    mutating func next() -> Data? {
        var searched = 0
        while true {
            if let end = buffer.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) {
                defer { buffer = buffer[(end + 1)...] }
                number += 1
                return buffer[..<end]
            }
            searched = buffer.count
            guard !isAtEnd else { break }
            read()
        }
        guard !buffer.isEmpty else { return nil }
        defer { buffer = Data() }
        number += 1
        return buffer
    }

    /// Everything behind the line that was read last, its line feed included.
    mutating func rest() -> Data {
        while !isAtEnd {
            read()
        }
        defer { buffer = Data() }
        return "\n".utf8 + buffer
    }

    private mutating func read() {
        let piece = (try? file.read(upToCount: 1 << 16)) ?? Data()
        let read = buffer.count
        // A copy, so that what was handed out already is freed.
        buffer = Data(buffer) + piece
        isAtEnd = buffer.count == read
    }
}
