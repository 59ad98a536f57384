/// Text that TikTok gets as it is.
enum PlainText {
    /// The text without the white space around it, if it can be a value.
    ///
    /// - Throws: `placeholder`, or `personalData` for an email address.
    static func value(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try withoutEmailAddress(raw)
        guard !Placeholder.isPlaceholder(text) else { throw .placeholder }
        return text
    }

    /// Does the same for text whose own rule refuses placeholders.
    static func withoutEmailAddress(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try RawText.trimmed(raw)
        guard !text.holdsEmailAddress else { throw .personalData }
        return text
    }
}
