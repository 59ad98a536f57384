/// Text that TikTok gets as it is.
enum PlainText {
    /// The text without the white space around it.
    static func trimmed(_ text: String) -> String {
        // Nearly all text starts and ends with a character that is plainly none.
        if let first = text.utf8.first, let last = text.utf8.last, (0x21...0x7E).contains(first),
            (0x21...0x7E).contains(last)
        {
            return text
        }
        let scalars = text.unicodeScalars.drop(while: \.isSpace)
        guard let last = scalars.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(scalars[...last])
    }

    /// The text without the white space around it, if it can be a value.
    ///
    /// - Throws: `placeholder`, or `personalData` for an email address.
    static func value(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try withoutEmailAddress(raw)
        guard !Placeholder.isPlaceholder(text) else { throw .placeholder }
        return text
    }

    /// The same for text whose own rule refuses placeholders.
    static func withoutEmailAddress(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try RawText.trimmed(raw)
        guard !text.holdsEmailAddress else { throw .personalData }
        return text
    }
}
