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
            "jane@example\u{3002}com", "jane@example\u{FF61}com", "jane@example\u{2024}com", "jane@example\u{FE52}com",
            "jane%40example\u{3002}com", "jane%40example%E3%80%82com", "jane\u{FE6B}example.com",
            "jane%EF%B9%ABexample.com", "jane@@example.com", "jane@1x.io", "jane@2x.com",
            "jane\u{FF20}\u{FF12}\u{FF58}.com",
            "jane@2x4.png.com", "jane@png.2x.com", "jane&#064;example.com", "jane&#x0040;example.com",
            "jane&#X40;example.com",
            "jane&#00000064;example.com", "jane&amp;#64;example.com", "jane&amp;amp;commat;example.com",
            "jane&#64;example&#46;com", "jane&commat;example&period;com", "jane&#65312;example.com",
            "jane%26%2364%3Bexample.com", "jane%u0040example.com", "jane%25u0040example.com", "jane%uFF20example.com",
            #"jane\x40example.com"#, #"jane\u{40}example.com"#, #"jane\u{000040}example.com"#,
            #"jane\\u0040example.com"#,
            #"jane\uff20example.com"#, #"jane\@example.com"#, #"jane%5Cu0040example.com"#,
            "jane@example.com.1764268000", "jane@example.com.v2", "jane@example.co.uk.5", "jane%40example%2Ecom.1",
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
            "open @10.30am", "react@18.2.0", "logo@2x.png", "ICON@2X.PNG", "a@b.png", "icon@1.5x.png",
            "icon@3x-dark.webp",
            "icon@2x.3f2a1b.svg", "next@14.0.0-rc.v1", "page=404.html", "&#6400;example.com", "jane&#64example",
            "&;&#;&#x;",
            "jane&#000000000000064;example.com", "jane&#x110040;example.com", #"\u{40"#, #"\u004"#, #"\x4"#, "%u004",
            "%u",
            "jane&lt;example.com", #"jane\u002Fexample.com"#, "jane%u00%340example.com",
        ]
    )
    func nothing(text: String) {
        #expect(!text.holdsEmailAddress)
    }

    @Test(
        "Text that may hold an address, or that only looks as if it did",
        arguments: [
            "jane @ example.com", "jane@ example.com", "jane @example.com", "jane\t@\r\n example.com",
            "jane @@ example.com",
            "jane%20@%20example.com", "jane=40example.com", "call jane=40example.com now", "today @ shop.example",
            "follow @jane.doe",
        ]
    )
    func likeness(text: String) {
        #expect(text.mayHoldEmailAddress)
        #expect(!text.holdsEmailAddress)
    }

    @Test(
        "Ordinary text with an at sign or the like",
        arguments: [
            "v1.2 @ example", "price @ 3.50", "50 apples @ 2.50 each", "open @ 10.30am", "@jane",
            "@ x.com",
            "icon@2x.png", "icon @ 2x.png", "page=404.html", "x=40.5", "=40example.com", "w=40 h=30.auto", "a = 40.com",
        ]
    )
    func ordinary(text: String) {
        #expect(!text.mayHoldEmailAddress)
    }

    @Test(
        "An at sign in any form",
        arguments: ["a @ b", "\u{FF20}", "\u{FE6B}", "%40", "&#64;", "&commat;", #"\u0040"#]
    )
    func sign(text: String) {
        #expect(text.holdsAtSign)
        #expect(!text.mayHoldEmailAddress)
    }

    @Test("Whatever the rule of emails accepts is found, however it is written", arguments: 1...4)
    func agreesWithTheRule(seed: UInt64) {
        var texts = RandomAddresses(seed: seed)
        var accepted = 0
        for _ in 0..<3000 {
            let text = texts.next()
            guard let address = IdentifierNormalizer.email.normalize(text) else { continue }
            accepted += 1
            #expect(text.holdsEmailAddress, "\(text.debugDescription)")
            #expect(address.holdsEmailAddress, "\(address.debugDescription)")
            #expect(PageURL("https://x.example/thanks/\(text)").text != "https://x.example/thanks/\(text)")
        }
        #expect(accepted > 100)
    }

    @Test("Millions of signs are no problem", .timeLimit(.minutes(10)))
    func long() {
        #expect(!String(repeating: "a@", count: 1_000_000).holdsEmailAddress)
        #expect(!String(repeating: "a@b.", count: 100_000).holdsEmailAddress)
        #expect(!String(repeating: "%25", count: 1_000_000).holdsEmailAddress)
        for piece in [
            "%EF", "%E2%80", "%EF%BC", "&", "&amp;", "&#", "&#6", #"\"#, #"\u"#, #"\u{"#, "%u", "a =40", " @", "@ ",
        ] {
            #expect(!String(repeating: piece, count: 100_000).mayHoldEmailAddress)
        }
    }
}

/// Texts that are email addresses, or nearly.
private struct RandomAddresses {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    private static let local = [
        "jane", "J", "7", ".", "+", "_", "-", "'", "\u{E9}", "e\u{301}", "\u{738B}", "\u{AD}", "\u{200B}", "\u{FF4A}",
        "\u{FF0B}", "*", " ",
    ]
    private static let signs = ["@", "@", "@", "\u{FF20}", "%40", "\u{FE6B}", "@\u{200B}", "\u{AD}@", " @ ", "@@"]
    private static let labels = [
        "example", "2x", "10X", "3", "v1", "x-y", "-", "m\u{FC}ller", "\u{4F8B}", "\u{FF45}\u{FF58}", "xn--mller-kva",
        "\u{200D}", "\u{212A}elvin",
    ]
    private static let dots = [".", ".", "\u{FF0E}", "\u{3002}", "\u{FF61}", "%2E", "\u{2024}", "..", ".\u{2060}"]
    private static let domains = [
        "com", "IO", "c1", "1c", "c-", "xn--p1ai", "\u{516C}\u{53F8}", "\u{FF43}om", "c\u{AD}o", "c",
    ]
    private static let wrappings = [
        ("", ""), ("", ""), (" ", "\n"), ("Jane <", ">"), ("mailto:", "?subject=a"), ("'", "'"), ("\"", "\"."),
        ("", " (Jane)"),
        ("=", ""), ("E-Mail: ", ";"),
    ]

    mutating func next() -> String {
        let (front, behind) = pick(Self.wrappings)
        let local = (0...random.next() % 3).map { _ in pick(Self.local) }.joined()
        let labels = (0...random.next() % 2).map { _ in pick(Self.labels) + pick(Self.dots) }.joined()
        return front + local + pick(Self.signs) + labels + pick(Self.domains) + behind
    }

    private mutating func pick<Piece>(_ pieces: [Piece]) -> Piece {
        pieces[Int(random.next() % UInt64(pieces.count))]
    }
}
