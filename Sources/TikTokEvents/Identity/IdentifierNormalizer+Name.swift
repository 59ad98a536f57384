extension IdentifierNormalizer {
    /// A first or last name: lower-cased, without punctuation and symbols, accents kept.
    ///
    /// Inner spaces are kept, one at a time; TikTok's pages leave open whether they should be. Titles stay.
    public static let name = Self(shortcut: UsualText.name) { (raw) throws(OmissionReason) in
        raw.lowercased().unicodeScalars
            .filter { !$0.isPunctuationOrSymbol }
            .split(whereSeparator: RawText.isSpace)
            .map(String.init)
            .joined(separator: " ")
    }
}

extension Unicode.Scalar {
    /// Hyphens, apostrophes, dots, currency signs and the like.
    var isPunctuationOrSymbol: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default:
            false
        }
    }
}
