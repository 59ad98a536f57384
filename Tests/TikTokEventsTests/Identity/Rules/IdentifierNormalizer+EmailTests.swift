import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.email")
struct EmailNormalizerTests {
    @Test(
        "Trimmed and lowercased, nothing else",
        arguments: [
            TextVector("as it is", "jane@example.com", "jane@example.com"),
            TextVector("upper case", "JANE@EXAMPLE.COM", "jane@example.com"),
            TextVector("spaces around", "  jane@example.com\r\n", "jane@example.com"),
            TextVector("the dots of Gmail stay", "j.a.n.e@gmail.com", "j.a.n.e@gmail.com"),
            TextVector("a plus tag stays", "Jane+Solar@gmail.com", "jane+solar@gmail.com"),
            TextVector("googlemail stays", "jane@googlemail.com", "jane@googlemail.com"),
            TextVector("a sub-domain", "jane@mail.example.co.uk", "jane@mail.example.co.uk"),
            TextVector("letters beyond ASCII", "JÜRGEN@MÜLLER.DE", "jürgen@müller.de"),
            TextVector("a Turkish capital i", "İstanbul@GMAİL.com", "istanbul@gmail.com"),
            TextVector("Greek", "ΑΛΕΞΗ@EXAMPLE.GR", "αλεξη@example.gr"),
            TextVector("punycode", "jane@XN--MLLER-KVA.de", "jane@xn--mller-kva.de"),
            TextVector("an apostrophe", "o'neill@example.com", "o'neill@example.com"),
        ]
    )
    func normalized(vector: TextVector) {
        #expect(IdentifierNormalizer.email.normalize(vector.input) == vector.expected)
    }

    @Test(
        "No mail can reach a reserved domain",
        arguments: ["a@x.invalid", "a@shop.LOCAL", "a@b.localhost", "\u{E9}@x.invalid", "Jane <a@x.localdomain>"]
    )
    func reserved(text: String) {
        #expect(throws: OmittedIdentifiers.Reason.placeholder) { try IdentifierNormalizer.email.normalized(text) }
        #expect(throws: OmittedIdentifiers.Reason.placeholder) { try IdentifierNormalizer.email.hashed(text) }
    }

    @Test("Other domains of as many letters are real", arguments: ["a@x.loans", "a@x.limited", "a@invalid.com"])
    func unreserved(text: String) {
        #expect(IdentifierNormalizer.email.normalize(text) == text)
    }

    @Test("Typed as one character or as two, an address has the same bytes")
    func canonicalForms() {
        let composed = IdentifierNormalizer.email.normalize("J\u{DC}RGEN@m\u{FC}ller.de")
        let decomposed = IdentifierNormalizer.email.normalize("Ju\u{308}rgen@MU\u{308}LLER.de")
        #expect(composed.map { Array($0.utf8) } == Array("j\u{FC}rgen@m\u{FC}ller.de".utf8))
        #expect(decomposed.map { Array($0.utf8) } == Array("j\u{FC}rgen@m\u{FC}ller.de".utf8))
    }

    @Test("The same domain in Unicode and in punycode makes two addresses")
    func punycode() {
        let unicode = IdentifierNormalizer.email.hash("jane@müller.de")
        #expect(unicode != nil && unicode != IdentifierNormalizer.email.hash("jane@xn--mller-kva.de"))
    }

    @Test(
        "No real address is a placeholder",
        arguments: [
            "null@null.com", "undefined@undefined.com", "NULL@Null.com", "none@none.org", "xxx@xxxx.xxx",
            "<na@na.com>", "asdf@asdf.com", "noemail@gmail.com", "no.mail@example.com", "sin_correo@example.mx",
            "unknown@unknown.de", "email@email.com", "noemail@noemail.com",
            "no-email@no-email.com", "NotProvided@notprovided.com", "no@no.com", "No@NO.com", "nobody@nobody.org",
            "<no@no.com>",
        ]
    )
    func nobody(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.placeholder) { try IdentifierNormalizer.email.hashed(raw) }
        #expect(throws: OmittedIdentifiers.Reason.placeholder) { try IdentifierNormalizer.email.normalized(raw) }
    }

    @Test(
        "Someone's address",
        arguments: [
            "null@example.com", "jane@null.com", "none.none@gmail.com", "na@na-nu.de", "no@example.no",
            "jane@jane.com", "test@test.com", "no@mail.no.com", "noel@noel.com",
        ]
    )
    func somebody(raw: String) {
        #expect(IdentifierNormalizer.email.normalize(raw) == raw)
    }

    @Test(
        "What isn't a single address is rejected",
        arguments: [
            "jane", "jane.example.com", "@example.com", "jane@", "jane@@example.com", "jane@example@com",
            "jane doe@example.com", "jane@example .com", "jane @example.com", "jane@example.com,joe@example.com",
            "jane@example.com; joe@example.com", "jane@exam\u{A0}ple.com", "joe@example.com <jane@example.com>",
            "jane@example.com\njoe", "my mail", "+12133734253",
            "Jane <jane@example.com> joe@example.com", "<jane@example.com> <joe@example.com>",
            // Addresses that no one can have.
            "jane@example", "jane@gmail.com2133734253", "jane@example.com1", "jane@example.ab-c1", "jane@localhost",
            "jane@example..com",
            "jane@.example.com", "jane@example.c",
            "jane@-example.com", "jane@example-.com", "jane@example.com-", "jane@my_company.com", "jane@192.168.0.1",
            "jane@[192.168.0.1]", "jane@example.123", "jane..doe@example.com", ".jane@example.com",
            "jane.@example.com", "jane@exam+ple.com", "jane,doe@example.com",
            String(repeating: "a", count: 65) + "@example.com", "jane@\(String(repeating: "a", count: 64)).com",
            // Masked addresses, and templates.
            "j***@example.com", "j*@example.com", "*@example.com", "j\u{2022}\u{2022}@example.com",
            "j\u{2026}@example.com",
            "{first}.{last}@example.com", "%EMAIL%@example.com", "jane|x@example.com", "ja\\ne@example.com",
        ]
    )
    func refused(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.notAnEmailAddress) { try IdentifierNormalizer.email.hashed(raw) }
    }

    @Test(
        "What people and programs put around an address is dropped",
        arguments: [
            "<jane@example.com>", "Jane <jane@example.com>", "Jane Doe <Jane@Example.com>",
            "\"Doe, Jane\" <jane@example.com>",
            "mailto:jane@example.com", "mailto://jane@example.com", "MAILTO:Jane@Example.COM",
            "<mailto:jane@example.com>",
            "mailto:jane@example.com?subject=Hi", "mailto:jane%40example.com", "jane%40example.com",
            "SMTP:jane@example.com",
            "E-Mail: jane@example.com", "\"jane@example.com\"", "'jane@example.com'", "'jane@example.com",
            "`jane@example.com`",
            "\u{201C}jane@example.com\u{201D}", "(jane@example.com)", "[jane@example.com]", "{jane@example.com}",
            "jane@example.com.", "jane@example.com,", "jane@example.com;", ";jane@example.com", "=\"jane@example.com\"",
            "jane@example.com (Jane Doe)", "\\\"jane@example.com\\\"", "<jane@example.com", "jane@example.com>",
            "jane@\u{200B}example.com", "\u{202A}jane@example.com\u{202C}", "ja\u{AD}ne@example.com",
            "email=jane@example.com", "user_email=jane@example.com", "e=jane%40example.com", "//jane@example.com",
            "jane@example.com <jane@example.com>", "jane@example.com, jane@example.com",
            "jane@example.com<mailto:jane@example.com>", "<mailto:jane@example.com|jane@example.com>",
            "<a href=\"mailto:jane@example.com\">jane@example.com</a>", "jane&#64;example.com", "jane%2540example.com",
            "jane\u{FF20}example.com", "\u{FF2A}\u{FF41}ne@example\u{FF0E}com", "jane@example\u{3002}com",
        ]
    )
    func unwrapped(raw: String) {
        #expect(IdentifierNormalizer.email.normalize(raw) == "jane@example.com")
        #expect(IdentifierNormalizer.email.hash(raw) == IdentifierNormalizer.email.hash("jane@example.com"))
    }

    @Test(
        "What belongs to an address stays",
        arguments: [
            "jane'@example.com", "o'neill-smith_1+a@example.com", "_jane@example.com", "1@example.com", "a@b.co",
            "jane/doe=x@example.com", "bounce+jane=example.org@example.com", "jane@xn--p1ai.xn--p1ai",
            "jane@1-800.example.com", "jane-@example.com",
            String(repeating: "a", count: 64) + "@example.com", "jane@\(String(repeating: "a", count: 63)).com",
        ]
    )
    func kept(address: String) {
        #expect(IdentifierNormalizer.email.normalize(address) == address)
    }
}
