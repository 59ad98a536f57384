import Testing

@testable import TikTokEvents

@Suite("KeyValueText")
struct KeyValueTextTests {
    @Test(
        "The query of a URL",
        arguments: [
            Vector("with a fragment", "https://x.com/p?a=1&b=2#c", "a=1&b=2"),
            Vector("a second question mark belongs to it", "/p?a=1?b=2", "a=1?b=2"),
            Vector("behind the fragment is none", "/p#f?a=1", ""),
            Vector("none", "/p", ""),
            Vector("empty", "/p?", ""),
            Vector("nothing", "", ""),
        ]
    )
    func query(vector: Vector<String, String>) {
        #expect(String(KeyValueText.query(of: vector.input)) == vector.expected)
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
