extension Country {
    /// Returns a key that all spellings of a name share: its words without accents, sorted.
    ///
    /// `Korea (Republic of)` and `Republic of Korea` share a key, and so do `St. Barthelemy` and `Saint-Barthélemy`.
    static func key(of name: String) -> String {
        var words = words(of: name)
        if words.count > 1 {
            words = words.filter { !fillers.contains($0) }.map { abbreviations[$0] ?? $0 }
        }
        return words.sorted().joined(separator: " ")
    }

    /// Returns the letters of a name in order, without accents or separators.
    static func letters(of name: String) -> String {
        words(of: name).joined()
    }

    private static func words(of name: String) -> [String] {
        CanonicalComposition.withoutMarks(LetterCase.lowered(name))
            .filter { !isApostrophe($0) }
            .map(\.halfWidth)
            .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .map { String(String.UnicodeScalarView($0)) }
    }

    private static let fillers: Set = ["the", "of", "and"]
    private static let abbreviations = ["st": "saint", "rep": "republic", "dem": "democratic", "is": "islands"]

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "`", "\u{B4}", "\u{2BB}", "\u{2BC}", "\u{2018}", "\u{2019}": true
        default: false
        }
    }
}
