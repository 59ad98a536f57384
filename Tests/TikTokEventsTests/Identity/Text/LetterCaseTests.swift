import Testing

@testable import TikTokEvents

@Suite("LetterCase")
struct LetterCaseTests {
    @Test(
        "Lowercase, as in browsers",
        arguments: [
            TextVector("ASCII", "JANE", "jane"),
            TextVector("accents", "JOSÉ", "josé"),
            TextVector("the Turkish I", "IŞIK", "işik"),
            TextVector("the Turkish dotted I", "\u{130}", "i\u{307}"),
            TextVector("the German capital sharp s", "WEIẞ", "weiß"),
            TextVector("a sigma at the end", "ΓΙΩΡΓΟΣ", "γιωργος"),
            TextVector("a sigma inside", "ΣΤΑΣΗ", "σταση"),
            TextVector("a sigma at the end of each word", "ΝΙΚΟΣ ΠΑΠΑΣ", "νικος παπας"),
            TextVector("a sigma alone", "Σ", "σ"),
            TextVector("a sigma before an apostrophe and a letter", "ΑΣ’Α", "ασ’α"),
            TextVector("a sigma before a full stop", "ΝΙΚΟΣ.", "νικος."),
            TextVector("a sigma behind a digit", "1Σ", "1σ"),
            TextVector("a small sigma stays", "Γιώργοσ", "γιώργοσ"),
            TextVector("the Kelvin sign", "\u{212A}", "k"),
            TextVector("Georgian, which has no lower case of its own in names", "თამარ", "თამარ"),
        ]
    )
    func lowered(vector: TextVector) {
        #expect(LetterCase.lowered(vector.input) == vector.expected)
    }
}
