import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer")
struct IdentifierNormalizerTests {
    /// A published input, its normalized form, and the digest of that form.
    struct Published: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let normalizer: IdentifierNormalizer
        let raw: String
        let normalized: String
        let digest: String

        init(_ name: String, _ normalizer: IdentifierNormalizer, _ raw: String, _ normalized: String, _ digest: String)
        {
            testDescription = name
            self.normalizer = normalizer
            self.raw = raw
            self.normalized = normalized
            self.digest = digest
        }
    }

    @Test(
        "The vectors that TikTok and its integrators publish",
        arguments: [
            Published(
                "email, TikTok's reference",
                .email,
                " ALICE_abc@gmail.com ",
                "alice_abc@gmail.com",
                "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"
            ),
            Published(
                "phone, TikTok's reference",
                .phone,
                "(+1)2133734253",
                "+12133734253",
                "9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd"
            ),
            Published(
                "external id, TikTok's reference",
                .externalID,
                "user_123",
                "user_123",
                "80fba0ae1c48e3978e43e4efc365e14e12ea0c830ba8ba5b9a2dafc7e3f2ab8b"
            ),
            Published(
                "external id, TikTok's pixel guide",
                .externalID,
                "helloworld",
                "helloworld",
                "936a185caaa266bb9cbe981e9e05cb78cd732b0b3280eb944412bb6f8f8f07af"
            ),
            Published(
                "first name",
                .name,
                "Jane",
                "jane",
                "81f8f6dde88365f3928796ec7aa53f72820b06db8664f5fe76a7eb13e24546a2"
            ),
            Published(
                "zip code, United States",
                .zipCode,
                "95110",
                "95110",
                "383f7fffd99f3b1c3066086bcf991eae7ad543589d12bd792ecb6dc8b5acebc1"
            ),
            Published(
                "zip code, Canada",
                .zipCode,
                "M5V 3L9",
                "m5v3l9",
                "5c850751d57c5d887fe7807d3da801efe7e8faa1f105ea36cdcd913dd32a41c7"
            ),
            Published(
                "IDFA, TikTok's reference",
                .idfa,
                "EA7583CD-A667-48BC-B806-42ECB2B48606",
                "EA7583CD-A667-48BC-B806-42ECB2B48606",
                "70574fa9c8f498a7b2e5c8712b1126de7b1406fd02fdc591821c5bd33092fd1c"
            ),
            Published(
                "GAID, TikTok's reference",
                .gaid,
                "aaaaaa-2222-1111-8787-809e92233ba0",
                "aaaaaa-2222-1111-8787-809e92233ba0",
                "0ebad966881e1eebffe69b3abf624631cf83ec9bf8cb3ce134c7c75c6d8ee7fc"
            ),
        ]
    )
    func published(vector: Published) {
        #expect(vector.normalizer.normalize(vector.raw) == vector.normalized)
        #expect(vector.normalizer.hash(vector.raw)?.hexDigits == vector.digest)
        #expect(ReferenceSHA256.hexDigest(Array(vector.normalized.utf8)) == vector.digest)
    }

    @Test("Control: the digest of a phone number without its + is never produced")
    func phoneWithoutPlus() {
        let wrong = HashedIdentifier(alreadyHashed: "1f81adb30e11317806be982cc82769fbf8627833a89dd87cb24d282f71828830")
        for raw in ["12133734253", "+12133734253", "(+1)2133734253", "213 373 4253", "0012133734253"] {
            #expect(IdentifierNormalizer.phone.hash(raw) != wrong)
            #expect(IdentifierNormalizer.phone(region: .unitedStates).hash(raw) != wrong)
        }
        #expect(IdentifierNormalizer.phone(region: .unitedStates).hash("12133734253") != nil)
    }

    /// Every normalizer, with a text that is already normalized.
    struct Rule: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let normalizer: IdentifierNormalizer
        let text: String
    }

    static let rules = [
        Rule(testDescription: "email", normalizer: .email, text: "jane@example.com"),
        Rule(testDescription: "phone", normalizer: .phone, text: "+12133734253"),
        Rule(testDescription: "external id", normalizer: .externalID, text: "user_123"),
        Rule(testDescription: "name", normalizer: .name, text: "jane"),
        Rule(testDescription: "zip code", normalizer: .zipCode, text: "95110"),
        Rule(testDescription: "IDFA", normalizer: .idfa, text: "EA7583CD-A667-48BC-B806-42ECB2B48606"),
        Rule(testDescription: "GAID", normalizer: .gaid, text: "aaaaaa-2222-1111-8787-809e92233ba0"),
    ]

    @Test("An empty text is absent and never hashed", arguments: rules)
    func empty(rule: Rule) {
        for raw in ["", " ", "\t\r\n", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}", " \u{2060} "] {
            #expect(rule.normalizer.normalize(raw) == nil)
            #expect(rule.normalizer.hash(raw) == nil)
            #expect(throws: OmittedIdentifiers.Reason.empty) { try rule.normalizer.hashed(raw) }
        }
    }

    @Test("White space and invisible copies around the text are dropped", arguments: rules)
    func trimmed(rule: Rule) {
        for space in [" ", "\t", "\r\n", "\u{A0}", "\u{2003}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{2060}"] {
            #expect(rule.normalizer.normalize(space + rule.text + space) == rule.text, "\(space.unicodeScalars)")
        }
    }

    @Test("Text over 1 KiB is rejected, and text of 1 KiB isn't rejected for its length", arguments: rules)
    func cap(rule: Rule) {
        let longest = rule.text + String(repeating: " ", count: 1024 - rule.text.utf8.count)
        #expect(rule.normalizer.normalize(longest) == rule.text)
        #expect(throws: OmittedIdentifiers.Reason.tooLong) { try rule.normalizer.hashed(longest + " ") }
        #expect(throws: OmittedIdentifiers.Reason.tooLong) {
            try rule.normalizer.hashed(String(repeating: "é", count: 513))
        }
    }

    @Test("Control characters and replacement characters are rejected", arguments: rules)
    func unreadable(rule: Rule) {
        for scalar in ["\0", "\u{1}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{FFFD}"] {
            for raw in [scalar + rule.text, rule.text + scalar, scalar, rule.text + scalar + rule.text] {
                #expect(throws: OmittedIdentifiers.Reason.unreadable) { try rule.normalizer.hashed(raw) }
                #expect(rule.normalizer.normalize(raw) == nil)
            }
        }
    }

    @Test("A digest is never hashed again, whatever is around it", arguments: rules)
    func digest(rule: Rule) throws {
        let digits = "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"
        for text in [digits, digits.uppercased(), " \(digits)\r\n", "\u{A0}\(digits)", "\"\(digits)\"", "'\(digits)'"] {
            #expect(try rule.normalizer.hashed(text).hexDigits == digits)
            #expect(try rule.normalizer.normalized(text) == digits)
        }
        for text in [digits + "0", String(digits.dropLast()), digits.dropLast() + "g", digits + digits] {
            #expect((try? rule.normalizer.hashed(text).hexDigits) != digits)
        }
    }

    @Test("Normalizing twice changes nothing", arguments: rules)
    func idempotent(rule: Rule) {
        let normalized = [
            "  JANE@Example.COM ", "+1 (213) 373-4253", "O'Neill  Smith", "m5v 3l9",
            "ea7583cd-a667-48bc-b806-42ecb2b48606", "12345-6789",
        ]
        .compactMap(rule.normalizer.normalize)
        #expect(!normalized.isEmpty)
        #expect(normalized.map(rule.normalizer.normalize) == normalized)
    }
}
