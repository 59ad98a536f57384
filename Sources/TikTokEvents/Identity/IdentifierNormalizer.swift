/// Brings raw personal data to the exact form that TikTok hashes, and hashes it with SHA-256.
///
/// Events are normally made with `User.init(email:phone:...)`, which uses these rules by itself. The normalizers are
/// here for previews, tests and hashes that are stored:
///
/// ```swift
/// IdentifierNormalizer.email.normalize(" ALICE_abc@gmail.com ")          // "alice_abc@gmail.com"
/// IdentifierNormalizer.phone(region: .unitedStates).hash("(213) 373-4253")
/// ```
///
/// Text over 1 KiB, with control characters or wrongly decoded is refused before any work.
public struct IdentifierNormalizer: Sendable {
    private let rule: @Sendable (String) throws(OmissionReason) -> String
    private let shortcut: UsualText.Rule

    /// - Parameters:
    ///   - shortcut: What the rule makes of the usual text, at most as long as that and not empty, without a `String`.
    ///   - rule: The rule for trimmed text of any kind.
    init(
        shortcut: @escaping UsualText.Rule = { _, _ in false },
        _ rule: @escaping @Sendable (String) throws(OmissionReason) -> String
    ) {
        self.shortcut = shortcut
        self.rule = rule
    }

    /// The normalised text whose UTF-8 is hashed.
    ///
    /// - Returns: `nil` when the text can't be brought to the form; an empty text is absent and gives `nil` too.
    public func normalize(_ raw: String) -> String? {
        try? normalized(raw)
    }

    /// The SHA-256 digest of the normalised text.
    ///
    /// - Returns: `nil` when the text can't be brought to the form; an empty text is absent and gives `nil` too.
    public func hash(_ raw: String) -> HashedIdentifier? {
        try? hashed(raw)
    }

    /// The digest, or the rule that the text broke.
    func hashed(_ raw: String) throws(OmissionReason) -> HashedIdentifier {
        HashedIdentifier(hashing: try normalizedText(raw))
    }

    func normalizedText(_ raw: String) throws(OmissionReason) -> NormalizedText {
        if let block = UsualText.block(of: raw, by: shortcut) {
            return .short(block)
        }
        return NormalizedText(try normalized(raw))
    }

    func normalized(_ raw: String) throws(OmissionReason) -> String {
        let normalized = try rule(RawText.trimmed(raw))
        guard !normalized.isEmpty else { throw .empty }
        return normalized
    }
}
