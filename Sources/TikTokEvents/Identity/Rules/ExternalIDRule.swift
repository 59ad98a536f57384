extension IdentifierNormalizer {
    /// A stable id of the user in your own system: trimmed, its case kept.
    ///
    /// TikTok's own template keeps the case, other integrations lower it: use the same form as your pixel.
    /// Its bytes count, accents included: they are hashed as your system holds them.
    public static let externalID = Self(rule: .externalID)
}

/// An external id is hashed as it is.
enum ExternalIDRule {
    /// - Returns: False if the text has other than printable ASCII characters and wasn't checked before.
    @inline(__always)
    static func put(_ text: ByteView, isPrepared: Bool, to normalized: inout ByteCursor) -> Bool {
        var isPlain = true
        normalized.put(text) { byte in
            isPlain = isPlain && (0x20...0x7E).contains(byte)
            return byte
        }
        return isPlain || isPrepared
    }
}
