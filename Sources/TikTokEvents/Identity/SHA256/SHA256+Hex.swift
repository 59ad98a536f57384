extension SHA256 {
    /// The eight lowercase hexadecimal digits of a word as ASCII, with the first digit in the lowest byte.
    ///
    /// Converts all digits at once: each is spread to a byte of its own, then bytes above 9 are moved up to the
    /// letters.
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
    /// Reads 64 hexadecimal digits in either case, or returns `nil` for anything else.
    init?(hexDigits: some Collection<UInt8>) {
        guard hexDigits.count == 64 else { return nil }
        self = .zero
        for (index, character) in hexDigits.enumerated() {
            guard let digit = character.hexDigit.map(UInt64.init) else { return nil }
            switch index / 16 {
            case 0: word0 = word0 << 4 | digit
            case 1: word1 = word1 << 4 | digit
            case 2: word2 = word2 << 4 | digit
            default: word3 = word3 << 4 | digit
            }
        }
    }

    /// One of the digest's eight words in FIPS 180-4.
    subscript(index: Int) -> UInt32 {
        let pair =
            switch index / 2 {
            case 0: word0
            case 1: word1
            case 2: word2
            default: word3
            }
        return UInt32(truncatingIfNeeded: index.isMultiple(of: 2) ? pair >> 32 : pair)
    }

    /// The digest as 64 lowercase hexadecimal digits.
    var hexDigits: String {
        String(capacity: 64) { $0.put(hexDigitsOf: self) }
    }
}

extension JSONWriter {
    /// Writes the hexadecimal digits of a digest.
    mutating func write(_ digest: SHA256.Digest) {
        writeString(capacity: 64) { $0.put(hexDigitsOf: digest) }
    }
}

extension ByteCursor {
    /// Writes the digest's 64 hexadecimal digits.
    mutating func put(hexDigitsOf digest: SHA256.Digest) {
        put(words: 8) { SHA256.hexDigits(of: digest[$0]) }
    }
}
