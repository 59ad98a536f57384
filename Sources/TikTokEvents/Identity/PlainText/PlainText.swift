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

    /// Text that people write, without personal data in the URLs in it and after labels such as `Phone:`.
    static func cleaned(_ text: String) -> String {
        guard text.withBytes({ mayHoldLabelOrURL($0) || mayHoldDocument($0) }) else { return text }
        guard !PageURL.isURL(text) else { return PageURL(text).text }
        return LabeledText.withoutPersonalData(withCleanURLs(text))
    }

    /// Whether there is a slash, a colon, or an equals sign, also a full-width one. Few texts have any.
    private static func mayHoldLabelOrURL(_ text: ByteView) -> Bool {
        text.minimum {
            min(min($0 ^ UInt8(ascii: "/"), $0 ^ UInt8(ascii: ":")), min($0 ^ UInt8(ascii: "="), $0 ^ 0xEF))
        } == 0
    }

    /// Whether there are as many digits as the number of a document has, and a space or `#` that can separate it from
    /// its label.
    private static func mayHoldDocument(_ text: ByteView) -> Bool {
        text.count > 9 && text.minimum { min($0 ^ UInt8(ascii: " "), $0 ^ UInt8(ascii: "#")) } == 0
            && text.reduce(0) { $0 &+ ($1.isDigit ? 1 : 0) } > 6
    }

    /// Cleans each word that is a URL or a query.
    private static func withCleanURLs(_ text: String) -> String {
        guard text.containsASCII("/") || text.containsASCII("&") else { return text }
        var cleaned = ""
        var word = ""
        for character in text {
            if character.isWhitespace {
                cleaned += cleanedWord(word)
                cleaned.append(character)
                word = ""
            } else {
                word.append(character)
            }
        }
        return cleaned + cleanedWord(word)
    }

    /// A URL, a query, or a host with a path, such as `wa.me/12133734253`. `Mobile:Android/iOS` isn't one.
    private static func cleanedWord(_ word: String) -> String {
        let isQuery = word.containsASCII("&") && word.containsASCII("=")
        let host = word.prefix { $0 != "/" }
        let isHost = host.count < word.count && host.contains(".") && !host.contains(":")
        return isQuery || isHost || word.contains("://") ? PageURL(word).text : word
    }

    /// Like `value(_:)`, for text whose own rule rejects placeholders.
    static func withoutEmailAddress(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try RawText.trimmed(raw)
        guard !text.mayHoldEmailAddress else { throw .personalData }
        return text
    }
}
