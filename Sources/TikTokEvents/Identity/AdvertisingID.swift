/// A mobile advertising id, plain or hashed: TikTok takes both.
public enum AdvertisingID: Hashable, Sendable {
    /// The id as the device gave it, brought to the case that TikTok asks for.
    case plain(String)
    /// The SHA-256 digest of the id.
    case hashed(HashedIdentifier)

    /// An Apple advertising id (IDFA), plain and in upper case.
    ///
    /// - Returns: `nil` when it is empty, over 1 KiB or all zeros (tracking was denied).
    public static func idfa(_ raw: String) -> Self? {
        IdentifierNormalizer.idfa.normalize(raw).map(plain)
    }

    /// A Google advertising id (GAID), plain and in lower case.
    ///
    /// - Returns: `nil` when it is empty, over 1 KiB or all zeros (tracking was denied).
    public static func gaid(_ raw: String) -> Self? {
        IdentifierNormalizer.gaid.normalize(raw).map(plain)
    }
}

extension AdvertisingID: Codable {
    /// Decodes a string: 64 hexadecimal digits are a digest, anything else is a plain id.
    public init(from decoder: any Decoder) throws {
        let string = try decoder.singleValueContainer().decode(String.self)
        self = HashedIdentifier(alreadyHashed: string).map(AdvertisingID.hashed) ?? .plain(string)
    }

    /// Encodes the id or its digest as a string.
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
