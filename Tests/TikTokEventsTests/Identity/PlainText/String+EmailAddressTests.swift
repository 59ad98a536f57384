import Testing

@testable import TikTokEvents

@Suite("Email addresses within text")
struct StringEmailAddressTests {
    @Test(
        "Found",
        arguments: [
            "jane@4linux.com", "jane@3m.com", "jane@2x4.com", "jane@example.com", "call jane@example.com",
            "Jane <jane@example.com>", "(jane.d+x@mail.example.co.uk).",
            "mailto:jane@example.com?subject=a", "a@b, then jane@example.com", "jane%40example.com",
            "jane%2540example.com",
            "jane\u{FF20}example.com", "jane@m\u{FC}nchen.de", "j\u{E4}ne@x.de", "jane@xn--mnchen-3ya.de", "JANE@X.COM",
            "x@y@z.com", "\"jane\"@x.com", "jane@x.com.", "jane@sub-domain.example.com2",
            "jane@example\u{FF0E}com", "\u{FF4A}ane@example.com", "jane&#64;example.com", "jane&#x40;example.com",
            "jane&commat;example.com", #"jane\u0040example.com"#, "a&b jane%2540example.com", "o'brien@example.ie",
            #"{"email":"jane@example.com"}"#, "\u{200B}jane@example.com", "\u{7528}\u{6237}@\u{4F8B}.\u{516C}",
        ]
    )
    func found(text: String) {
        #expect(text.holdsEmailAddress)
        #expect((String(repeating: "\u{1F642} ", count: 9) + text + " and so on").holdsEmailAddress)
    }

    @Test(
        "Nothing found",
        arguments: [
            "", "@", "@tiktok", "jane@", "@x.com", "a @ b.com", "jane@example", "3@5.00", "icon@2x.png", "pkg@1.2.3",
            "50% off", "%40", "100%40", "jane%4example.com", "jane.example.com", "a@.", "a@..com", "a@b.c", "\u{FFFD}",
            "a&b", "AT&T dot com", #"a\b"#, "&#64;", "&commat;example.com", "jane&#65;example.com",
            "\u{FF21}\u{FF0E}com",
            "open @10.30am", "react@18.2.0", "logo@2x.png",
        ]
    )
    func nothing(text: String) {
        #expect(!text.holdsEmailAddress)
    }

    @Test("Millions of signs are no problem", .timeLimit(.minutes(1)))
    func long() {
        #expect(!String(repeating: "a@", count: 1_000_000).holdsEmailAddress)
        #expect(!String(repeating: "a@b.", count: 100_000).holdsEmailAddress)
        #expect(!String(repeating: "%25", count: 1_000_000).holdsEmailAddress)
    }
}
