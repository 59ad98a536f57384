extension SHA256 {
    /// The eight lower-case hexadecimal digits of a word as ASCII, the first digit in the lowest byte.
    ///
    /// All at once: each digit is spread to a byte of its own, then the bytes above 9 are moved on to the letters.
    static func hexDigits(of word: UInt32) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var digits = UInt64(word.byteSwapped)
        digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
        digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
        digits = (digits >> 4 | digits << 8) & 0x0F0F_0F0F_0F0F_0F0F
        let letters = ((digits + ones &* 6) >> 4) & ones
        return digits + ones &* 0x30 + letters &* 0x27
    }
}

extension SHA256.Digest {
    /// Reads 64 hexadecimal digits in upper or lower case; `nil` for anything else.
    init?(hexDigits: some Collection<UInt8>) {
        var words: [UInt64] = [0, 0, 0, 0]
        var count = 0
        for character in hexDigits {
            let digit: UInt8
            switch character {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = character - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = character - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = character - UInt8(ascii: "A") + 10
            default: return nil
            }
            guard count < 64 else { return nil }
            words[count / 16] = words[count / 16] << 4 | UInt64(digit)
            count += 1
        }
        guard count == 64 else { return nil }
        self.init(word0: words[0], word1: words[1], word2: words[2], word3: words[3])
    }

    /// 64 lower-case hexadecimal digits.
    var hexDigits: String {
        String(unsafeUninitializedCapacity: 64) { digits in
            // The capacity is at least what was asked for, so there is an address.
            var cursor = ByteCursor(digits.baseAddress.unsafelyUnwrapped, room: 64)
            cursor.put(hexDigitsOf: self)
            return 64
        }
    }
}

extension ByteCursor {
    /// Puts 64 bytes.
    mutating func put(hexDigitsOf digest: SHA256.Digest) {
        put(hexDigitsOf: digest.word0)
        put(hexDigitsOf: digest.word1)
        put(hexDigitsOf: digest.word2)
        put(hexDigitsOf: digest.word3)
    }

    private mutating func put(hexDigitsOf word: UInt64) {
        put(SHA256.hexDigits(of: UInt32(truncatingIfNeeded: word >> 32)))
        put(SHA256.hexDigits(of: UInt32(truncatingIfNeeded: word)))
    }
}
