extension IdentifierNormalizer {
    /// An email address: trimmed and lower-cased, nothing else.
    ///
    /// Dots and `+tags` stay, as TikTok asks. Text that isn't one address of the form `local@domain` is refused.
    /// Accented letters are brought to composed form (NFC): typed as one character or as two they are the same address.
    /// A domain in Unicode and the same domain in punycode hash differently: give it as the visitor typed it.
    public static let email = Self(rule: .email)

    static func emailAddress(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let address = CanonicalComposition.composed(LetterCase.lowered(raw))
        let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
            !address.unicodeScalars.contains(where: \.isSpace),
            !address.utf8.contains(UInt8(ascii: ",")), !address.utf8.contains(UInt8(ascii: ";"))
        else { throw .notAnEmailAddress }
        return address
    }
}
