import Testing

@testable import TikTokEvents

@Suite("String and its bytes")
struct StringUTF8Tests {
    static let texts = [
        "", "a", "abc", "https://", "12345678", "é", "abcdefg@", "@bcdefgh", "abcdefghijklmnop@", "a\u{0}b",
    ]

    @Test("Whether a text has a character", arguments: texts)
    func containsASCII(text: String) {
        for character in ["@", "a", "\u{0}"] as [Unicode.Scalar] {
            #expect(text.containsASCII(character) == text.unicodeScalars.contains(character))
        }
    }

    @Test("Whether all bytes are in a range", arguments: texts)
    func allBytesAre(text: String) {
        for range in [0x30...0x39, 0x21...0x7E, 0...0xFF] as [ClosedRange<UInt8>] {
            #expect(text.allBytesAre(in: range) == text.utf8.allSatisfy(range.contains))
        }
    }

    @Test("A plain start is a prefix")
    func startsPlainly() {
        #expect("https://a".startsPlainly(with: "https://"))
        #expect("https://".startsPlainly(with: "https://"))
        #expect(!"https:/".startsPlainly(with: "https://"))
        #expect(!"HTTPS://a".startsPlainly(with: "https://"))
        #expect(!"".startsPlainly(with: "https://"))
        #expect(!"https://\u{301}".startsPlainly(with: "https://"))
    }
}
