// Each method reads the rest of an escape, or returns `nil`.

extension EscapeDecoder {
    /// Reads the rest of an HTML reference: `#64;`, `#x0040;`, `commat;`.
    mutating func reference() -> UInt8? {
        guard let length = lengthOfReference() else { return nil }
        let name = (0..<length).compactMap { _ in nextUnescaped().map { $0 | 0x20 } }
        _ = nextUnescaped()
        return Self.character(named: name)
    }

    /// The number of characters before the semicolon, or `nil` if the ampersand stands alone, as in most URLs.
    private func lengthOfReference() -> Int? {
        var ahead = self
        for length in 0..<Self.longestEscape {
            switch ahead.nextUnescaped() {
            case UInt8(ascii: ";"): return length
            case UInt8(ascii: "#") where length == 0: break
            case let byte? where byte.isLetterOrDigit: break
            default: return nil
            }
        }
        return nil
    }

    private static func character(named name: [UInt8]) -> UInt8? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return UInt8(ascii: "&")
        case "commat": return UInt8(ascii: "@")
        case "period": return UInt8(ascii: ".")
        default: break
        }
        // A number sign has the bit that makes letters lowercase.
        guard name.first == UInt8(ascii: "#") else { return nil }
        return name.dropFirst().first == UInt8(ascii: "x")
            ? character(name.dropFirst(2), radix: 16) : character(name.dropFirst(), radix: 10)
    }

    /// Reads the rest of an escape of JSON or JavaScript: `u0040`, `u{40}`, `x40`.
    mutating func backslashed() -> UInt8? {
        switch nextUnescaped() {
        case UInt8(ascii: "x"): return character(digits: 2)
        case UInt8(ascii: "u"): break
        default: return nil
        }
        var ahead = self
        guard ahead.nextUnescaped() == UInt8(ascii: "{") else { return character(digits: 4) }
        var digits: [UInt8] = []
        while digits.count < Self.longestEscape, let byte = ahead.nextUnescaped() {
            guard byte != UInt8(ascii: "}") else {
                self = ahead
                return Self.character(digits[...], radix: 16)
            }
            digits.append(byte)
        }
        return nil
    }

    private mutating func character(digits count: Int) -> UInt8? {
        let digits = (0..<count).compactMap { _ in nextUnescaped() }
        return digits.count == count ? Self.character(digits[...], radix: 16) : nil
    }

    private static func character(_ digits: ArraySlice<UInt8>, radix: UInt32) -> UInt8? {
        var scalar: UInt32 = 0
        for digit in digits {
            guard let digit = digit.hexDigit, digit < radix else { return nil }
            // No character has a larger number than this.
            scalar = min(scalar, 0x110000) * radix + UInt32(digit)
        }
        return plain(scalar)
    }

    private static let longestEscape = 12

    /// Reads the last two of the three bytes of a full-width letter and the like.
    mutating func threeBytes(from first: UInt8) -> UInt8? {
        guard let second = nextUnescaped(), second & 0xC0 == 0x80, let third = nextUnescaped(), third & 0xC0 == 0x80
        else { return nil }
        return Self.plain(UInt32(first & 0xF) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
    }
}
