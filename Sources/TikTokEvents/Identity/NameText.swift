/// The letters of names and places, however they were typed.
enum NameText {
    /// What stays between words.
    enum WordSeparator {
        case space
        case nothing
    }

    /// Lower-cased and composed, without punctuation, symbols and what can't be seen.
    static func letters(of raw: String, between separator: WordSeparator) -> String {
        raw.utf8.allSatisfy { $0 < 0x80 } ? asciiLetters(of: raw, separator) : unicodeLetters(of: raw, separator)
    }

    /// The usual case, in one pass; all of ASCII that is neither letter, digit nor space is punctuation or a symbol.
    private static func asciiLetters(of raw: String, _ separator: WordSeparator) -> String {
        String(unsafeUninitializedCapacity: raw.utf8.count) { letters in
            var count = 0
            var isBehindSpace = false
            for byte in raw.utf8 {
                let letter: UInt8
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letter = byte
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter = byte | 0x20
                case UInt8(ascii: " "), UInt8(ascii: "\t")...UInt8(ascii: "\r"):
                    isBehindSpace = true
                    continue
                default: continue
                }
                if isBehindSpace, count > 0, separator == .space {
                    letters[count] = UInt8(ascii: " ")
                    count += 1
                }
                isBehindSpace = false
                letters[count] = letter
                count += 1
            }
            return count
        }
    }

    private static func unicodeLetters(of raw: String, _ separator: WordSeparator) -> String {
        var letters = String.UnicodeScalarView()
        var isBehindSpace = false
        var isBehindSymbol = false
        for scalar in LetterCase.lowered(raw).unicodeScalars where !isInvisible(scalar) {
            if RawText.isSpace(scalar) {
                isBehindSpace = true
                isBehindSymbol = false
            } else if isPunctuationOrSymbol(scalar) || (isBehindSymbol && isMark(scalar)) {
                // A mark on a symbol goes with it, so that the symbol's composed and decomposed forms end alike.
                isBehindSymbol = true
            } else {
                if isBehindSpace, !letters.isEmpty, separator == .space {
                    letters.append(" ")
                }
                isBehindSpace = false
                isBehindSymbol = false
                letters.append(scalar)
            }
        }
        return CanonicalComposition.composed(String(letters))
    }

    /// Joiners, marks of the writing direction, soft hyphens, variation selectors: whether somebody's keyboard puts
    /// them in says nothing about the name.
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
