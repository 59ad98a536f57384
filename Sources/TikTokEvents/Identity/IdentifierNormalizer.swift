/// Converts raw personal data to the exact form that TikTok hashes, and hashes it with SHA-256.
///
/// You normally create events with `Event.User.init(email:phone:...)`, which applies these rules for you. Use the
/// normalizers for previews, tests, and stored hashes:
///
/// ```swift
/// try IdentifierNormalizer.email.normalized(" ALICE_abc@gmail.com ")          // "alice_abc@gmail.com"
/// try IdentifierNormalizer.phone(region: .unitedStates).hashed("(213) 373-4253")
/// ```
///
/// A SHA-256 digest of 64 hexadecimal digits is kept as is and never hashed again. Text that is over 1 KiB long,
/// contains control characters, or was decoded incorrectly is rejected before any work, and so are placeholders such as
/// `null`.
public struct IdentifierNormalizer: Sendable {
    enum Rule: Sendable {
        case email
        case phone(region: PhoneRegion?)
        case externalID
        case name
        case zipCode(ZipCodeForm)
        case idfa
        case gaid
    }

    let rule: Rule

    /// Normalizes text.
    ///
    /// - Parameter raw: The raw text.
    /// - Returns: The text whose UTF-8 is hashed, or the digest in lowercase if the text is one.
    /// - Throws: The rule that the text breaks, or `.empty` if there is nothing to normalize.
    public func normalized(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        switch try normalizedOrDigest(raw) {
        case .normalized(let text): text
        case .digest(let digest): digest.hexDigits
        }
    }

    /// Normalizes and hashes text.
    ///
    /// - Parameter raw: The raw text.
    /// - Returns: The SHA-256 digest of the normalized text, or the digest itself if the text is one.
    /// - Throws: The rule that the text breaks, or `.empty` if there is nothing to hash.
    public func hashed(_ raw: String) throws(OmittedIdentifiers.Reason) -> HashedIdentifier {
        var reason = OmittedIdentifiers.Reason.empty
        guard let identifier = hashed(raw, noting: { reason = $0 }) else { throw reason }
        return identifier
    }
}

extension IdentifierNormalizer {
    /// The result of normalizing text.
    enum Outcome {
        case normalized(String)
        case digest(SHA256.Digest)
    }

    /// The input that remains to be hashed for a text.
    enum Message {
        case short(SHA256.Block)
        case hashed(SHA256.Digest)
    }

    /// Normalizes plain, short text in place, as nearly all text is. Returns `nil` to leave it to
    /// `message(ofUnusual:noting:)`.
    @inline(__always)
    func block(ofPlain raw: String) -> SHA256.Block? {
        raw.withBytes { raw in
            let text = raw.trimmed()
            guard !text.isEmpty, text.count <= SHA256.Block.capacity, raw.count <= RawText.maximumLength,
                !Placeholder.isPlaceholder(text, ofName: rule.isName)
            else { return nil }
            return SHA256.Block { put(text, to: &$0) }
        }
    }

    /// Applies the rule to text that no Unicode step has prepared.
    @inline(__always)
    private func put(_ text: ByteView, to normalized: inout ByteCursor) -> Bool {
        switch rule {
        case .email: EmailRule.put(text, isPrepared: false, to: &normalized)
        case .phone(let region): PhoneNumber.put(text, region: region, to: &normalized)
        case .externalID: ExternalIDRule.put(text, to: &normalized)
        case .name: NameRule.put(text, between: UInt8(ascii: " "), isPrepared: false, to: &normalized)
        case .zipCode(let form): ZipCodeRule.put(text, form: form, to: &normalized)
        case .idfa, .gaid: false
        }
    }

    /// Hashes a text, and notes what is left out: the whole text, or a second phone number.
    func hashed(_ raw: String, noting omitted: (OmittedIdentifiers.Reason) -> Void) -> HashedIdentifier? {
        switch message(of: raw, noting: omitted) {
        case .short(let block)?: HashedIdentifier(digest: SHA256.hash(block))
        case .hashed(let digest)?: HashedIdentifier(digest: digest)
        case nil: nil
        }
    }

    /// Normalizes text.
    @inline(__always)
    func message(of raw: String, noting omitted: (OmittedIdentifiers.Reason) -> Void) -> Message? {
        block(ofPlain: raw).map(Message.short) ?? message(ofUnusual: raw, noting: omitted)
    }

    /// Normalizes text of any kind and length.
    @inline(never)
    func message(ofUnusual raw: String, noting omitted: (OmittedIdentifiers.Reason) -> Void) -> Message? {
        do {
            let outcome = try normalizedOrDigest(raw)
            if leavesOutSecondNumber(of: raw) {
                omitted(.secondPhoneNumber)
            }
            switch outcome {
            case .digest(let digest): return .hashed(digest)
            case .normalized(let text):
                let bytes = Array(text.utf8)
                return SHA256.Block(bytes).map(Message.short) ?? .hashed(SHA256.hash(bytes))
            }
        } catch {
            omitted(error)
            return nil
        }
    }

    func normalizedOrDigest(_ raw: String) throws(OmittedIdentifiers.Reason) -> Outcome {
        var text = try RawText.trimmed(raw)
        if case .externalID = rule {
            // Without its quote, what is left of a placeholder may look like an id.
            guard !Placeholder.isPlaceholder(text) else { throw .placeholder }
            text = try IDText.repaired(text)
            guard !text.withBytes(Placeholder.isMadeOfNothing) else { throw .placeholder }
        }
        if let digest = SHA256.Digest(enclosedIn: text) {
            guard !Placeholder.isPlaceholder(digest) else { throw .placeholder }
            return .digest(digest)
        }
        if rule.isAdvertisingID, AdvertisingIDRule.isZeros(text) {
            throw .trackingDenied
        }
        guard !Placeholder.isPlaceholder(text, ofName: rule.isName) else { throw .placeholder }
        let normalized =
            switch rule {
            case .email: try EmailRule.normalized(text)
            case .phone(let region): try PhoneText(text, in: region).number.description
            case .externalID: text
            case .name: try NameRule.normalized(text, between: UInt8(ascii: " "))
            case .zipCode(let form): try ZipCodeRule.normalized(text, form: form)
            case .idfa: try AdvertisingIDRule.normalized(text).uppercased()
            case .gaid: try AdvertisingIDRule.normalized(text).lowercased()
            }
        guard !normalized.isEmpty else { throw .empty }
        // Normalizing may have revealed it.
        guard !Placeholder.isPlaceholder(normalized: normalized, ofName: rule.isName) else { throw .placeholder }
        return .normalized(normalized)
    }
}

extension IdentifierNormalizer.Rule {
    fileprivate var isName: Bool {
        if case .name = self { true } else { false }
    }

    fileprivate var isAdvertisingID: Bool {
        switch self {
        case .idfa, .gaid: true
        default: false
        }
    }
}
