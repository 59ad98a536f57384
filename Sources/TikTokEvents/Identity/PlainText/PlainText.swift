/// Text that is sent to TikTok as is. All fields that are left out when they hold something else use these checks.
enum PlainText {
    /// The text without surrounding white space, if it can be a value.
    ///
    /// - Throws: `placeholder`, or `personalData` for an email address, or a reason of `RawText`.
    static func value(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        try captured(try RawText.trimmed(raw))
    }

    /// The same for text that a browser or TikTok made, of any length.
    ///
    /// - Throws: `empty`, `placeholder`, or `personalData` for an email address.
    static func captured(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = raw.trimmed
        guard !text.isEmpty else { throw .empty }
        guard !text.mayHoldEmailAddress else { throw .personalData }
        guard !Placeholder.isPlaceholder(text) else { throw .placeholder }
        return text
    }

    /// Text that people write, without personal data in the URLs in it, in query parameters, and after labels such as
    /// `Phone:`.
    static func cleaned(_ text: String) -> String {
        // Few texts have any of these, and each form needs one.
        guard text.containsASCII(":") || text.containsASCII("=") || text.containsASCII("/") else { return text }
        guard !PageURL.isURL(text) else { return PageURL(text).text }
        var text = text
        // What is left may read in another way.
        while let cut = text.withoutPersonalParts(isProse: true) {
            text = cut
        }
        return text
    }

    /// Like `value(_:)`, for text whose own rule rejects placeholders.
    static func withoutEmailAddress(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try RawText.trimmed(raw)
        guard !text.mayHoldEmailAddress else { throw .personalData }
        return text
    }
}
