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

        /// Normalizes a text.
        ///
        /// - Parameter raw: The text as it came.
        /// - Returns: The text that is sent.
        /// - Throws: The rule that the text breaks; `.empty` if there is nothing to normalize.
        public func normalized(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            switch rule {
            case .letters: try Self.letters(raw)
            case .country: try Self.country(raw)
            }
        }

        private static func letters(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            if let plain = plainLetters(raw) {
                return plain
            }
            let text = try text(raw)
            let letters = try NameRule.normalized(text, between: nil)
            guard !letters.isEmpty else { throw .empty }
            guard !Placeholder.isPlaceholder(normalized: letters, ofName: true) else { throw .placeholder }
            return letters
        }

        /// The letters of plain and short text, as nearly all is; `nil` leaves it to the rule for any text.
        private static func plainLetters(_ raw: String) -> String? {
            raw.withBytes { raw in
                let text = raw.trimmed()
                guard !text.isEmpty, raw.count <= RawText.maximumLength,
                    !Placeholder.isPlaceholder(text, ofName: true)
                else { return nil }
                var isPlain = false
                let letters = String(capacity: text.count) {
                    isPlain = NameRule.put(text, between: nil, isPrepared: false, to: &$0)
                }
                // Punctuation may have hidden a placeholder.
                return isPlain && !Placeholder.isPlaceholder(normalized: letters, ofName: true) ? letters : nil
            }
        }

        private static func country(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            if let country = Country(raw) {
                return country.lowercasedCode
            }
            _ = try text(raw)
            throw .notACountry
        }

        /// Text that is no digest, which nobody could read back, and no placeholder.
        private static func text(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            let text = try RawText.trimmed(raw)
            guard SHA256.Digest(enclosedIn: text) == nil else { throw .hashedButWantedPlain }
            guard !Placeholder.isPlaceholder(text, ofName: true) else { throw .placeholder }
            return text
        }
    }
}
