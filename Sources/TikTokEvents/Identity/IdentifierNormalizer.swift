/// Brings raw personal data to the exact form that TikTok hashes, and hashes it with SHA-256.
///
/// Events are normally made with `Event.User.init(email:phone:...)`, which uses these rules by itself. The normalizers are
/// here for previews, tests and hashes that are stored:
///
/// ```swift
/// IdentifierNormalizer.email.normalize(" ALICE_abc@gmail.com ")          // "alice_abc@gmail.com"
/// IdentifierNormalizer.phone(region: .unitedStates).hash("(213) 373-4253")
/// ```
///
/// Text over 1 KiB, with control characters or wrongly decoded is refused before any work.
public struct IdentifierNormalizer: Sendable {
    enum Rule: Sendable {
        case email
        case phone(region: PhoneRegion?)
        case externalID
        case name
        /// Without knowing the country, a code is one of the United States if its form says so.
        case zipCode(isUnitedStates: Bool?)
        case idfa
        case gaid

        var isName: Bool {
            if case .name = self { true } else { false }
        }

        /// Zeros mean something here.
        var isAdvertisingID: Bool {
            switch self {
            case .idfa, .gaid: true
            default: false
            }
        }
    }

    let rule: Rule

    /// The normalized text whose UTF-8 is hashed.
    ///
    /// - Returns: `nil` when the text can't be brought to the form; an empty text is absent and gives `nil` too.
    public func normalize(_ raw: String) -> String? {
        try? normalized(raw)
    }

    /// The SHA-256 digest of the normalized text.
    ///
    /// - Returns: `nil` when the text can't be brought to the form; an empty text is absent and gives `nil` too.
    public func hash(_ raw: String) -> HashedIdentifier? {
        try? hashed(raw)
    }

    /// The digest, or the rule that the text broke.
    func hashed(_ raw: String) throws(OmittedIdentifiers.Reason) -> HashedIdentifier {
        HashedIdentifier(hashing: try normalizedText(raw))
    }

    func normalizedText(_ raw: String) throws(OmittedIdentifiers.Reason) -> NormalizedText {
        if let block = UsualText.block(of: raw, by: rule) {
            return .short(block)
        }
        return NormalizedText(try normalized(raw))
    }

    func normalized(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let trimmed = try RawText.trimmed(raw)
        guard rule.isAdvertisingID || !Placeholder.isPlaceholder(trimmed, ofName: rule.isName) else {
            throw .placeholder
        }
        let normalized =
            switch rule {
            case .email: try Self.emailAddress(trimmed)
            case .phone(let region): try Self.phoneNumber(trimmed, in: region)
            case .externalID: trimmed
            case .name: NameText.letters(of: trimmed, between: .space)
            case .zipCode(let isUnitedStates): Self.zipCode(trimmed, isUnitedStates: isUnitedStates)
            case .idfa: try Self.unlessAllZeros(trimmed).uppercased()
            case .gaid: try Self.unlessAllZeros(trimmed).lowercased()
            }
        guard !normalized.isEmpty else { throw .empty }
        return normalized
    }
}
