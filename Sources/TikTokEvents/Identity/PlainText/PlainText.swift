/// Text that is sent to TikTok as is.
enum PlainText {
    /// The text without surrounding white space, if it can be a value.
    ///
    /// - Throws: `placeholder`, or `personalData` for an email address.
    static func value(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try withoutEmailAddress(raw)
        guard !Placeholder.isPlaceholder(text) else { throw .placeholder }
        return text
    }

    /// Like `value(_:)`, for text whose own rule rejects placeholders.
    static func withoutEmailAddress(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try RawText.trimmed(raw)
        guard !text.holdsEmailAddress else { throw .personalData }
        return text
    }
}
