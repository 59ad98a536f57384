/// What people, address books, and spreadsheets put around an email address.
enum EmailWrapping {
    /// The text without its wrapping, which may or may not be an address.
    static func content(of text: String) -> String {
        var content = text[...]
        // `jane@example.com (Jane Doe)`
        if content.hasSuffix(")"), let comment = content.firstIndex(of: "("), content[..<comment].contains("@") {
            content = content[..<comment]
        }
        content = trimmed(content)
        // `Jane Doe <jane@example.com>`, unless there is also an address outside the brackets.
        if let open = content.firstIndex(of: "<"), !content[..<open].contains("@") {
            let inside = content[content.index(after: open)...]
            let close = inside.firstIndex(of: ">") ?? inside.endIndex
            if !inside[close...].contains("@") {
                content = trimmed(inside[..<close])
            }
        }
        let lowered = content.lowercased()
        if let scheme = schemes.first(where: { lowered.hasPrefix($0) }) {
            content = trimmed(content.dropFirst(scheme.count).drop { $0 == "/" }.prefix { $0 != "?" })
        }
        return KeyValueText.percentDecoded(String(content)) ?? String(content)
    }

    private static let schemes = ["mailto:", "smtp:", "email:", "e-mail:", "mail:"]

    /// The text without surrounding quotes, brackets, dots, and the like.
    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace || "\"'`<([{=:;,\\\u{201C}\u{2018}\u{201E}\u{AB}".contains($0) }
        guard
            let end = start.lastIndex(where: {
                !$0.isWhitespace && !"\"'`>)]}.:;,!?\\\u{201D}\u{2019}\u{201C}\u{BB}".contains($0)
            })
        else { return "" }
        return start[...end]
    }
}
