import Testing

@testable import TikTokEvents

@Suite("White space")
struct StringTrimmedTests {
    @Test("Unicode's white space, and what is invisible")
    func everyScalar() {
        let invisible = Set("\u{AD}\u{61C}\u{FEFF}".unicodeScalars)
            .union((0x200B...0x200F).compactMap(Unicode.Scalar.init))
            .union((0x202A...0x202E).compactMap(Unicode.Scalar.init))
            .union((0x2060...0x2069).compactMap(Unicode.Scalar.init))
        let wrong = (0...0xFFFF).compactMap(Unicode.Scalar.init).filter {
            $0.isSpace != ($0.properties.isWhitespace || invisible.contains($0))
        }
        #expect(wrong == [])
    }

    @Test(
        "White space is removed at both ends only",
        arguments: [
            Vector("nothing", "", ""), Vector("white space only", " \u{3000}\t", ""),
            Vector("plain text", "a b", "a b"),
            Vector("before", "\u{A0}é a", "é a"), Vector("after", "a é\u{2003} ", "a é"),
            Vector("direction marks", "\u{202A}\u{200E}a\u{202C}", "a"), Vector("neither", "太陽 光", "太陽 光"),
            Vector("behind a letter that isn't ASCII", "太 ", "太"),
        ]
    )
    func trimmed(vector: Vector<String, String>) {
        #expect(vector.input.trimmed == vector.expected)
    }
}
