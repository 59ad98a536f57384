import Testing

@testable import TikTokEvents

@Suite("JSONWriter: strings of every length, with an escape at every place")
struct JSONWriterStringTests {
    @Test(
        "What needs an escape gets one, and its neighbors don't",
        arguments: [
            Vector("a quote", "\"", "\\\""), Vector("a backslash", "\\", "\\\\"), Vector("NUL", "\0", "\\u0000"),
            Vector("the last control character", "\u{1F}", "\\u001f"), Vector("a line feed", "\n", "\\n"),
            Vector("a space", " ", " "), Vector("an exclamation mark", "!", "!"), Vector("a hash", "#", "#"),
            Vector("a bracket", "[", "["), Vector("DEL", "\u{7F}", "\u{7F}"),
            Vector("the first beyond ASCII", "\u{80}", "\u{80}"),
            Vector("bytes that are an escaped one plus 0x80", "\u{A2}\u{DC}", "\u{A2}\u{DC}"),
            Vector("an emoji", "🙂", "🙂"),
        ]
    )
    func everyPlace(vector: Vector<String, String>) throws {
        for length in 0...40 {
            for place in 0...length {
                let before = String(repeating: "a", count: place)
                let after = String(repeating: "é", count: length - place)
                let json = try jsonText(before + vector.input + after)
                #expect(
                    json.utf8.elementsEqual("\"\(before)\(vector.expected)\(after)\"".utf8),
                    "\(place) of \(length)"
                )
            }
        }
    }

    @Test("Text of escapes only, and long text for which the buffer must grow")
    func long() throws {
        #expect(try jsonText(String(repeating: "\u{1}", count: 5000)).utf8.count == 30_002)
        let text = String(repeating: "0123456789", count: 10_000)
        #expect(try jsonText(text + "\n" + text) == "\"\(text)\\n\(text)\"")
    }

    @Test("A writer that is copied goes its own way")
    func copies() throws {
        var first = JSONWriter()
        first.write("a")
        var second = first
        first.write("b")
        second.write("c")
        #expect(String(decoding: first.bytes, as: UTF8.self) == #""a""b""#)
        #expect(String(decoding: second.bytes, as: UTF8.self) == #""a""c""#)
    }
}
