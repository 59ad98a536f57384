extension IdentifierNormalizer {
    /// A first or last name: lower-cased, without punctuation and symbols, accents kept.
    ///
    /// ```swift
    /// try IdentifierNormalizer.name.normalized("O\u{2019}Neill-Smith")   // "oneillsmith"
    /// try IdentifierNormalizer.name.normalized("  MARY  Ann ")            // "mary ann"
    /// ```
    ///
    /// - Letters of every script and their accents stay. A letter with its accent gives the same hash whether it was
    ///   typed as one character or as two (NFC). Forms that only look alike stay apart: full-width `Ｊ` isn't `J`.
    /// - Punctuation, symbols, emoji and invisible characters are dropped, as TikTok asks: every kind of apostrophe and
    ///   hyphen too, so that `Anne-Marie` is `annemarie`.
    /// - Inner spaces are kept, one at a time; TikTok's pages leave open whether they should be. So `Anne Marie` and
    ///   `Anne-Marie` hash differently.
    /// - Titles and suffixes such as `Dr` and `Jr` stay: TikTok says nothing of them, and `Don` may be a name.
    /// - Lower case depends on no locale: `I` is `i` in Turkish too, and `İ` is `i` with a dot above (U+0307).
    ///   A Greek sigma at the end of a word is `ς`. Browsers do the same.
    public static let name = Self(rule: .name)
}

/// The letters and digits of names, cities and states, however they were typed.
enum NameRule {
    /// Puts lower-case letters and digits, and leaves out punctuation and symbols.
    ///
    /// - Parameters:
    ///   - text: The text. The accented letters of Western Europe are known here; others need preparing.
    ///   - separator: What stays between words, if anything does.
    ///   - isPrepared: Whether all characters beyond ASCII are lower-case letters.
    ///   - letters: Where to put them.
    /// - Returns: False if nothing is left, or if the text needs preparing or a closer look.
    static func put(
        _ text: ByteView,
        between separator: UInt8?,
        isPrepared: Bool,
        to letters: inout ByteCursor
    ) -> Bool {
        // A digest of another algorithm may be this long.
        guard isPrepared || text.count < 32 else { return false }
        let start = letters.count
        // The first of the two bytes of each scalar from U+00C0 to U+00FF.
        let accented: UInt8 = 0xC3
        var isBehindSpace = false
        var isSecondByte = false
        var isWhole = true
        for byte in text {
            if isSecondByte {
                // The signs of multiplication and division are no letters; the capitals end before the sharp s.
                guard byte != 0x97, byte != 0xB7 else { return false }
                letters.put(byte < 0x9F ? byte | 0x20 : byte)
                isSecondByte = false
            } else if byte.isLetterOrDigit || byte >= 0x80 {
                guard isPrepared || byte.isLetter || byte == accented else { return false }
                if isBehindSpace, let separator, letters.count > start {
                    letters.put(separator)
                }
                letters.put(byte.lowercased)
                isBehindSpace = false
                isSecondByte = byte == accented
            } else if byte.isSpace {
                isBehindSpace = true
            } else {
                guard isPrepared || !isUnusual(byte) else { return false }
                isWhole = false
            }
        }
        let count = letters.count - start
        // Punctuation may hide a placeholder, such as `un-defined`.
        return count > 0 && (isPrepared || isWhole || !Placeholder.hasWord(length: count, first: text.firstLetter))
    }

    /// Control characters, and what stands in email addresses, URLs and text of HTML, but in no name.
    private static func isUnusual(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "&")
    }

    /// Applies the rule to text in any script.
    static func normalized(_ text: String, between separator: UInt8?) throws(OmittedIdentifiers.Reason) -> String {
        guard !text.holdsEmailAddress, !text.contains("://") else { throw .notAName }
        guard let text = HTMLEntities.decoded(text) else { throw .unreadable }
        let prepared = prepared(text)
        let letters = prepared.withBytes { prepared in
            String(capacity: prepared.count) { _ = put(prepared, between: separator, isPrepared: true, to: &$0) }
        }
        let isDigest = separator != nil && letters.split(separator: " ").contains(where: isDigest)
        guard !letters.isUselessDigest, !isDigest else { throw .uselessDigest }
        guard letters.isEmpty || letters.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
            throw .notAName
        }
        // After the spaces and symbols between a letter and its accent are gone.
        return CanonicalComposition.composed(letters)
    }

    /// Whether a word is a digest in some form, such as base64: no name has both letters and digits at this length.
    private static func isDigest(_ word: Substring) -> Bool {
        word.utf8.count >= 20 && word.utf8.allSatisfy(\.isLetterOrDigit) && word.utf8.contains(where: \.isDigit)
            && word.utf8.contains(where: \.isLetter)
    }

    /// Lowers the case and drops all beyond ASCII that is no letter: invisible characters, punctuation and symbols.
    private static func prepared(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        var isBehindSymbol = false
        for scalar in LetterCase.lowered(text).unicodeScalars where !isInvisible(scalar) {
            if scalar.isSpace {
                letters.append(" ")
                isBehindSymbol = false
            } else if isPunctuationOrSymbol(scalar) || (isBehindSymbol && isMark(scalar)) {
                // A mark on a symbol goes with it, so that the symbol's composed and decomposed forms end alike.
                isBehindSymbol = true
            } else {
                letters.append(scalar)
                isBehindSymbol = false
            }
        }
        return String(letters)
    }

    /// Joiners, marks of the writing direction, soft hyphens, variation selectors: whether a keyboard puts them in says
    /// nothing about the name.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Hyphens, apostrophes, dots, currency signs, emoji and the like.
    private static func isPunctuationOrSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        // Letters to Unicode, but people type any apostrophe for them: Ukrainian Мар'яна, Hawaiian Ka'ahumanu.
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
    /// The first letter, or zero.
    fileprivate var firstLetter: UInt8 {
        first { $0.isLetter || $0 >= 0x80 } ?? 0
    }
}
