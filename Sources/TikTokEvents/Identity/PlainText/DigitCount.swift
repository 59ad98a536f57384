/// Counts the digits of a text, in any script.
struct DigitCount {
    private(set) var count = 0
    private(set) var hasLetters = false
    /// The bytes read so far of a multibyte character.
    private var scalar: UInt32 = 0
    private var missingBytes = 0

    init() {}

    init(_ text: String) {
        for byte in text.utf8 {
            append(byte)
        }
    }

    /// Appends the next byte of the text in UTF-8.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if byte >= 0x80 {
            appendPart(byte)
        } else if byte.isDigit {
            count += 1
        } else if byte.isLetter {
            hasLetters = true
        }
    }

    @inline(never)
    private mutating func appendPart(_ byte: UInt8) {
        guard byte < 0xC0 else {
            missingBytes = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
            scalar = UInt32(byte) & (0x3F >> UInt32(missingBytes))
            return
        }
        guard missingBytes > 0 else { return }
        scalar = (scalar & 0x1FFFF) << 6 | UInt32(byte & 0x3F)
        missingBytes -= 1
        guard missingBytes == 0, let scalar = Unicode.Scalar(scalar) else { return }
        if scalar.decimalDigit != nil {
            count += 1
        } else if scalar.properties.isAlphabetic {
            hasLetters = true
        }
    }

    /// Whether the text is a number that could be a phone number. Ad ids have more digits.
    var isPhoneNumber: Bool {
        !hasLetters && PhoneNumber.digitCounts.contains(count)
    }

    /// Whether the text is a number too short to identify anyone.
    var isShort: Bool {
        !hasLetters && count < 5
    }
}
