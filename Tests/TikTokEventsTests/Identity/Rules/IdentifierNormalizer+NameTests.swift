import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.name")
struct NameNormalizerTests {
    @Test(
        "Lowercased, without punctuation and symbols, with accents kept",
        arguments: [
            TextVector("upper case", "JANE", "jane"),
            TextVector("spaces around", " Jane\t", "jane"),
            TextVector("an apostrophe", "O'Neill", "oneill"),
            TextVector("a typographic apostrophe", "O\u{2019}Neill", "oneill"),
            TextVector("a hyphen", "Anne-Marie", "annemarie"),
            TextVector("an en dash", "Anne\u{2013}Marie", "annemarie"),
            TextVector("dots", "J. R.", "j r"),
            TextVector("a comma", "Smith, Jr.", "smith jr"),
            TextVector("quotes", "\"Bill\" Smith", "bill smith"),
            TextVector("symbols", "J$a+n=e^`~|<>", "jane"),
            TextVector("an emoji", "Jane 🙂", "jane"),
            TextVector("several inner spaces become one", "Mary \t  Ann", "mary ann"),
            TextVector("a no-break space inside becomes one", "Mary\u{A0}Ann", "mary ann"),
            TextVector("accents", "JOSÉ", "josé"),
            TextVector("letters beyond Latin 1", "Łukasz Ştefan", "łukasz ştefan"),
            TextVector("a German sharp s", "Weiß", "weiß"),
            TextVector("Cyrillic", "Иван", "иван"),
            TextVector("Chinese", "王小明", "王小明"),
            TextVector("Arabic", "محمد", "محمد"), TextVector("Arabic, stretched", "محـمـــد", "محمد"),
            TextVector("apostrophes of every kind", "O`N´e\u{2018}i\u{201B}l\u{2BC}l\u{FF07}", "oneill"),
            TextVector("Ukrainian, typed with an apostrophe", "Мар'яна", "мар’яна".filter { $0 != "’" }),
            TextVector("Hawaiian, with its own letter for it", "Ka\u{2BB}ahumanu", "kaahumanu"),
            TextVector("hyphens of every kind", "A\u{2010}n\u{2011}n\u{2012}e\u{2014}M\u{2015}a\u{2212}y", "annemay"),
            TextVector("a title", "Dr. Jane", "dr jane"),
            TextVector("an emoji of two characters", "Jane \u{2764}\u{FE0F}", "jane"),
            TextVector("a family of emoji", "Jane \u{1F469}\u{200D}\u{1F467}\u{1F3FD}", "jane"),
            TextVector("a soft hyphen", "Anne\u{AD}liese", "anneliese"),
            TextVector("marks of the writing direction", "\u{200F}محمد\u{200E}", "محمد"),
            TextVector("a zero-width non-joiner", "علی\u{200C}رضا", "علیرضا"),
            TextVector("a variant of an ideograph", "葛\u{E0100}", "葛"),
            TextVector("a Korean filler is no name", "\u{3164}", nil),
            TextVector("a mark on a dropped symbol goes with it", "<\u{338}Jane", "jane"),
            TextVector("the same symbol in one character", "\u{226E}Jane", "jane"),
            TextVector("Greek capitals", "ΓΙΩΡΓΟΣ ΠΑΠΑΣ", "γιωργος παπας"),
            TextVector("the dot of a Japanese name", "ジョン・スミス", "ジョンスミス"),
            TextVector("the long sound mark is a letter", "ニーナ", "ニーナ"),
            TextVector("full-width letters", "ＪＡＮＥ", "jane"), TextVector("half-width katakana", "ﾔﾏﾀﾞ", "ヤマダ"),
            TextVector("a ligature", "\u{FB01}ona", "fiona"), TextVector("bold letters", "𝐉𝐚𝐧𝐞 𝓓𝓸𝓮", "jane doe"),
            TextVector("digits stay", "Elizabeth 2", "elizabeth 2"),
            TextVector("punctuation alone is absent", "---", nil),
            TextVector("a letter before a quote", "Jane\"", "jane"),
            TextVector("a dot alone is absent", " . ", nil),
        ]
    )
    func normalized(vector: TextVector) {
        #expect(IdentifierNormalizer.name.normalize(vector.input) == vector.expected)
    }

    @Test(
        "A masked name is a placeholder",
        arguments: [
            "J***", "D*", "Jane D***", "J\u{2022}\u{2022}\u{2022}", "\u{25CF}\u{25CF}ne", "J\u{FF0A}",
            "Jo\u{2588}\u{2588}",
        ]
    )
    func masked(text: String) {
        #expect(throws: OmittedIdentifiers.Reason.placeholder) { try IdentifierNormalizer.name.normalized(text) }
    }

    @Test(
        "Typed as one character or as two, a name has the same bytes",
        arguments: [
            ("José", "Jose\u{301}"), ("Łucja", "Łucja"), ("Nguyễn", "Nguye\u{302}\u{303}n"),
            ("Nguyệt", "Nguye\u{302}\u{323}t"), ("Åse", "\u{212B}se"), ("Zoë", "Zoe\u{308}"),
            ("Čapek", "C\u{30C}apek"), ("Андрей", "Андреи\u{306}"), ("Йосип", "И\u{306}осип"),
            ("Γιώργος", "Γιω\u{301}ργος"), ("한", "\u{1112}\u{1161}\u{11AB}"), ("がく", "か\u{3099}く"),
            ("آدم", "ا\u{653}دم"), ("क़", "क\u{93C}"), ("JOSÉ", "jose\u{301}"), ("São Paulo", "SA\u{303}O PAULO"),
        ]
    )
    func canonicalForms(composed: String, decomposed: String) {
        let name = IdentifierNormalizer.name.normalize(composed)
        #expect(name.map { Array($0.utf8) } == IdentifierNormalizer.name.normalize(decomposed).map { Array($0.utf8) })
        #expect(IdentifierNormalizer.name.hash(composed) == IdentifierNormalizer.name.hash(decomposed))
        let city = IdentifierNormalizer.Place.city.normalize(composed)
        #expect(
            city.map { Array($0.utf8) } == IdentifierNormalizer.Place.city.normalize(decomposed).map { Array($0.utf8) }
        )
        #expect(name != nil && city != nil)
    }

    @Test("The hash of an accented name is that of its composed form", arguments: ["Vale\u{301}ry", "VALÉRY"])
    func composedHash(raw: String) {
        // The digest that Meta publishes for the same rule, and that browsers compute.
        let published = "08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c"
        #expect(IdentifierNormalizer.name.hash(raw)?.hexDigits == published)
    }

    @Test("A name in ASCII comes out the same next to a letter that isn't")
    func pathsAgree() {
        for raw in ["O'Neill  Smith", "J. R.\tEwing", "-a b-", "A1!@#$%^&*()_+={}[]|\\:;\"<>,.?/~`b", "x\u{B}y\u{C}z"] {
            let ascii = IdentifierNormalizer.name.normalize(raw)
            #expect(IdentifierNormalizer.name.normalize(raw + "é") == ascii.map { $0 + "é" })
            #expect(
                IdentifierNormalizer.Place.city.normalize(raw + "é")
                    == IdentifierNormalizer.Place.city.normalize(raw).map { $0 + "é" }
            )
        }
    }

    @Test(
        "A digest of another algorithm isn't a name",
        arguments: ["5d41402abc4b2a76b9719d911017c592", "AAF4C61DDCC5E8A2DABEDE0F3B482CD9AEA9434D"]
    )
    func digest(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.uselessDigest) { try IdentifierNormalizer.name.hashed(raw) }
    }

    @Test(
        "What a form or a template escaped is the letter that it stands for",
        arguments: [
            TextVector("a number", "O&#039;Brien", "obrien"), TextVector("hexadecimal", "M&#xFC;ller", "müller"),
            TextVector("a letter and its mark", "M&uuml;ller", "müller"), TextVector("a capital", "&Eacute;va", "éva"),
            TextVector("an ampersand", "J&amp;J", "jj"), TextVector("escaped twice", "O&amp;#039;Brien", "obrien"),
            TextVector("a space", "Mary&nbsp;Ann", "mary ann"), TextVector("a sharp s", "Wei&szlig;", "weiß"),
            TextVector("an ampersand that escapes nothing", "Jim & Ann", "jim ann"),
            TextVector("percent-encoded", "Jos%C3%A9", "josé"),
            TextVector("in a form", "Mary%20Ann+Jos%c3%a9", "mary ann josé"),
            TextVector("percent-encoded twice", "Jos%25C3%25A9", "josé"), TextVector("in JSON", #"Jos\u00e9"#, "josé"),
            TextVector("in JSON, beyond 16 bits", #"\uD842\uDFB7\u91ce"#, "𠮷野"),
            TextVector("in old scripts", "Jos%u00E9", "josé"),
            TextVector("a line break in JSON", #"Jane\n"#, "jane"), TextVector("a quote", #"O\'Neill"#, "oneill"),
            TextVector("several", #"Jane\r\n"#, "jane"), TextVector("a percent sign", "Jane 100%", "jane 100"),
            TextVector("no UTF-8", "Jos%E9", nil), TextVector("half of it decodes", "Jos%C3%A9%zz", nil),
            TextVector("half a character", #"Jos\ud842"#, nil), TextVector("bytes", #"Jos\xc3\xa9"#, nil),
            TextVector("half an escape", #"Jos\u00e"#, nil), TextVector("decoded incorrectly", "Jos%C3%83%C2%A9", nil),
            TextVector("encoded for mail", "=?UTF-8?B?Sm9zw6k=?=", nil),
            TextVector("encoded for mail in another way", "=?utf-8?q?Jos=C3=A9?=", nil),
            TextVector("the same without its marks", "Jos=E9", nil),
            TextVector("an address", "jane%40example.com", nil),
            TextVector("nothing", "%20", nil),
            TextVector("an entity that isn't known", "Jane&foo;", nil), TextVector("no character", "J&#xD800;", nil),
        ]
    )
    func escaped(vector: TextVector) {
        #expect(IdentifierNormalizer.name.normalize(vector.input) == vector.expected)
        #expect(IdentifierNormalizer.name.hash(vector.input) == vector.expected.flatMap(IdentifierNormalizer.name.hash))
    }

    @Test(
        "UTF-8 that was read as Latin-1 or Windows-1252 is rejected",
        arguments: [
            "M\u{C3}\u{BC}ller", "Jos\u{C3}\u{A9}", "Wei\u{C3}\u{178}", "\u{C3}\u{2030}va", "\u{C5}\u{201A}ukasz",
            "I\u{C5}\u{178}\u{C4}\u{B1}k", "\u{D0}\u{2DC}\u{D0}\u{B2}\u{D0}\u{B0}\u{D0}\u{BD}",
            "\u{EF}\u{BB}\u{BF}Jane",
            "\u{E5}\u{B1}\u{B1}",
        ]
    )
    func misdecoded(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.unreadable) { try IdentifierNormalizer.name.hashed(raw) }
        #expect(throws: OmittedIdentifiers.Reason.unreadable) { try IdentifierNormalizer.Place.city.normalized(raw) }
    }

    @Test(
        "A letter that was lost, an entity that was cut off, and markup",
        arguments: [
            "M?ller", "Jos?", "?ukasz", "Garc?a", "N??ez", "M\u{FF1F}ller", "Mu\u{A4}oz", "Jane<br>Doe",
            "Jane <b>Doe</b>",
            "Jos&eacute", "M&uumlller", "Smith &amp", "Jane&nbsp Doe",
        ]
    )
    func broken(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.unreadable) { try IdentifierNormalizer.name.hashed(raw) }
        #expect(throws: OmittedIdentifiers.Reason.unreadable) { try IdentifierNormalizer.Place.city.normalized(raw) }
    }

    @Test(
        "Names that only look broken",
        arguments: [
            TextVector("a question mark apart", "Jane ?", "jane"),
            TextVector("a currency apart", "Jane \u{A4}", "jane"),
            TextVector("an ampersand", "J&J", "jj"), TextVector("the same byte", "Sch\u{E4}fer", "sch\u{E4}fer"),
            TextVector("brackets", "Jane > Doe <", "jane doe"),
        ]
    )
    func whole(vector: TextVector) {
        #expect(IdentifierNormalizer.name.normalize(vector.input) == vector.expected)
    }

    @Test(
        "Names that only look misdecoded",
        arguments: [
            "SÃO", "JOSÉ", "\u{DA}\u{17E}asn\u{FD}", "CAF\u{C9}\u{A0}NOIR", "ANDR\u{C9}\u{2019}S", "Zo\u{EB}\u{AE}",
            "\u{C5}se",
        ]
    )
    func readable(raw: String) {
        #expect(IdentifierNormalizer.name.normalize(raw) != nil)
    }

    @Test(
        "No person and no place has this name",
        arguments: [
            "123", "90210", "213-373-4253", "(213) 373-4253", "+0", "+1 213 373 4253", "٢١٣", "jane@example.com",
            "Jane <jane@example.com>", "https://example.com/jane", "12/24/1990",
        ]
    )
    func notAName(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.notAName) { try IdentifierNormalizer.name.hashed(raw) }
        let reason = raw.contains("@") ? OmittedIdentifiers.Reason.personalData : .notAName
        #expect(throws: reason) { try IdentifierNormalizer.Place.city.normalized(raw) }
        let user = Event.User(lastName: raw, city: raw, state: raw)
        #expect(user.lastName == nil && user.city == nil && user.state == nil && user.omitted.notes.count == 3)
    }

    @Test(
        "A digest in another form isn't recognized either",
        arguments: [
            "niZHHTWniGLBfkZ9h83e3w==", "$2b$12$abcdefghijklmnopqrstuv",
            "0x8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d",
            "8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52",
        ]
    )
    func digestOfAnotherForm(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.uselessDigest) { try IdentifierNormalizer.name.hashed(raw) }
        #expect(IdentifierNormalizer.Place.city.normalize("Bezirk 12 Quartier Nordwest") == "bezirk12quartiernordwest")
    }

    @Test("A name of punctuation alone is absent rather than wrong")
    func punctuationAlone() {
        #expect(throws: OmittedIdentifiers.Reason.empty) { try IdentifierNormalizer.name.hashed("-") }
    }

    @Test("The Turkish dotted capital I keeps its dot as a mark, so its hash differs from that of an i")
    func turkish() {
        let normalized = IdentifierNormalizer.name.normalize("\u{130}pek")
        #expect(normalized.map { Array($0.unicodeScalars) } == Array("i\u{307}pek".unicodeScalars))
    }
}
