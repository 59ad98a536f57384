extension IdentifierNormalizer {
    /// A stable id for the user in your own system: trimmed, with its case kept.
    ///
    /// What a spreadsheet adds is removed: `1234.0`, `'1234`, and `="1234"` become `1234`. An id that it rounded, such as
    /// `1.23457E+12`, is rejected.
    ///
    /// TikTok's own template keeps the case, but other integrations lowercase the id: use the same form as your pixel.
    /// The id is hashed byte for byte, accents included, as your system stores it.
    public static let externalID = Self(rule: .externalID)
}

/// An external id, which is hashed as is.
enum ExternalIDRule {
    /// Writes the text.
    ///
    /// - Returns: `false` if the text has anything but printable ASCII characters, or may need a repair.
    @inline(__always)
    static func put(_ text: ByteView, to normalized: inout ByteCursor) -> Bool {
        normalized.put(text)
        return text.allAre(in: 0x20...0x7E) && !IDText.isSuspicious(text) && !Placeholder.isMadeOfNothing(text)
    }
}
