import TikTokEvents

// The normalizers with `nil` for a refusal, where a test doesn't ask why.

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
