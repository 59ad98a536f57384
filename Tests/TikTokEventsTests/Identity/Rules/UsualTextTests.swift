import Testing

@testable import TikTokEvents

@Suite("The shortcut for the usual text gives what the rule gives")
struct UsualTextTests {
    private static let normalizers: [Vector<IdentifierNormalizer, Int>] = [
        Vector("email", .email, 100),
        Vector("phone", .phone, 20),
        Vector("phone in the United States", .phone(region: .unitedStates), 20),
        Vector("phone in Germany", .phone(region: .germany), 20),
        Vector("external id", .externalID, 100),
        Vector("name", .name, 100),
        Vector("zip code", .zipCode, 100),
        Vector("zip code of the United States", .zipCode(country: "us"), 100),
        Vector("zip code elsewhere", .zipCode(country: "de"), 100),
    ]

    @Test("For random text", arguments: normalizers)
    func identifiers(normalizer: Vector<IdentifierNormalizer, Int>) {
        let (normalizer, leastShortcuts) = (normalizer.input, normalizer.expected)
        var random = SeededGenerator(seed: 5)
        var shortcuts = 0
        for _ in 0..<4000 {
            let raw = Self.text(using: &random)
            let expected = normalizer.normalize(raw)
            if let block = UsualText.block(of: raw, by: normalizer.rule) {
                shortcuts += 1
                #expect(block.text == expected, "\(raw.debugDescription)")
            }
            let digest = expected.map { ReferenceSHA256.hexDigest(Array($0.utf8)) }
            if shortcuts % 50 == 0 {
                #expect(normalizer.hash(raw)?.hexDigits == digest, "\(raw.debugDescription)")
            }
        }
        #expect(shortcuts > leastShortcuts)
    }

    @Test("For random places", arguments: [IdentifierNormalizer.Place.city, .state])
    func places(normalizer: IdentifierNormalizer.Place) {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<4000 {
            let raw = Self.text(using: &random)
            #expect(normalizer.normalize(raw) == (try? normalizer.normalizedByRule(raw)), "\(raw.debugDescription)")
        }
    }

    @Test(
        "The usual text is taken, with white space around it",
        arguments: [
            Vector("email", " Jane.Doe+1@Example.COM\t", (.email, "jane.doe+1@example.com")),
            Vector("phone", "+12133734253 ", (.phone, "+12133734253")),
            Vector("phone with separators", "+1 (213) 373-4253", (.phone, "+12133734253")),
            Vector("national phone", "(213) 373-4253", (.phone(region: .unitedStates), "+12133734253")),
            Vector("national phone with dots", "213.373.4253", (.phone(region: .unitedStates), "+12133734253")),
            Vector("external id", " Lead-42 b ", (.externalID, "Lead-42 b")),
            Vector("name", " Mary  O'Neill-Smith ", (.name, "mary oneillsmith")),
            Vector("accented name", "JOSÉ Þór-Weiß", (.name, "josé þórweiß")),
        ] as [Vector<String, (IdentifierNormalizer, String)>]
    )
    func taken(vector: Vector<String, (IdentifierNormalizer, String)>) {
        #expect(UsualText.block(of: vector.input, by: vector.expected.0.rule)?.text == vector.expected.1)
    }

    @Test(
        "The usual place is taken",
        arguments: [
            Vector("city", "St. John's", (.city, "stjohns")),
            Vector("accented city", "São Paulo", (.city, "sãopaulo")),
        ] as [Vector<String, (IdentifierNormalizer.Place, String)>]
    )
    func taken(vector: Vector<String, (IdentifierNormalizer.Place, String)>) {
        #expect(UsualText.text(of: vector.input, by: vector.expected.0.rule) == vector.expected.1)
    }

    @Test("Text that fills a block, and text that is longer", arguments: [54, 55, 56, 57, 1023, 1024, 1025])
    func length(length: Int) {
        let address = String(repeating: "A", count: length - 6) + "@x.com"
        let expected = IdentifierNormalizer.email.normalize(address)
        #expect((expected == nil) == (length > 1024))
        #expect((UsualText.block(of: address, by: .email) != nil) == (length <= 55))
        let digest = expected.map { ReferenceSHA256.hexDigest(Array($0.utf8)) }
        #expect(IdentifierNormalizer.email.hash(address)?.hexDigits == digest)
        let padded = " " + address + String(repeating: " ", count: 1024)
        #expect(IdentifierNormalizer.email.hash(padded) == nil)
    }

    /// Mostly ASCII, with now and then something that isn't; emails and phone numbers among it.
    private static func text(using random: inout SeededGenerator) -> String {
        let word = { (pieces: [String], random: inout SeededGenerator) in
            (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        let characters = "abcXYZ019 -_.'+,;&\u{0}\u{9}\u{A}\u{7F}é\u{301}\u{A0}\u{200B}９@".map(String.init)
        let letters = "abcdXYZ".map(String.init)
        let digits = "0123456789".map(String.init)
        let space = ["", "", " ", "\t ", "\r\n", "\u{A0}"].randomElement(using: &random) ?? ""
        let text =
            switch Int.random(in: 0..<6, using: &random) {
            case 0: word(letters, &random) + "@" + word(letters, &random) + ".com"
            case 1:
                "+" + (["1213", "49", "44", "86", "39", "7"].randomElement(using: &random) ?? "")
                    + word(digits, &random)
            case 2: word(digits, &random) + "-" + word(digits, &random)
            case 3: word(letters + [" ", "-"], &random)
            case 4: word(letters, &random).prefix(2).description
            default: word(characters, &random)
            }
        return space + text + space
    }
}

extension SHA256.Block {
    /// The message, whose length in bits stands in the last word.
    fileprivate var text: String {
        withWords { words in
            String(decoding: UnsafeRawBufferPointer(words).prefix(Int(words[15].bigEndian / 8)), as: UTF8.self)
        }
    }
}
