import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.name")
struct NameNormalizerTests {
    @Test(
        "Lower-cased, without punctuation and symbols, accents kept",
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
            TextVector("Arabic", "محمد", "محمد"),
            TextVector("digits stay", "Elizabeth 2", "elizabeth 2"),
            TextVector("punctuation alone is absent", "---", nil),
            TextVector("a dot alone is absent", " . ", nil),
        ]
    )
    func normalized(vector: TextVector) {
        #expect(IdentifierNormalizer.name.normalize(vector.input) == vector.expected)
    }

    @Test("A name of punctuation alone is an absent name, not a wrong one")
    func punctuationAlone() {
        #expect(throws: OmissionReason.empty) { try IdentifierNormalizer.name.hashed("-") }
    }

    @Test("The Turkish dotted capital I keeps its dot as a mark, so its hash differs from that of an i")
    func turkish() {
        let normalized = IdentifierNormalizer.name.normalize("\u{130}pek")
        #expect(normalized.map { Array($0.unicodeScalars) } == Array("i\u{307}pek".unicodeScalars))
    }
}
