import Testing

@testable import TikTokEvents

@Suite("ByteView and ByteCursor")
struct ByteViewTests {
    @Test(
        "A text's bytes are read in place, whether it is short, long, or static",
        arguments: ["", "é", String(repeating: "ab", count: 40)]
    )
    func reading(text: String) {
        #expect(text.withBytes { Array($0) } == Array(text.utf8))
        #expect(text.withBytes { bytes in bytes.indices.map { bytes[$0] } } == Array(text.utf8))
        #expect(String("<\(text)>".dropFirst().dropLast()).withBytes { Array($0) } == Array(text.utf8))
        #expect(Array(ByteView("static")) == Array("static".utf8))
    }

    @Test("A part counts from 0")
    func part() {
        "abcdef".withBytes { bytes in
            let part = bytes.part(2..<5)
            #expect(Array(part) == Array("cde".utf8))
            #expect(part[0] == UInt8(ascii: "c") && part.count == 3)
            #expect(bytes.part(6..<6).isEmpty)
        }
    }

    @Test(
        "ASCII white space around a text is trimmed",
        arguments: [("", ""), (" ", ""), (" a", "a"), ("a\t", "a"), ("\r\n a b \u{B}", "a b"), ("\u{A0}a", "\u{A0}a")]
    )
    func trimming(text: String, expected: String) {
        #expect(text.withBytes { Array($0.trimmed()) } == Array(expected.utf8))
    }

    @Test("A cursor writes values one after another")
    func writing() {
        let text = String(capacity: 30) { cursor in
            cursor.put(UInt8(ascii: "a"))
            cursor.put("bc")
            "DE".withBytes { cursor.put($0) { $0 | 0x20 } }
            cursor.put(words: 1) { _ in 0x3837_3635_3433_3231 }
            var digit: UInt8 = 0x30
            cursor.put(fromLast: 3) {
                digit += 1
                return digit
            }
        }
        #expect(text == "abcde12345678321")
    }
}
