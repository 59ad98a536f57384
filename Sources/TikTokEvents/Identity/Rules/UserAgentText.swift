/// A user agent that a log, a form, or JSON may have altered.
enum UserAgentText {
    /// The user agent as the browser sent it: without a header's name, quotes, and escapes around or in it.
    static func repaired(_ raw: String) -> String {
        guard raw.withBytes(isSuspicious) else { return raw }
        var text = raw.trimmed
        if let label = text.firstIndex(of: ":"), text[..<label].lowercased() == "user-agent" {
            text = String(text[text.index(after: label)...]).trimmed
        }
        if text.count > 2, text.first == "\"", text.last == "\"" {
            text = String(text.dropFirst().dropLast())
        }
        text = text.filter { $0 != "\\" }
        guard !text.contains(" ") else { return text }
        // In a form and in the logs of some servers, `+` stands for a space.
        let spaced = String(text.map { $0 == "+" ? " " : $0 })
        let decoded = KeyValueText.percentDecoded(spaced) ?? spaced
        // The name of an app may hold an escape.
        return decoded.hasPrefix("Mozilla/") ? decoded : text
    }

    /// Whether it differs from `Mozilla/5.0 (...`, as nearly all begin.
    private static func isSuspicious(_ text: ByteView) -> Bool {
        let usual = ByteView("Mozilla/5.0 (")
        return text.count < usual.count || !text.part(0..<usual.count).equals(usual)
    }
}
