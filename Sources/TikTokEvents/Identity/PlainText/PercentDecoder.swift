/// Reads text byte by byte, undoing its percent-encoding however many times it was applied.
struct PercentDecoder {
    private let text: ByteView
    /// The position of the next byte.
    private(set) var position: Int
    /// How many times the last byte was encoded.
    private(set) var depth = 0

    init(_ text: ByteView, from start: Int = 0) {
        self.text = text
        position = start
    }

    @inline(__always)
    mutating func next() -> UInt8? {
        guard position < text.count else { return nil }
        let byte = text[position]
        position += 1
        depth = 0
        return byte == UInt8(ascii: "%") || byte == 0xEF ? unusual(byte) : byte
    }

    /// Skips bytes that can't be part of an encoding. The range must not contain `%` or non-ASCII bytes.
    @inline(__always)
    mutating func skip(_ plain: ClosedRange<UInt8>) {
        position = text.firstIndex(from: position) { !plain.contains($0) }
    }

    @inline(never)
    private mutating func unusual(_ byte: UInt8) -> UInt8 {
        var byte = byte
        while byte == UInt8(ascii: "%"), let decoded = escaped() {
            byte = decoded
            position += 2
            depth += 1
        }
        return byte == 0xEF ? fullWidth() : byte
    }

    private func escaped() -> UInt8? {
        guard position + 1 < text.count, let high = text[position].hexDigit, let low = text[position + 1].hexDigit
        else { return nil }
        return high << 4 | low
    }

    /// Maps full-width letters, digits, `＠`, and `．` from East Asian keyboards to ASCII, but not separators.
    private mutating func fullWidth() -> UInt8 {
        var ahead = self
        guard let page = ahead.next(), let place = ahead.next() else { return 0xEF }
        let byte: UInt8
        switch (page, place) {
        case (0xBC, 0x81...0xBF): byte = place - 0x60
        case (0xBD, 0x80...0x9E): byte = place - 0x20
        default: return 0xEF
        }
        guard byte.isLetterOrDigit || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ".") else { return 0xEF }
        position = ahead.position
        return byte
    }
}
