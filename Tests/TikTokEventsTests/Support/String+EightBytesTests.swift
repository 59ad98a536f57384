import Testing

@testable import TikTokEvents

@Suite("Strings: eight bytes at a time tell what one after the other tells")
struct StringEightBytesTests {
    /// Texts of each length, with each of some characters in each place.
    private static let texts: [String] = (0...40).flatMap { length in
        [""]
            + (0..<length).flatMap { place in
                ["@", "%", "!", "~", "\u{7F}", " ", "\0", "`", "a", "z", "{", "é", "王"].map { character in
                    String(repeating: "m", count: place) + character + String(repeating: "m", count: length - place - 1)
                }
            }
    }

    @Test("Whether a text has a character", arguments: ["@", "%", "\0", "m", "\u{7F}"] as [Unicode.Scalar])
    func containsASCII(character: Unicode.Scalar) {
        for text in Self.texts {
            #expect(
                text.containsASCII(character) == text.utf8.contains(UInt8(ascii: character)),
                "\(text.debugDescription)"
            )
        }
    }

    @Test("Whether all bytes are in a range", arguments: [0x21...0x7E, 0x61...0x7A, 0x30...0x39, 0x01...0x7F])
    func allBytesAre(range: ClosedRange<UInt8>) {
        for text in Self.texts {
            #expect(text.allBytesAre(in: range) == text.utf8.allSatisfy(range.contains), "\(text.debugDescription)")
        }
    }

    @Test("Each byte but NUL in each range")
    func bytes() {
        for byte in UInt8.min ... .max {
            for range in [0x21...0x7E, 0x61...0x7A, 0x01...0x7F] as [ClosedRange<UInt8>] {
                for place in 0..<8 {
                    let filler = UInt64(range.upperBound) &* 0x0101_0101_0101_0101
                    let word = filler & ~(0xFF << (8 * place)) | UInt64(byte) << (8 * place)
                    #expect(EightBytes(word).areAll(in: range) == range.contains(byte))
                    #expect(EightBytes(word).contains(byte))
                    #expect(EightBytes(word).isASCII == (byte < 0x80))
                }
            }
        }
    }

    @Test("A plain start is a prefix")
    func startsPlainly() {
        #expect("https://a".startsPlainly(with: "https://"))
        #expect("https://".startsPlainly(with: "https://"))
        #expect(!"https:/".startsPlainly(with: "https://"))
        #expect(!"HTTPS://a".startsPlainly(with: "https://"))
        #expect(!"".startsPlainly(with: "https://"))
        // The slash and what combines with it are one character.
        #expect(!"https://\u{301}".startsPlainly(with: "https://"))
        #expect(!"https://\u{301}".hasPrefix("https://"))
    }
}
