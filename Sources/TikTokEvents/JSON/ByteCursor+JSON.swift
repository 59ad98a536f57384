// How the parts of JSON text are written.

extension ByteCursor {
    /// Writes an integer in at most 20 bytes.
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

    /// Writes an amount that is given in hundredths, without trailing zeros: at most 20 bytes for 17 digits.
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

    /// Writes at most 6 bytes for a byte that must be escaped in a string.
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
    /// The number in hundredths, if it is an amount of at most 15 digits with at most two decimals.
    ///
    /// No two decimals with 15 digits are the same `Double`, so such a decimal is also the shortest that reads back.
    var hundredths: Int64? {
        guard magnitude < 1e13 else { return nil }
        let hundredths = (self * 100).rounded()
        return hundredths / 100 == self ? Int64(hundredths) : nil
    }
}

extension ByteView {
    /// Whether any byte must be escaped in a JSON string.
    @inline(__always)
    var needsEscape: Bool {
        // The shift turns control characters into 0.
        minimum { Swift.min($0 >> 5, Swift.min($0 ^ UInt8(ascii: "\""), $0 ^ UInt8(ascii: "\\"))) } == 0
    }
}

extension UInt8 {
    /// Whether the byte must be escaped in a JSON string.
    @inline(__always)
    var needsEscape: Bool {
        self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
    }
}
