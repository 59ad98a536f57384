import Testing

@testable import TikTokEvents

@Suite("JSONWriter")
struct JSONWriterTests {
    @Test(
        "Strings: only what JSON requires is escaped",
        arguments: [
            Vector("empty", "", #""""#),
            Vector("a slash", "https://x.com/a", #""https://x.com/a""#),
            Vector("a quote", #"a"b"#, #""a\"b""#),
            Vector("a backslash", #"a\b"#, #""a\\b""#),
            Vector("NUL", "a\0b", #""a\u0000b""#),
            Vector("the short escapes", "\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
            Vector("other control characters", "\u{1}\u{B}\u{F}\u{10}\u{1F}", #""\u0001\u000b\u000f\u0010\u001f""#),
            Vector("DEL needs no escape", "\u{7F}", "\"\u{7F}\""),
            Vector("line and paragraph separators need none", "\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""),
            Vector("letters beyond ASCII", "Müller 王", "\"Müller 王\""),
            Vector("an emoji of several scalars", "👩‍👩‍👧", "\"👩‍👩‍👧\""),
            Vector("a mark on a quote", "\"\u{301}", "\"\\\"\u{301}\""),
            Vector("carriage return and line feed in one", "\r\n", #""\r\n""#),
            Vector("a mark of the writing direction", "\u{202E}x", "\"\u{202E}x\""),
        ]
    )
    func strings(vector: Vector<String, String>) throws {
        let json = try jsonText(vector.input)
        #expect(json.utf8.elementsEqual(vector.expected.utf8))
        #expect(try decoded([String].self, "[\(json)]") == [vector.input])
    }

    @Test("Every control character survives")
    func everyControlCharacter() throws {
        for code in UInt8(0)...0x9F {
            let string = "a" + String(Unicode.Scalar(code)) + "b"
            #expect(try decoded([String].self, "[\(jsonText(string))]") == [string], "\(code)")
        }
    }

    @Test(
        "Numbers: the shortest form that reads back the same, whole ones without a fraction",
        arguments: [
            Vector("a fraction", 42.5, "42.5"),
            Vector("whole", 42.0, "42"),
            Vector("zero", 0.0, "0"),
            Vector("minus zero", -0.0, "0"),
            Vector("negative", -12.25, "-12.25"),
            Vector("a tenth", 0.1, "0.1"),
            Vector("the famous sum", 0.1 + 0.2, "0.30000000000000004"),
            Vector("cents", 19.99, "19.99"),
            Vector("a million", 1_000_000.0, "1000000"),
            Vector("the last whole number before a gap", 9_007_199_254_740_991.0, "9007199254740991"),
            Vector("1e21", 1e21, "1e+21"),
            Vector("tiny", Double.leastNonzeroMagnitude, "5e-324"),
            Vector("the greatest", Double.greatestFiniteMagnitude, "1.7976931348623157e+308"),
        ]
    )
    func doubles(vector: Vector<Double, String>) throws {
        let json = try jsonText(vector.input)
        #expect(json == vector.expected)
        #expect(try decoded([Double].self, "[\(json)]") == [vector.input])
    }

    @Test("What isn't a number throws", arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
    func notANumber(number: Double) {
        #expect(throws: EncodingError.self) { try jsonText(number) }
        #expect(throws: EncodingError.self) { try jsonText(Event.Properties(value: number, currency: .usd)) }
    }

    @Test("Integers and Booleans")
    func integers() throws {
        #expect(try jsonText(Int.max) == "9223372036854775807")
        #expect(try jsonText(Int.min) == "-9223372036854775808")
        #expect(try jsonText(true) == "true")
        #expect(try jsonText(false) == "false")
    }

    @Test("Commas separate elements and members at every depth")
    func nesting() throws {
        var json = JSONWriter()
        try json.object { json in
            json.nextMember("a")
            json.array { json in
                json.nextElement()
                json.array { _ in }
                json.nextElement()
                json.object { _ in }
                json.nextElement()
                json.writeNull()
            }
            json.nextMember("b\"")
            try ["x", "y"].write(to: &json)
            json.nextMember("c")
            json.write(1)
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":[[],{},null],"b\"":["x","y"],"c":1}"#)
    }

    @Test("Written bytes can be moved out, and writing starts over")
    func take() {
        var json = JSONWriter(capacity: 10)
        json.write("a")
        json.reserve(100_000)
        json.write("b")
        #expect(json.take() == Array(#""a""b""#.utf8))
        #expect(json.bytes.isEmpty)
        json.write("c")
        #expect(json.take() == Array(#""c""#.utf8))
    }
}
