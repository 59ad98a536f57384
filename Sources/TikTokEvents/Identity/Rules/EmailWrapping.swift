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
        return decoded(String(content))
    }

    private static let schemes = ["mailto:", "smtp:", "email:", "e-mail:", "mail:"]

    /// The text without percent-encoding and HTML's escapes, even if encoded twice.
    private static func decoded(_ text: String) -> String {
        let plain = KeyValueText.percentDecoded(text) ?? text
        return HTMLEntities.decoded(KeyValueText.percentDecoded(plain) ?? plain) ?? plain
    }

    /// The address in a query such as `user_email=jane@example.com`. Other addresses may hold the sign.
    static func withoutLabel(_ text: String) -> String {
        guard let equals = text.firstIndex(of: "=") else { return text }
        let name = text[..<equals].lowercased()
        let isLabel = (name == "e" || name.hasSuffix("mail")) && name.allSatisfy { $0.isLetter || "_-".contains($0) }
        return isLabel ? String(text[text.index(after: equals)...]) : text
    }

    /// The words that may be an address, as in `<a href="mailto:jane@example.com">jane@example.com</a>`.
    static func words(of text: String) -> [String] {
        text.split { $0.isWhitespace || "<>|,;\"'".contains($0) }.filter { $0.contains("@") }.prefix(8).map {
            content(of: String($0))
        }
    }

    /// The text without surrounding quotes, brackets, dots, and the like.
    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace || "\"'`<([{=:;,/\\\u{201C}\u{2018}\u{201E}\u{AB}".contains($0) }
        guard
            let end = start.lastIndex(where: {
                !$0.isWhitespace && !"\"'`>)]}.:;,!?\\\u{201D}\u{2019}\u{201C}\u{BB}".contains($0)
            })
        else { return "" }
        return start[...end]
    }
}
