/// A user agent that a log, a form, or JSON may have altered.
enum UserAgentText {
    /// The user agent in a text.
    ///
    /// - Throws: `notText` for a number, an IP address, or a URL in its place, or a reason of `PlainText`.
    static func value(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        let text = try PlainText.value(repaired(raw))
        guard text.utf8.contains(where: \.isLetter), !text.utf8.starts(with: "http".utf8) else { throw .notText }
        return text
    }

    /// The user agent as the browser sent it: without a header's name, quotes, and escapes around or in it.
    static func repaired(_ raw: String) -> String {
        guard raw.withBytes(isSuspicious) else { return raw }
        var text = raw.trimmed
        if let label = text.firstIndex(of: ":"), text[..<label].lowercased() == "user-agent" {
            text = String(text[text.index(after: label)...]).trimmed
        }
        if let start = text.firstIndex(where: { !around.contains($0) }), start > text.startIndex,
            let last = text.lastIndex(where: { !around.contains($0) })
        {
            text = String(text[start...last])
        }
        text = text.filter { $0 != "\\" }
        guard !text.contains(" ") else { return text }
        // In a form and in the logs of some servers, `+` stands for a space.
        var decoded = String(text.map { $0 == "+" ? " " : $0 })
        for _ in 1...2 {
            decoded = KeyValueText.percentDecoded(decoded) ?? decoded
        }
        // The name of an app may hold an escape.
        return decoded.hasPrefix("Mozilla/") ? decoded : text
    }

    /// What a log, a spreadsheet, or a list puts around it.
    private static let around = "\"'=[]"

    /// Whether it differs from `Mozilla/5.0 (...`, as nearly all begin.
    private static func isSuspicious(_ text: ByteView) -> Bool {
        let usual = ByteView("Mozilla/5.0 (")
        return text.count < usual.count || !text.part(0..<usual.count).equals(usual)
    }
}
