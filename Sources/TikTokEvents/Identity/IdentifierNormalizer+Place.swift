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

        /// A country: two lower-case letters (ISO 3166-1 alpha-2).
        public static let country = Self(rule: .country)

        /// The normalized text.
        ///
        /// - Returns: `nil` when the text can't be brought to the form; an empty text is absent and gives `nil` too.
        public func normalize(_ raw: String) -> String? {
            try? normalized(raw)
        }

        func normalized(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            if let usual = UsualText.text(of: raw, by: rule) {
                return usual
            }
            return try normalizedByRule(raw)
        }

        /// The same without the shortcut.
        func normalizedByRule(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            let trimmed = try RawText.trimmed(raw)
            let normalized =
                switch rule {
                case .letters: NameText.letters(of: trimmed, between: .nothing)
                case .country: try Self.countryCode(trimmed)
                }
            guard !normalized.isEmpty else { throw .empty }
            return normalized
        }

        private static func countryCode(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            let code = raw.lowercased()
            guard code.utf8.count == 2, code.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
            else { throw .notACountryCode }
            return code
        }
    }
}
