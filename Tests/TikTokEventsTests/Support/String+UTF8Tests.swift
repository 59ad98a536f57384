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

    @Test("A byte is found at any position")
    func position() {
        for count in 1...70 {
            let blank = String(repeating: "a", count: count)
            #expect(!blank.containsASCII("@"))
            for position in 0..<count {
                let text = blank.prefix(position) + "@" + blank.dropFirst(position + 1)
                #expect(String(text).containsASCII("@"))
            }
        }
    }
}
