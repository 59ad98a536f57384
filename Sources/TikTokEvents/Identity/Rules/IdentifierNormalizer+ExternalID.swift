extension IdentifierNormalizer {
    /// A stable id of the user in your own system: trimmed, its case kept.
    ///
    /// TikTok's own template keeps the case, other integrations lower it: use the same form as your pixel.
    /// Its bytes count, accents included: they are hashed as your system holds them.
    public static let externalID = Self(rule: .externalID)
}
