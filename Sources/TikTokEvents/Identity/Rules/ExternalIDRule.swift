extension IdentifierNormalizer {
    /// A stable id of the user in your own system: trimmed, its case kept.
    ///
    /// TikTok's own template keeps the case, other integrations lower it: use the same form as your pixel.
    /// Its bytes count, accents included: they are hashed as your system holds them.
    public static let externalID = Self(rule: .externalID)
}

/// An external id is hashed as it is.
enum ExternalIDRule {
    /// Puts the text.
    ///
    /// - Returns: False if the text has other than printable ASCII characters, which have to be checked.
    @inline(__always)
    static func put(_ text: ByteView, to normalized: inout ByteCursor) -> Bool {
        normalized.put(text)
        return text.allAre(in: 0x20...0x7E)
    }
}
