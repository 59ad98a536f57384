/// A name or a place that a header, a URL, or JSON has escaped, as in `S%C3%A3o%20Paulo` and `Jos\u00e9`.
enum EscapedText {
    /// The text without its escapes, even if escaped twice, or `nil` if they can't be undone.
    static func decoded(_ text: String) -> String? {
        guard text.utf8.contains(where: isIntroducer) else { return text }
        guard let decoded = decodedOnce(text).flatMap(decodedOnce), !isEncodedWord(decoded) else { return nil }
        return decoded
    }

    /// Whether a byte can start an escape.
    static func isIntroducer(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "=")
    }

    private static func decodedOnce(_ text: String) -> String? {
        withoutPercentEncoding(text).flatMap(withoutBackslashes)
    }

    /// In a form, `+` stands for a space.
    private static func withoutPercentEncoding(_ text: String) -> String? {
        guard holdsHexPair(text, after: UInt8(ascii: "%")) else { return text }
        return KeyValueText.percentDecoded(String(text.map { $0 == "+" ? " " : $0 }))
    }

    /// Undoes `\u00e9`, `%u00e9`, and a line break or tab at the end, which are written `\n` and `\t`.
    private static func withoutBackslashes(_ text: String) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "%") }) else { return text }
        var text = text[...]
        while ["\\n", "\\r", "\\t"].contains(where: text.hasSuffix) {
            text = text.dropLast(2)
        }
        var units: [UInt16] = []
        var rest = text.utf16
        while let unit = rest.popFirst() {
            let isBackslash = unit == UInt16(UInt8(ascii: "\\"))
            if isBackslash || unit == UInt16(UInt8(ascii: "%")), rest.first == UInt16(UInt8(ascii: "u")),
                let code = code(rest.dropFirst().prefix(4))
            {
                units.append(code)
                rest = rest.dropFirst(5)
            } else if isBackslash, let next = rest.first.flatMap(UInt8.init(exactly:)), next.isLetterOrDigit {
                return nil
            } else {
                units.append(unit)
            }
        }
        // Half a character becomes a replacement character, which makes the text unreadable.
        return String(decoding: units, as: UTF16.self)
    }

    private static func code(_ digits: Substring.UTF16View) -> UInt16? {
        guard digits.count == 4 else { return nil }
        return digits.reduce(0 as UInt16?) { code, unit in
            guard let code, let digit = UInt8(exactly: unit)?.hexDigit else { return nil }
            return code << 4 | UInt16(digit)
        }
    }

    /// Whether a mail program has encoded the text: `=?UTF-8?B?Sm9zw6k=?=`, `Jos=C3=A9`.
    private static func isEncodedWord(_ text: String) -> Bool {
        text.contains("=?") && text.contains("?=") || holdsHexPair(text, after: UInt8(ascii: "="))
    }

    private static func holdsHexPair(_ text: String, after introducer: UInt8) -> Bool {
        text.withBytes { text in
            text.indices.dropLast(2).contains { index in
                text[index] == introducer && text[index + 1].hexDigit != nil && text[index + 2].hexDigit != nil
            }
        }
    }
}
