/// Reads text byte by byte, undoing percent-encoding however many times it was applied, and any other escape that can
/// hide an `@`: escapes of HTML and JSON, and the full-width forms of East Asian keyboards.
///
/// Separators of URLs are decoded from percent-encoding and `&amp;` only.
struct EscapeDecoder {
    private let text: ByteView
    /// The position of the next byte.
    private(set) var position: Int
    /// How many times the last byte was percent-encoded.
    private(set) var depth = 0

    init(_ text: ByteView, from start: Int = 0) {
        self.text = text
        position = start
    }

    @inline(__always)
    mutating func next() -> UInt8? {
        guard let byte = nextRaw() else { return nil }
        return Self.isPlain(byte) ? byte : unusual(byte)
    }

    /// Skips bytes that can't start an escape. The range must not contain `%`, `&`, or non-ASCII bytes.
    @inline(__always)
    mutating func skip(_ plain: ClosedRange<UInt8>) {
        position = text.firstIndex(from: position) { !plain.contains($0) || $0 == UInt8(ascii: "\\") }
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte < 0xE2 && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "\\")
    }

    @inline(__always)
    private mutating func nextRaw() -> UInt8? {
        guard position < text.count else { return nil }
        let byte = text[position]
        position += 1
        depth = 0
        return byte
    }

    /// The next byte with only its percent-encoding undone. Looking ahead with `next` would take exponential time.
    mutating func nextUnescaped() -> UInt8? {
        nextRaw().map { percentDecoded($0) }
    }

    @inline(never)
    private mutating func unusual(_ byte: UInt8) -> UInt8 {
        var byte = percentDecoded(byte)
        var ahead = self
        // `&amp;#64;` was escaped twice.
        while let meant = ahead.meaning(of: byte) {
            position = ahead.position
            byte = meant
            ahead = self
        }
        return byte
    }

    private mutating func meaning(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "&"): reference()
        case UInt8(ascii: "\\"): backslashed()
        case 0xE2...0xEF: threeBytes(from: byte)
        default: nil
        }
    }

    private mutating func percentDecoded(_ byte: UInt8) -> UInt8 {
        var byte = byte
        while byte == UInt8(ascii: "%"), let decoded = percentEncoded() {
            byte = decoded
            depth += 1
        }
        return byte
    }

    /// Reads `40`, or `u0040` as old scripts encode.
    private mutating func percentEncoded() -> UInt8? {
        let isOld = position < text.count && text[position] | 0x20 == UInt8(ascii: "u")
        let digits = isOld ? position + 1..<position + 5 : position..<position + 2
        guard digits.upperBound <= text.count else { return nil }
        var value: UInt32 = 0
        for index in digits {
            guard let digit = text[index].hexDigit else { return nil }
            value = value << 4 | UInt32(digit)
        }
        guard let byte = isOld ? Self.plain(value) : UInt8(value) else { return nil }
        position = digits.upperBound
        return byte
    }

    /// The letter, digit, `@`, or `.` that a character is or stands for, but no separator.
    static func plain(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x2024, 0xFE52: return UInt8(ascii: ".")
        case 0xFE6B: return UInt8(ascii: "@")
        default: break
        }
        guard let scalar = Unicode.Scalar(scalar)?.halfWidth, scalar.isASCII else { return nil }
        let byte = UInt8(ascii: scalar)
        return byte.isLetterOrDigit || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ".") ? byte : nil
    }
}
