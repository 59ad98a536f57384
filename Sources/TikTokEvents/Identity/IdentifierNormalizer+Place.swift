extension IdentifierNormalizer {
    /// Normalizes the parts of an address that TikTok wants **plain**, not hashed.
    ///
    /// Zip codes are hashed. See `IdentifierNormalizer.zipCode`.
    public struct Place: Sendable {
        enum Rule: Sendable {
            case city
            case state
            case country
        }

        let rule: Rule

        /// A city: lowercased, without punctuation, symbols, invisible characters, and spaces. Text with an `@` and a
        /// street address are personal data instead.
        ///
        /// Letters of any script stay, with their accents composed (NFC), and so do digits. A city has one form however
        /// it is typed: `São Paulo` becomes `sãopaulo`, and `St. John’s` becomes `stjohns`. Names aren't translated:
        /// `München` and `Munich` are two cities. A postal code, a state, or a country beside it is dropped:
        /// `Austin, TX 78701`, `Austin Texas`, and `Austin, United States` become `austin`. A number stays only if it is
        /// small or an ordinal, as in `Paris 15` and `6th of October City`.
        public static let city = Self(rule: .city)

        /// A state or region, normalized like a city. TikTok's pages don't say whether to send its code or its name. Of a
        /// code in ISO 3166-2, the country is dropped: `US-CA` becomes `ca`. So are a postal code, a country, and a city
        /// beside it: `CA 90001` and `CA, USA` become `ca`, and `Austin, TX` becomes `tx`.
        public static let state = Self(rule: .state)

        /// A country: its two-letter code in lowercase (ISO 3166-1 alpha-2).
        ///
        /// Two- and three-letter codes and English names are accepted: `US`, `USA`, and `United States` become `us`,
        /// and `UK` becomes `gb`. So are the names of the biggest countries in German, French, Spanish, Portuguese,
        /// Italian, Russian, Japanese, Korean, Chinese, and Arabic, and countries' own names.
        public static let country = Self(rule: .country)

        /// Normalizes text.
        ///
        /// - Parameter raw: The raw text.
        /// - Returns: The text to send.
        /// - Throws: The rule that the text breaks, or `.empty` if there is nothing to normalize.
        public func normalized(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            switch rule {
            case .city: return try Self.letters(raw, of: PlaceText.city)
            case .state:
                if let subdivision = Self.subdivision(in: raw) {
                    return try Self.letters(subdivision.code) { $0 }
                }
                return try Self.letters(raw, of: PlaceText.state)
            case .country: return try Self.country(raw)
            }
        }

        /// The country and the code of a subdivision in ISO 3166-2, such as `US-CA`, or with another separator.
        static func subdivision(in raw: String) -> (country: Country, code: String)? {
            let text = raw.trimmed
            guard (4...6).contains(text.utf8.count), let separator = text.utf8.dropFirst(2).first,
                "-_:/".utf8.contains(separator)
            else { return nil }
            let code = text.dropFirst(3)
            // `Al-Ain` isn't a code.
            guard text == text.uppercased() || text == text.lowercased(), code.utf8.allSatisfy(\.isLetterOrDigit),
                let country = Country(String(text.prefix(2)))
            else { return nil }
            // `CA/NV` is two states.
            guard separator == UInt8(ascii: "-") || country.code == "US" || USState(String(code)) == nil else {
                return nil
            }
            return (country, String(code))
        }

        private static func letters(
            _ raw: String,
            of place: (String) -> String
        ) throws(OmittedIdentifiers.Reason) -> String {
            if let plain = plainLetters(place(raw)) {
                return plain
            }
            let text = place(try withoutDotsOnI(NameRule.readable(text(raw))))
            let letters = try NameRule.letters(of: text, between: nil)
            guard !letters.isEmpty else { throw .empty }
            // What is sent must read as a place, too.
            guard !PlaceText.isPostalCode(text), !PlaceText.isPostalCode(letters) else { throw .notAName }
            guard !PlaceText.isStreetAddress(text), !PlaceText.isStreetAddress(letters) else { throw .personalData }
            guard !Placeholder.isPlaceholder(normalized: letters, ofName: true) else { throw .placeholder }
            return letters
        }

        /// The text with a plain I for the Turkish one: `İstanbul` and `Istanbul` are one city.
        private static func withoutDotsOnI(_ text: String) -> String {
            guard text.utf8.contains(where: { $0 == 0xC4 || $0 == 0xCC }) else { return text }
            var scalars = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                guard scalar != "\u{307}" || scalars.last != "I" && scalars.last != "i" else { continue }
                scalars.append(scalar == "\u{130}" ? "I" : scalar)
            }
            return String(scalars)
        }

        /// The letters of plain, short text, as nearly all text is. Returns `nil` if the general rule is needed.
        private static func plainLetters(_ raw: String) -> String? {
            raw.withBytes { raw in
                let text = raw.trimmed()
                // An escaped `@` has digits.
                guard !text.isEmpty, raw.count <= RawText.maximumLength, !text.contains(where: \.isDigit),
                    !Placeholder.isPlaceholder(text, ofName: true)
                else { return nil }
                var isPlain = false
                let letters = String(capacity: text.count) {
                    isPlain = NameRule.put(text, between: nil, isPrepared: false, to: &$0)
                }
                guard isPlain else { return nil }
                // Removing punctuation may have revealed a placeholder.
                let isUnchanged = letters.utf8.count == text.count
                return isUnchanged || !Placeholder.isPlaceholder(normalized: letters, ofName: true) ? letters : nil
            }
        }

        private static func country(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            if let country = Country(raw) {
                return country.lowercasedCode
            }
            _ = try text(raw)
            throw .notACountry
        }

        /// Rejects a digest, which no one could read back, a placeholder, and an email address in any form. No place
        /// has an `@`.
        private static func text(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
            let text = try RawText.trimmed(raw)
            guard !text.holdsAtSign, !text.mayHoldEmailAddress else { throw .personalData }
            guard SHA256.Digest(enclosedIn: text) == nil else { throw .hashedButWantedPlain }
            guard !Placeholder.isPlaceholder(text, ofName: true) else { throw .placeholder }
            return text
        }
    }
}
