/// The known form of `ttclid` and `_ttp`. TikTok documents no grammar, only a maximum length of 1,000.
enum ClickIDText {
    /// How the click ids in TikTok's examples start. Others aren't refused, since TikTok documents no grammar.
    static let usualStart = "E.C.P."

    /// Whether a text is one click id, with nothing around it.
    static func isValid(_ text: String) -> Bool {
        (1...1000).contains(text.utf8.count) && text.allBytesAre(in: 0x21...0x7E) && !isWrapped(text)
    }

    /// The click id in a text that was trimmed and decoded.
    ///
    /// Programs also store a URL or query, `ttclid=E.C.P.x`, what follows the id in a query, an id in quotes, and a list
    /// that repeats it.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - field: TikTok's name for the field: `ttclid` or `ttp`.
    /// - Returns: The click id.
    /// - Throws: `placeholder`, or `notAClickID` if the text holds no click id, or several.
    static func value(_ text: String, of field: String) throws(OmittedIdentifiers.Reason) -> String {
        try value(text, of: field, layers: 3)
    }

    private static func value(
        _ text: String,
        of field: String,
        layers: Int
    ) throws(OmittedIdentifiers.Reason) -> String {
        guard !Placeholder.isPlaceholder(text), !text.withBytes(Placeholder.isMasked) else { throw .placeholder }
        // Analytics call a visit without a click `(direct)`.
        guard !text.hasPrefix("(") || !text.hasSuffix(")") else { throw .notAClickID }
        guard !isValid(text) || text.containsASCII("=") || text.containsASCII("%") else { return text }
        guard text.utf8.count <= KeyValueText.maximumURLLength, layers > 0 else { throw .notAClickID }
        let names = field == "ttp" ? ["_ttp", "ttp"] : [field]
        let isAssigned = names.contains { text.prefix($0.count + 1).lowercased() == $0 + "=" }
        let query = isAssigned ? text.prefix { $0 != "=" }.lowercased() + text.drop { $0 != "=" } : text
        let assigned = names.flatMap { KeyValueText.parameters(named: $0, in: query) }
        // `ttclid=` without a value.
        guard !assigned.isEmpty || !isAssigned else { throw .placeholder }
        let texts = assigned.isEmpty ? [text] : assigned
        // A `%` that starts no escape is part of the id.
        let found = texts.map { (KeyValueText.percentDecoded($0) ?? $0).trimmed }.flatMap(elements)
        let ids = Set(found.count > 1 ? found.filter { !isOtherParameter($0) } : found)
        guard let id = ids.first, ids.count == 1, id != text || isValid(id) else { throw .notAClickID }
        return id == text ? id : try value(id, of: field, layers: layers - 1)
    }

    /// The elements of a list, without quotes, brackets, the rest of a query, and placeholders.
    private static func elements(of text: String?) -> [String] {
        let text = text ?? ""
        guard isWrapped(text) else { return text.isEmpty ? [] : [text] }
        return text.split { ",;|".contains($0) }.map { element in
            let start = element.drop { $0.isWhitespace || $0 == "=" || around.contains($0) }
            let value = start.prefix { $0 != "&" && $0 != "?" && $0 != "#" }
            // The path of a URL whose query has no click id.
            guard value.endIndex == start.endIndex || !value.contains("/") else { return String(start) }
            let last = value.lastIndex { !$0.isWhitespace && !around.contains($0) }
            return last.map { String(value[...$0]) } ?? ""
        }
        .filter { !$0.isEmpty && !Placeholder.isPlaceholder($0) }
    }

    /// Whether this is another parameter of a query whose separator is a semicolon. Base64 may end with `=`.
    private static func isOtherParameter(_ element: String) -> Bool {
        let parts = element.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1)
        return parts.count == 2 && parts[1].first != UInt8(ascii: "=")
            && parts[0].allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    }

    private static let around = "\"'\\[]"

    /// Whether a text has a character of lists, quotes, JSON, or URLs, which click ids don't have.
    private static func isWrapped(_ text: String) -> Bool {
        text.withBytes { bytes in
            bytes.minimum { byte in
                // A shift makes neighbors equal: `"#`, `&'`, `:;`, `>?`, and `|}`. `[\]` are `{|}` without a bit.
                let quote = min((byte ^ UInt8(ascii: "\"")) >> 1, (byte ^ UInt8(ascii: "&")) >> 1)
                let sign = min((byte ^ UInt8(ascii: ":")) >> 1, byte ^ UInt8(ascii: "<"))
                let end = min((byte ^ UInt8(ascii: ">")) >> 1, byte ^ UInt8(ascii: ","))
                let brace = byte | 0x20
                let bracket = min(brace ^ UInt8(ascii: "{"), (brace ^ UInt8(ascii: "|")) >> 1)
                return min(min(quote, sign), min(end, bracket))
            } == 0
        }
    }
}
