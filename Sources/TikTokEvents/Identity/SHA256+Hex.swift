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

    /// 64 lower-case hexadecimal digits as ASCII.
    var hexDigits: [UInt8] {
        let alphabet = Array("0123456789abcdef".utf8)
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for word in [word0, word1, word2, word3] {
            for shift in stride(from: 60, through: 0, by: -4) {
                digits.append(alphabet[Int(truncatingIfNeeded: word >> shift) & 0xF])
            }
        }
        return digits
    }
}
