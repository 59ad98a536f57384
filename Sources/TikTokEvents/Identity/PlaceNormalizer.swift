/// Brings the parts of an address that TikTok wants **plain**, not hashed, to its form.
///
/// Zip codes are hashed: see `IdentifierNormalizer.zipCode`.
public struct PlaceNormalizer: Sendable {
    private let rule: @Sendable (String) throws(OmissionReason) -> String
    private let shortcut: UsualText.Rule

    init(
        shortcut: @escaping UsualText.Rule,
        _ rule: @escaping @Sendable (String) throws(OmissionReason) -> String
    ) {
        self.shortcut = shortcut
        self.rule = rule
    }

    /// A city: lower-cased, without punctuation, symbols, invisible characters and spaces.
    ///
    /// Letters of any script stay, with their accents in composed form (NFC), and so do digits. A city has one form
    /// however it is typed: `São Paulo` is `sãopaulo`, `St. John’s` is `stjohns`. It isn't translated: `München` and
    /// `Munich` are two cities.
    public static let city = Self(shortcut: UsualText.city) { (raw) throws(OmissionReason) in
        NameText.letters(of: raw, between: .nothing)
    }

    /// A state or region: the same as for a city. TikTok's pages leave open whether they want its code or its name.
    public static let state = city

    /// A country: two lower-case letters (ISO 3166-1 alpha-2).
    public static let country = Self(shortcut: UsualText.country) { (raw) throws(OmissionReason) in
        let code = raw.lowercased()
        guard code.utf8.count == 2, code.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { throw .notACountryCode }
        return code
    }

    /// The normalised text.
    ///
    /// - Returns: `nil` when the text can't be brought to the form; an empty text is absent and gives `nil` too.
    public func normalize(_ raw: String) -> String? {
        try? normalized(raw)
    }

    func normalized(_ raw: String) throws(OmissionReason) -> String {
        if let block = UsualText.block(of: raw, by: shortcut) {
            return block.text
        }
        return try normalizedByRule(raw)
    }

    /// The same without the shortcut.
    func normalizedByRule(_ raw: String) throws(OmissionReason) -> String {
        let normalized = try rule(RawText.trimmed(raw))
        guard !normalized.isEmpty else { throw .empty }
        return normalized
    }
}
