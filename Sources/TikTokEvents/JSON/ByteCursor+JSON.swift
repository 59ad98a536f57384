// How the parts of JSON text are spelled.

extension ByteCursor {
    /// Puts at most 20 bytes.
    mutating func put(decimal integer: Int64) {
        if integer < 0 {
            put(UInt8(ascii: "-"))
        }
        put(decimal: integer.magnitude)
    }

    private mutating func put(decimal integer: UInt64) {
        var count = 1
        var rest = integer / 10
        while rest > 0 {
            rest /= 10
            count += 1
        }
        rest = integer
        put(fromLast: count) {
            let digit = UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            return UInt8(ascii: "0") + digit
        }
    }

    /// Puts an amount that is given in hundredths, without zeros at its end: at most 20 bytes for 17 digits.
    mutating func put(hundredths: Int64) {
        if hundredths < 0 {
            put(UInt8(ascii: "-"))
        }
        let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        put(decimal: whole)
        guard fraction > 0 else { return }
        put(UInt8(ascii: "."))
        put(decimal: fraction / 10)
        if fraction % 10 > 0 {
            put(decimal: fraction % 10)
        }
    }

    /// Puts at most 6 bytes for a byte that can't stand in a string as it is.
    mutating func put(escapeOf byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): put("\\\"")
        case UInt8(ascii: "\\"): put("\\\\")
        case 0x08: put("\\b")
        case 0x09: put("\\t")
        case 0x0A: put("\\n")
        case 0x0C: put("\\f")
        case 0x0D: put("\\r")
        default:
            put(byte < 0x10 ? "\\u000" : "\\u001")
            let digit = byte & 0xF
            put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
        }
    }
}

extension Double {
    /// The number in hundredths, if it is an amount of at most 15 digits with two of them behind the point.
    ///
    /// No two decimals of 15 digits are the same `Double`, so such a decimal is also the shortest that reads back.
    var hundredths: Int64? {
        guard magnitude < 1e13 else { return nil }
        let hundredths = (self * 100).rounded()
        return hundredths / 100 == self ? Int64(hundredths) : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes from the start can stand in a JSON string as they are.
    @inline(__always)
    var lengthWithoutEscape: Int {
        let words = UnsafeRawBufferPointer(self)
        var length = 0
        while length + 8 <= count, !Self.needsEscape(words.loadUnaligned(fromByteOffset: length, as: UInt64.self)) {
            length += 8
        }
        // The last eight bytes as a word, some of them a second time.
        if length > 0, length + 8 > count,
            !Self.needsEscape(words.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        {
            return count
        }
        while length < count, !Self.needsEscape(self[length]) {
            length += 1
        }
        return length
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// The same for eight bytes at once: the highest bit of a byte that is borrowed from tells that it was too small.
    private static func needsEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let borrows = ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        return borrows & (ones &* 0x80) != 0
    }
}
