extension IdentifierNormalizer {
    /// An Apple advertising id: trimmed and **uppercased**, as TikTok's published digest requires.
    ///
    /// Anything but five groups of hexadecimal digits is rejected.
    public static let idfa = Self(rule: .idfa)

    /// A Google advertising id: trimmed and lowercased.
    ///
    /// Anything but five groups of hexadecimal digits is rejected.
    public static let gaid = Self(rule: .gaid)
}

/// The form of an advertising id, which is a UUID.
enum AdvertisingIDRule {
    /// Whether the id is all zeros, which a device reports when its user has denied tracking.
    static func isZeros(_ text: String) -> Bool {
        text.contains("0") && text.allSatisfy { $0 == "0" || $0 == "-" }
    }

    static func normalized(_ text: String) throws(OmittedIdentifiers.Reason) -> String {
        let id = text.drop { "{\"'".contains($0) }.prefix { !"}\"'".contains($0) }
        let groups = id.split(separator: "-", omittingEmptySubsequences: false)
        // The first group needs only six digits: TikTok's own example of a GAID has no more.
        guard groups.count == 5, (6...8).contains(groups[0].utf8.count),
            groups.dropFirst().map(\.utf8.count) == [4, 4, 4, 12],
            groups.joined().utf8.allSatisfy({ $0.hexDigit != nil })
        else { throw .notAnAdvertisingID }
        return String(id)
    }
}
