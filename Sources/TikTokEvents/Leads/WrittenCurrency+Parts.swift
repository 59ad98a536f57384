extension WrittenCurrency {
    /// The codes of a currency in brackets or quotes, or of one that is named twice: `["EUR"]`, `$CAD`,
    /// `US Dollar (USD)`.
    static func codes(ofPartsOf text: String) -> Set<String>? {
        guard text.utf8.count <= 64, isEnclosed(text) else { return nil }
        let parts = parts(of: text.uppercased())
        if parts.count == 1, parts[0].count < text.count {
            // Three other letters in brackets may be a macro.
            return codes(ofKey: parts[0]).flatMap { isListed(parts[0]) ? $0 : nil }
        }
        for position in parts.indices.dropFirst() {
            if let first = codes(ofKey: parts[..<position].joined()),
                let second = codes(ofKey: parts[position...].joined()), !first.isDisjoint(with: second)
            {
                return first.intersection(second)
            }
        }
        return nil
    }

    /// The runs of letters and of signs.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var last: Character?
        for character in text {
            if isSeparator(character) {
                last = nil
                continue
            }
            if let previous = last, previous.isLetter == character.isLetter {
                parts[parts.count - 1].append(character)
            } else {
                parts.append(String(character))
            }
            last = character
        }
        return parts
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || ".-()[]{}<>".contains(character) || quotes.contains(character)
    }

    /// Whether the brackets are balanced. One alone may enclose a negative amount.
    private static func isEnclosed(_ text: String) -> Bool {
        ["()", "[]", "{}", "<>"].allSatisfy { pair in
            text.count { $0 == pair.first } == text.count { $0 == pair.last }
        }
    }

    private static let quotes = "\"'`\u{2018}\u{2019}\u{201C}\u{201D}"
}
