/// The values of one identifier in `user_data`, which may be a list.
struct MetaIdentifiers {
    /// SHA-256 digests.
    var digests: [HashedIdentifier] = []
    /// Texts that should have been hashed and aren't.
    var raws: [String] = []

    /// The raw value of a field that takes one value at TikTok.
    var first: String? { raws.first }
}

extension MetaFields {
    /// Takes out an identifier.
    ///
    /// - Parameters:
    ///   - key: The name of the field.
    ///   - reason: Why digests of this field are of no use to TikTok; `nil` if they are of use.
    /// - Returns: Its values: the digests too if they are dropped, to tell what they are.
    mutating func identifiers(_ key: String, droppingDigests reason: MetaEvent.Reason? = nil) -> MetaIdentifiers {
        var identifiers = MetaIdentifiers()
        for text in texts(key) where !text.isBlank {
            // What is too long or unreadable stays as it is: the normalizers say so.
            let text = (try? RawText.trimmed(text)) ?? text
            if let digest = HashedIdentifier(alreadyHashed: text) {
                guard !Placeholder.isPlaceholder(digest.digest) else {
                    note(key, .uselessDigest)
                    continue
                }
                identifiers.digests.append(digest)
            } else if key != "external_id", Self.isSpoiltDigest(text) {
                // An id of your own may look the same.
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

    /// Of these TikTok takes several values.
    private static let lists: Set = ["em", "ph", "external_id"]

    /// Meta's names of TikTok's fields.
    private static let keys = [
        "email": "em", "phone": "ph", "external_id": "external_id", "first_name": "fn", "last_name": "ln",
        "city": "ct", "state": "st", "country": "country", "zip_code": "zp",
    ]

    /// A digest of another algorithm, perhaps in quotes.
    private static func isSpoiltDigest(_ text: String) -> Bool {
        text.filter { $0.isLetter || $0.isNumber }.isUselessDigest
    }
}
