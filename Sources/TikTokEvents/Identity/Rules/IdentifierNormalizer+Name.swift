extension IdentifierNormalizer {
    /// A first or last name: lower-cased, without punctuation and symbols, accents kept.
    ///
    /// ```swift
    /// IdentifierNormalizer.name.normalize("O\u{2019}Neill-Smith")   // "oneillsmith"
    /// IdentifierNormalizer.name.normalize("  MARY  Ann ")            // "mary ann"
    /// ```
    ///
    /// - Letters of every script and their accents stay. A letter with its accent gives the same hash whether it was
    ///   typed as one character or as two (NFC). Forms that only look alike stay apart: full-width `Ｊ` isn't `J`.
    /// - Punctuation, symbols, emoji and invisible characters are dropped, as TikTok asks: every kind of apostrophe and
    ///   hyphen too, so that `Anne-Marie` is `annemarie`.
    /// - Inner spaces are kept, one at a time; TikTok's pages leave open whether they should be. So `Anne Marie` and
    ///   `Anne-Marie` hash differently.
    /// - Titles and suffixes such as `Dr` and `Jr` stay: TikTok says nothing of them, and `Don` may be a name.
    /// - Lower case depends on no locale: `I` is `i` in Turkish too, and `İ` is `i` with a dot above (U+0307).
    ///   A Greek sigma at the end of a word is `ς`. Browsers do the same.
    public static let name = Self(rule: .name)
}
