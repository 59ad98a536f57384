/// The letters of names and places, however they were typed.
enum NameText {
    /// What stays between words.
    enum WordSeparator {
        case space
        case nothing
    }

    /// Lower-cased and composed, without punctuation, symbols and what can't be seen.
    static func letters(of raw: String, between separator: WordSeparator) -> String {
        var letters = String.UnicodeScalarView()
        var isBehindSpace = false
        var isBehindSymbol = false
        for scalar in LetterCase.lowered(raw).unicodeScalars where !isInvisible(scalar) {
            if scalar.isSpace {
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
