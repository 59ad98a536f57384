/// The SHA-256 digest of a normalized identifier: the only form in which an email, a phone number, a name, a zip code,
/// or an external id can enter an event.
///
/// Create it by normalizing and hashing (`IdentifierNormalizer`, `Event.User.init(email:phone:...)`) or from a digest
/// that was computed elsewhere. It holds 32 bytes and never the text that they were computed from.
public struct HashedIdentifier: Hashable, Sendable {
    let digest: SHA256.Digest

    init(digest: SHA256.Digest) {
        self.digest = digest
    }

    /// Hashes normalized bytes.
    init(hashing normalized: [UInt8]) {
        digest = SHA256.hash(normalized)
    }

    /// Creates an identifier from a digest that was computed elsewhere, by TikTok's rules for the field.
    ///
    /// Returns `nil` for anything but a digest, so raw text is never mistaken for one.
    ///
    /// - Parameter hexDigits: 64 hexadecimal digits, in either case. White space and quotes around them are ignored.
    public init?(alreadyHashed hexDigits: some StringProtocol) {
        guard let digest = SHA256.Digest(enclosedIn: hexDigits) else { return nil }
        self.digest = digest
    }

    static let expectation = "expected a SHA-256 digest of 64 hex digits; hash the value, and never send it raw"

    /// The digest as 64 lowercase hexadecimal digits, as TikTok receives it.
    public var hexDigits: String {
        digest.hexDigits
    }
}

extension HashedIdentifier: Redacted {
    /// Three digits tell most identifiers in a log apart. More would give a phone number away, since anyone can hash
    /// all the numbers of a region and compare.
    package var firstDigits: String { "\(hexDigits.prefix(3))..." }

    var summary: String { "HashedIdentifier(\(firstDigits))" }
}
