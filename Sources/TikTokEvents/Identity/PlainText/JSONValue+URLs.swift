extension JSONValue {
    /// The value without personal data in the URLs and after the labels in its texts.
    var cleaned: JSONValue {
        mappingTexts(PlainText.cleaned)
    }

    /// Changes each text that is a URL as a whole.
    func mappingURLs(_ change: (String) -> String) -> JSONValue {
        mappingTexts { PageURL.isURL($0) ? change($0) : $0 }
    }

    /// Changes each text.
    func mappingTexts(_ change: (String) -> String) -> JSONValue {
        switch self {
        case .null, .bool, .number: self
        case .string(let text): .string(change(text))
        case .array(let elements): .array(elements.map { $0.mappingTexts(change) })
        case .object(let members): .object(members.mapValues { $0.mappingTexts(change) })
        }
    }
}

extension PageURL {
    /// Whether all of a text is a URL, a path with a query, or a link such as `tel:2133734253`.
    static func isURL(_ text: String) -> Bool {
        // Few texts have any of these, and each form needs one.
        guard text.containsASCII("/") || text.containsASCII(":") || text.containsASCII("?") else { return false }
        let text = text.trimmed
        guard !text.utf8.contains(where: \.isSpace) else { return false }
        return text.hasPrefix("/") || hasScheme(text) || hasQuery(text)
    }

    /// Whether a scheme with a host comes first, or a scheme of links that call or write to someone.
    private static func hasScheme(_ text: String) -> Bool {
        let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
        guard !scheme.isEmpty, scheme.allSatisfy({ $0.isLetterOrDigit || "+-.".utf8.contains($0) }) else {
            return false
        }
        let rest = text.utf8[scheme.endIndex...]
        return rest.starts(with: "://".utf8)
            || !rest.isEmpty && contactSchemes.contains(String(decoding: scheme, as: UTF8.self).lowercased())
    }

    private static let contactSchemes: Set = ["mailto", "tel", "callto", "sms", "skype", "whatsapp"]

    private static func hasQuery(_ text: String) -> Bool {
        text.utf8.drop { $0 != UInt8(ascii: "?") }.contains(UInt8(ascii: "="))
    }
}
