extension Country {
    /// Returns a key that all spellings of a name share: its words without accents, sorted.
    ///
    /// `Korea (Republic of)` and `Republic of Korea` share a key, and so do `St. Barthelemy` and `Saint-Barthélemy`.
    /// Initials keep their order, so that `E.U.A.` isn't `U.A.E.`
    static func key(of name: String) -> String {
        var words = joiningInitials(words(of: name))
        if words.count > 1 {
            words = words.filter { !fillers.contains($0) }.map { abbreviations[$0] ?? $0 }
        }
        return words.sorted().joined(separator: " ")
    }

    /// Returns the letters of a name in order, without accents or separators.
    static func letters(of name: String) -> String {
        words(of: name).joined()
    }

    /// Joins each run of initials to one word, such as `u.s.`, which no code looks like.
    private static func joiningInitials(_ words: [String]) -> [String] {
        words.reduce(into: []) { joined, word in
            let isInitial = word.utf8.count == 1 && words.count > 1
            if isInitial, let last = joined.last, last.hasSuffix(".") {
                joined[joined.count - 1] = last + word + "."
            } else {
                joined.append(isInitial ? word + "." : word)
            }
        }
    }

    /// Whether the text has letters that only a name has. Without its accents, Vietnamese `Áo` would be the code of Angola.
    static func hasAccents(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            !scalar.halfWidth.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark)
        }
    }

    private static func words(of name: String) -> [String] {
        CanonicalComposition.withoutMarks(LetterCase.lowered(name))
            .filter { !isIgnored($0) }
            .map(\.halfWidth)
            .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .map { String(String.UnicodeScalarView($0)) }
    }

    private static let fillers: Set = ["the", "of", "and"]
    private static let abbreviations = ["st": "saint", "rep": "republic", "dem": "democratic", "is": "islands"]

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        // A tatweel only stretches an Arabic word.
        case "\u{640}": true
        case "'", "`", "\u{B4}", "\u{2BB}", "\u{2BC}", "\u{2018}", "\u{2019}": true
        default: false
        }
    }
}
