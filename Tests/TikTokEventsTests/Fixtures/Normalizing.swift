import TikTokEvents

// The normalizers, with `nil` for a rejection, for tests that don't check the reason.

extension IdentifierNormalizer {
    func normalize(_ raw: String) -> String? {
        try? normalized(raw)
    }

    func hash(_ raw: String) -> HashedIdentifier? {
        try? hashed(raw)
    }
}

extension IdentifierNormalizer.Place {
    func normalize(_ raw: String) -> String? {
        try? normalized(raw)
    }
}
