extension IdentifierNormalizer {
    /// An Apple advertising id: trimmed and **upper**-cased, as TikTok's published digest requires.
    public static let idfa = Self { (raw) throws(OmissionReason) in
        try unlessAllZeros(raw).uppercased()
    }

    /// A Google advertising id: trimmed and lower-cased.
    public static let gaid = Self { (raw) throws(OmissionReason) in
        try unlessAllZeros(raw).lowercased()
    }

    private static func unlessAllZeros(_ raw: String) throws(OmissionReason) -> String {
        guard raw.contains(where: { $0 != "0" && $0 != "-" }) else { throw .trackingDenied }
        return raw
    }
}
