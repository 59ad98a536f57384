import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.email")
struct EmailNormalizerTests {
    @Test(
        "Trimmed and lower-cased, nothing else",
        arguments: [
            TextVector("as it is", "jane@example.com", "jane@example.com"),
            TextVector("upper case", "JANE@EXAMPLE.COM", "jane@example.com"),
            TextVector("spaces around", "  jane@example.com\r\n", "jane@example.com"),
            TextVector("the dots of Gmail stay", "j.a.n.e@gmail.com", "j.a.n.e@gmail.com"),
            TextVector("a plus tag stays", "Jane+Solar@gmail.com", "jane+solar@gmail.com"),
            TextVector("googlemail stays", "jane@googlemail.com", "jane@googlemail.com"),
            TextVector("a sub-domain", "jane@mail.example.co.uk", "jane@mail.example.co.uk"),
            TextVector("letters beyond ASCII", "JÜRGEN@MÜLLER.DE", "jürgen@müller.de"),
            TextVector("Greek", "ΑΛΕΞΗ@EXAMPLE.GR", "αλεξη@example.gr"),
            TextVector("punycode", "jane@XN--MLLER-KVA.de", "jane@xn--mller-kva.de"),
            TextVector("an apostrophe", "o'neill@example.com", "o'neill@example.com"),
        ]
    )
    func normalized(vector: TextVector) {
        #expect(IdentifierNormalizer.email.normalize(vector.input) == vector.expected)
    }

    @Test("Typed as one character or as two, an address is the same bytes")
    func canonicalForms() {
        let composed = IdentifierNormalizer.email.normalize("J\u{DC}RGEN@m\u{FC}ller.de")
        let decomposed = IdentifierNormalizer.email.normalize("Ju\u{308}rgen@MU\u{308}LLER.de")
        #expect(composed.map { Array($0.utf8) } == Array("j\u{FC}rgen@m\u{FC}ller.de".utf8))
        #expect(decomposed.map { Array($0.utf8) } == Array("j\u{FC}rgen@m\u{FC}ller.de".utf8))
    }

    @Test("A domain in Unicode and in punycode are two addresses")
    func punycode() {
        let unicode = IdentifierNormalizer.email.hash("jane@müller.de")
        #expect(unicode != nil && unicode != IdentifierNormalizer.email.hash("jane@xn--mller-kva.de"))
    }

    @Test(
        "What isn't one address is refused",
        arguments: [
            "jane", "jane.example.com", "@example.com", "jane@", "jane@@example.com", "jane@example@com",
            "jane doe@example.com", "jane@example .com", "Jane <jane@example.com>", "jane@example.com,joe@example.com",
            "jane@example.com; joe@example.com", "jane@exam\u{A0}ple.com", "jane@\u{200B}example.com",
            "jane@example.com\njoe", "no mail", "+12133734253",
            "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f",
        ]
    )
    func refused(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.notAnEmailAddress) { try IdentifierNormalizer.email.hashed(raw) }
    }
}
