extension IdentifierNormalizer {
    /// Brings the parts of an address that TikTok wants **plain**, not hashed, to its form.
    ///
    /// Zip codes are hashed: see `IdentifierNormalizer.zipCode`.
    public struct Place: Sendable {
        enum Rule: Sendable {
            case letters
            case country
        }

        let rule: Rule

        /// A city: lower-cased, without punctuation, symbols, invisible characters and spaces.
        ///
        /// Letters of any script stay, with their accents in composed form (NFC), and so do digits. A city has one form
        /// however it is typed: `São Paulo` is `sãopaulo`, `St. John’s` is `stjohns`. It isn't translated: `München` and
        /// `Munich` are two cities.
        public static let city = Self(rule: .letters)

        /// A state or region: the same as for a city. TikTok's pages leave open whether they want its code or its name.
        public static let state = Self(rule: .letters)

        /// A country: its code of two lower-case letters (ISO 3166-1 alpha-2).
        ///
        /// Codes of two and three letters and English names are read: `US`, `USA` and `United States` become `us`, and
        /// `UK` becomes `gb`.
        public static let country = Self(rule: .country)

        /// The normalized text.
        ///
        /// - Returns: `nil` when the text can't be brought to the form; an empty text is absent and gives `nil` too.
        public func normalize(_ raw: String) -> String? {
            try? normalized(raw)
        }

        func normalized(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            if case .country = rule, let country = Country(raw) {
                return country.lowercasedCode
            }
            if let usual = UsualText.text(of: raw, by: rule) {
                return usual
            }
            return try normalizedByRule(raw)
        }

        /// The same without the shortcut.
        func normalizedByRule(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            let trimmed = try RawText.trimmed(raw)
            guard !Placeholder.isPlaceholder(trimmed, ofName: true) else { throw .placeholder }
            let normalized =
                switch rule {
                case .letters: NameText.letters(of: trimmed, between: .nothing)
                case .country: throw .notACountry
                }
            guard !normalized.isEmpty else { throw .empty }
            return normalized
        }
    }
}
