extension IdentifierNormalizer {
    /// A stable id for the user in your own system: trimmed, with its case kept.
    ///
    /// TikTok's own template keeps the case, but other integrations lowercase the id: use the same form as your pixel.
    /// The id is hashed byte for byte, accents included, as your system stores it.
    public static let externalID = Self(rule: .externalID)
}

/// An external id, which is hashed as is.
enum ExternalIDRule {
    /// Writes the text.
    ///
    /// - Returns: `false` if the text has anything but printable ASCII characters and needs checking.
    @inline(__always)
    static func put(_ text: ByteView, to normalized: inout ByteCursor) -> Bool {
        normalized.put(text)
        return text.allAre(in: 0x20...0x7E)
    }
}
