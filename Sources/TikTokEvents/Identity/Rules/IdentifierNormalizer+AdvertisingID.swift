extension IdentifierNormalizer {
    /// An Apple advertising id: trimmed and **upper**-cased, as TikTok's published digest requires.
    public static let idfa = Self(rule: .idfa)

    /// A Google advertising id: trimmed and lower-cased.
    public static let gaid = Self(rule: .gaid)

    static func unlessAllZeros(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        guard raw.contains(where: { $0 != "0" && $0 != "-" }) else { throw .trackingDenied }
        return raw
    }
}
