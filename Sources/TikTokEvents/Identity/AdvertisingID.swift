/// A mobile advertising id, plain or hashed. TikTok accepts both.
public enum AdvertisingID: Hashable, Sendable, Redacted {
    /// The id from the device, in the letter case that TikTok expects.
    case plain(String)
    /// The SHA-256 digest of the id.
    case hashed(HashedIdentifier)

    /// Creates an Apple advertising id (IDFA) from raw text. The text can be a plain id, which is uppercased, or a
    /// digest.
    ///
    /// Returns `nil` for anything else, and for all zeros, which mean that tracking was denied.
    ///
    /// - Parameter raw: The id or its digest.
    public init?(idfa raw: String) {
        guard let id = try? Self(raw, by: .idfa) else { return nil }
        self = id
    }

    /// Creates a Google advertising id (GAID) from raw text. The text can be a plain id, which is lowercased, or a
    /// digest.
    ///
    /// Returns `nil` for anything else, and for all zeros, which mean that tracking was denied.
    ///
    /// - Parameter raw: The id or its digest.
    public init?(gaid raw: String) {
        guard let id = try? Self(raw, by: .gaid) else { return nil }
        self = id
    }

    /// Reads what is stored: 64 hexadecimal digits are a digest, and anything else is a plain id.
    init(_ text: String) {
        self = HashedIdentifier(alreadyHashed: text).map(AdvertisingID.hashed) ?? .plain(text)
    }

    /// - Throws: The rule that the text breaks.
    init(_ raw: String, by normalizer: IdentifierNormalizer) throws(OmittedIdentifiers.Reason) {
        switch try normalizer.normalizedOrDigest(raw) {
        case .normalized(let id): self = .plain(id)
        case .digest(let digest): self = .hashed(HashedIdentifier(digest: digest))
        }
    }
}
