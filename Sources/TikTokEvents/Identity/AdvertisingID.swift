/// A mobile advertising id, plain or hashed: TikTok takes both.
public enum AdvertisingID: Hashable, Sendable {
    /// The id as the device gave it, brought to the case that TikTok asks for.
    case plain(String)
    /// The SHA-256 digest of the id.
    case hashed(HashedIdentifier)

    /// Makes an Apple advertising id (IDFA) of raw text: plain and in upper case, or the digest that the text is.
    ///
    /// - Parameter raw: The id as it came. `nil` comes of anything that isn't one, and of zeros: tracking was denied.
    public init?(idfa raw: String) {
        guard let id = try? Self(raw, by: .idfa) else { return nil }
        self = id
    }

    /// Makes a Google advertising id (GAID) of raw text: plain and in lower case, or the digest that the text is.
    ///
    /// - Parameter raw: The id as it came. `nil` comes of anything that isn't one, and of zeros: tracking was denied.
    public init?(gaid raw: String) {
        guard let id = try? Self(raw, by: .gaid) else { return nil }
        self = id
    }

    /// - Throws: The rule that the text breaks.
    init(_ raw: String, by normalizer: IdentifierNormalizer) throws(OmittedIdentifiers.Reason) {
        switch try normalizer.normalizedOrDigest(raw) {
        case .normalized(let id): self = .plain(id)
        case .digest(let digest): self = .hashed(HashedIdentifier(digest: digest))
        }
    }
}

extension AdvertisingID: Codable {
    /// Decodes a string: 64 hexadecimal digits are a digest, anything else is a plain id.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` if the value isn't a string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    init(_ text: String) {
        self = HashedIdentifier(alreadyHashed: text).map(AdvertisingID.hashed) ?? .plain(text)
    }

    /// Encodes the id or its digest as a string.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .plain(let id): try container.encode(id)
        case .hashed(let identifier): try container.encode(identifier)
        }
    }
}

extension AdvertisingID: Redacted {
    var summary: String { "AdvertisingID" }
}
