import Testing

@testable import TikTokEvents

@Suite("KeyValueText")
struct KeyValueTextTests {
    @Test(
        "The parameters of a URL",
        arguments: [
            Vector("in the query", "https://x.com/p?a=1&b=2#c", ["1"]), Vector("none", "/p/a=1", []),
            Vector("twice", "?a=1&a=2", ["1", "2"]), Vector("empty", "?a=&b=2", []), Vector("no value", "?a", []),
            Vector("a longer name", "?aa=1&ba=2&a_=3", []), Vector("within a value", "?b=a=1", []),
            Vector("a value with marks", "?a=x?y;z=1&b=2", ["x?y;z=1"]),
            Vector("after a second question mark", "/p?b=1?a=2", ["2"]), Vector("in the fragment", "/p?b#f?a=1", ["1"]),
            Vector("alone", "a=1", ["1"]), Vector("as it is written", "?a=%20+", ["%20+"]), Vector("nothing", "", []),
            Vector("behind an escaped separator", "?b=1&AMP;a=1", ["1"]),
            Vector("before an escaped separator", #"?a=1\u0026b=2"#, ["1"]),
            Vector("escapes of other characters stay", #"?a=\u00e9;&lt;"#, [#"\u00e9;"#]),
            Vector("a half escape", #"?b&#38a=1&#38;a=2\u002"#, ["2\\u002"]),
        ]
    )
    func parameters(vector: Vector<String, [String]>) {
        #expect(KeyValueText.parameters(named: "a", in: vector.input) == vector.expected)
    }

    @Test(
        "Percent-decoding is strict",
        arguments: [
            TextVector("nothing to decode", "a+b", "a+b"),
            TextVector("lower and upper case", "%2b%2B", "++"),
            TextVector("UTF-8", "%C3%A9%e7%8e%8b", "é王"),
            TextVector("NUL", "%00", "\0"),
            TextVector("an escape that gives an escape", "%2541", "%41"),
            TextVector("no hex digits", "%zz", nil),
            TextVector("one hex digit", "%4", nil),
            TextVector("one hex digit and a letter", "%4g", nil),
            TextVector("no digit", "%", nil),
            TextVector("two percent signs", "%%41", nil),
            TextVector("a sign", "%+4", nil),
            TextVector("no UTF-8", "%ff%fe", nil),
            TextVector("half a character", "%C3", nil),
            TextVector("a surrogate", "%ED%A0%80", nil),
            TextVector("an over-long form", "%C0%AF", nil),
        ]
    )
    func percentDecoded(vector: TextVector) {
        #expect(KeyValueText.percentDecoded(vector.input) == vector.expected)
    }
}
