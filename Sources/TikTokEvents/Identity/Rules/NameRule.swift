extension IdentifierNormalizer {
    /// A first or last name: lowercased, without punctuation and symbols, with accents kept.
    ///
    /// ```swift
    /// try IdentifierNormalizer.name.normalized("O\u{2019}Neill-Smith")   // "oneillsmith"
    /// try IdentifierNormalizer.name.normalized("  MARY  Ann ")            // "mary ann"
    /// ```
    ///
    /// - Letters of every script and their accents stay. A letter with an accent hashes the same whether it was typed
    ///   as one character or as two (NFC), and so does full-width `Ｊ`.
    /// - Punctuation, symbols, emoji, and invisible characters are dropped, as TikTok asks, including every kind of
    ///   apostrophe and hyphen, so that `Anne-Marie` becomes `annemarie`.
    /// - Inner spaces are kept but collapsed to one. TikTok's pages don't say whether to keep them. So `Anne Marie` and
    ///   `Anne-Marie` hash differently.
    /// - Titles and suffixes such as `Dr` and `Jr` stay: TikTok doesn't mention them, and `Don` may be a name.
    /// - Lowercasing doesn't depend on the locale: `I` becomes `i` in Turkish too, and `İ` becomes `i` with a dot above
    ///   (U+0307). A Greek sigma at the end of a word becomes `ς`. Browsers do the same.
    public static let name = Self(rule: .name)
}

/// The letters and digits of a name, city, or state, however it was typed.
enum NameRule {
    /// Writes lowercase letters and digits, and leaves out punctuation and symbols.
    ///
    /// - Parameters:
    ///   - text: The text. Accented Western European letters are handled here; others need preparing.
    ///   - separator: What to keep between words, if anything.
    ///   - isPrepared: Whether all non-ASCII characters are lowercase letters.
    ///   - letters: Where to write the result.
    /// - Returns: `false` if nothing is left, or if the text needs preparing or a closer look.
    static func put(
        _ text: ByteView,
        between separator: UInt8?,
        isPrepared: Bool,
        to letters: inout ByteCursor
    ) -> Bool {
        // Text this long may be a digest of another algorithm.
        guard isPrepared || text.count < 32 else { return false }
        let start = letters.count
        // The first of the two bytes of each scalar from U+00C0 to U+00FF.
        let accented: UInt8 = 0xC3
        var followsSpace = false
        var isSecondByte = false
        var isWhole = true
        for byte in text {
            if isSecondByte {
                // The multiplication and division signs aren't letters, and the uppercase letters end before the sharp
                // s.
                guard byte != 0x97, byte != 0xB7 else { return false }
                letters.put(byte < 0x9F ? byte | 0x20 : byte)
                isSecondByte = false
            } else if byte.isLetterOrDigit || byte >= 0x80 {
                guard isPrepared || byte.isLetter || byte == accented else { return false }
                if followsSpace, let separator, letters.count > start {
                    letters.put(separator)
                }
                letters.put(byte.lowercased)
                followsSpace = false
                isSecondByte = byte == accented
            } else if byte.isSpace {
                followsSpace = true
            } else {
                guard isPrepared || !isUnusual(byte) else { return false }
                isWhole = false
            }
        }
        let count = letters.count - start
        // Punctuation may hide a placeholder, such as `un-defined`.
        return count > 0 && (isPrepared || isWhole || !Placeholder.hasWord(length: count, first: text.firstLetter))
    }

    /// Control characters, and characters that appear in email addresses, URLs, HTML, escapes, and masks but in no name.
    private static func isUnusual(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
            || byte == UInt8(ascii: "<") || EscapedText.isIntroducer(byte)
    }

    /// Applies the rule to text in any script.
    static func normalized(_ text: String, between separator: UInt8?) throws(OmittedIdentifiers.Reason) -> String {
        try letters(of: readable(text), between: separator)
    }

    /// The text without its escapes and in the usual forms of its letters.
    static func readable(_ text: String) throws(OmittedIdentifiers.Reason) -> String {
        guard !text.holdsEmailAddress, !text.contains("://") else { throw .notAName }
        guard !Placeholder.isMasked(name: text) else { throw .placeholder }
        guard let text = EscapedText.decoded(text).flatMap(HTMLEntities.decoded)?.inUsualForms else {
            throw .unreadable
        }
        // Decoding may have revealed them.
        guard !text.holdsEmailAddress, !text.contains("://") else { throw .notAName }
        if (try? RawText.trimmed(text)) == nil, !text.isBlank {
            throw .unreadable
        }
        guard !holdsBrokenLetter(text), !holdsTag(text) else { throw .unreadable }
        return text
    }

    /// Writes the letters and digits of readable text in any script.
    static func letters(of text: String, between separator: UInt8?) throws(OmittedIdentifiers.Reason) -> String {
        let prepared = prepared(text)
        let letters = prepared.withBytes { prepared in
            String(capacity: prepared.count) { _ = put(prepared, between: separator, isPrepared: true, to: &$0) }
        }
        let isDigest = separator != nil && letters.split(separator: " ").contains(where: isDigest)
        guard !letters.isUselessDigest, !isDigest else { throw .uselessDigest }
        guard letters.isEmpty || letters.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
            throw .notAName
        }
        // Compose after removing the spaces and symbols between a letter and its accent.
        return CanonicalComposition.composed(letters)
    }

    /// Whether a word is a digest in some form, such as base64. No name this long has both letters and digits.
    private static func isDigest(_ word: Substring) -> Bool {
        word.utf8.count >= 20 && word.utf8.allSatisfy(\.isLetterOrDigit) && word.utf8.contains(where: \.isDigit)
            && word.utf8.contains(where: \.isLetter)
    }

    /// Lowercases the text and drops non-ASCII characters that aren't letters: invisible ones, punctuation, and
    /// symbols.
    private static func prepared(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        var followsSymbol = false
        for scalar in LetterCase.lowered(text).unicodeScalars where !isInvisible(scalar) {
            if scalar.isSpace {
                letters.append(" ")
                followsSymbol = false
            } else if isPunctuationOrSymbol(scalar) || (followsSymbol && isMark(scalar)) {
                // A mark on a symbol is dropped with it, so that the symbol's composed and decomposed forms give the
                // same result.
                followsSymbol = true
            } else {
                letters.append(scalar)
                followsSymbol = false
            }
        }
        return String(letters)
    }

    /// Joiners, direction marks, soft hyphens, variation selectors, and the tatweel that only stretches an Arabic word.
    /// Whether someone types them says nothing about the name.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{640}"
    }

    /// Hyphens, apostrophes, dots, currency signs, emoji, and the like.
    private static func isPunctuationOrSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        // Unicode calls these letters, but people type any apostrophe for them: Ukrainian Мар'яна, Hawaiian Ka'ahumanu.
        case "\u{2BB}", "\u{2BC}": return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .enclosingMark:
            return true
        default:
            return false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}

extension ByteView {
    /// The first letter, or zero if there is none.
    fileprivate var firstLetter: UInt8 {
        first { $0.isLetter || $0 >= 0x80 } ?? 0
    }
}
