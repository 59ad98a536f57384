/// The values of one identifier in `user_data`, which may be a list.
struct MetaIdentifiers {
    /// SHA-256 digests.
    var digests: [HashedIdentifier] = []
    /// Values that should have been hashed but aren't.
    var raws: [String] = []

    /// The raw value of a field for which TikTok takes only one.
    var first: String? { raws.first }
}

extension MetaFields {
    /// Removes an identifier and returns its values.
    ///
    /// - Parameters:
    ///   - key: The name of the field.
    ///   - reason: Why TikTok can't use digests of this field, or `nil` if it can.
    /// - Returns: The values, including dropped digests, so that the caller can recognize them.
    mutating func identifiers(_ key: String, droppingDigests reason: MetaEvent.Reason? = nil) -> MetaIdentifiers {
        var identifiers = MetaIdentifiers()
        for text in texts(key) where !text.isBlank {
            // Text that is too long or unreadable is kept as is, for the normalizers to report.
            let text = (try? RawText.trimmed(text)) ?? text
            if let digest = HashedIdentifier(alreadyHashed: text) {
                guard !Placeholder.isPlaceholder(digest.digest) else {
                    note(key, .uselessDigest)
                    continue
                }
                identifiers.digests.append(digest)
            } else if key != "external_id", Self.isSpoiledDigest(text) {
                // Only for identifiers other than an external id, which may look like a digest.
                note(key, .uselessDigest)
            } else {
                identifiers.raws.append(text)
            }
        }
        if let reason, !identifiers.digests.isEmpty {
            note(key, reason)
        }
        if !identifiers.raws.isEmpty {
            note(key, .normalizedHere)
        }
        if identifiers.raws.count + identifiers.digests.count > 1, !Self.lists.contains(key) {
            note(key, .onlyFirstTaken)
        }
        return identifiers
    }

    /// Notes the raw values that couldn't be normalized.
    mutating func note(_ omitted: OmittedIdentifiers) {
        for omission in omitted.notes {
            guard let key = Self.keys[omission.field] else { continue }
            withdraw(key, .normalizedHere)
            note(key, MetaEvent.Reason(omission.reason))
        }
    }

    /// The fields for which TikTok takes several values.
    private static let lists: Set = ["em", "ph", "external_id"]

    /// Meta's names for TikTok's fields.
    private static let keys = [
        "email": "em", "phone": "ph", "external_id": "external_id", "first_name": "fn", "last_name": "ln",
        "city": "ct", "state": "st", "country": "country", "zip_code": "zp",
    ]

    /// Whether the text is a digest of another algorithm, possibly in quotes.
    private static func isSpoiledDigest(_ text: String) -> Bool {
        text.filter { $0.isLetter || $0.isNumber }.isUselessDigest
    }
}
