/// Text that a program left in place of a value: a printed null, a template that was never filled in, or zeros.
///
/// If such text were hashed or sent, everyone who has it would count as the same person or the same sale. All code that
/// accepts values uses these checks, so that they agree.
enum Placeholder {
    /// Whether a text is a placeholder.
    ///
    /// - Parameters:
    ///   - text: The text. White space around it is ignored. An empty text is absent and not a placeholder.
    ///   - isName: Whether it is the name of a person or a place. Null, Nil, None, and Na are real names, so only forms
    ///     that no person or place has count.
    /// - Returns: `true` if it is a placeholder.
    static func isPlaceholder(_ text: String, ofName isName: Bool = false) -> Bool {
        if let isPlaceholder = text.withBytes({ $0.isPlainlyTrimmed ? isPlaceholder($0, ofName: isName) : nil }) {
            return isPlaceholder
        }
        return text.utf8.count <= RawText.maximumLength
            && text.trimmed.withBytes { isPlaceholder($0, ofName: isName) }
    }

    /// The same for text that was lowercased by normalizing: `null` may have been Null, which is a name.
    static func isPlaceholder(normalized text: String, ofName isName: Bool) -> Bool {
        text.withBytes { isPlaceholder($0, ofName: isName) } && !(isName && literals.contains(text))
    }

    /// The same for text that is trimmed.
    static func isPlaceholder(_ text: ByteView, ofName isName: Bool) -> Bool {
        text.count <= RawText.maximumLength && isSuspicious(text)
            && isKnown(String(decoding: text, as: UTF8.self), ofName: isName)
    }

    /// Whether a text is blank or a placeholder, so that an id made from it would be the same for everyone.
    static func isNothing(_ text: ByteView) -> Bool {
        guard !isMadeOfNothing(text) else { return true }
        guard !text.isPlainlyTrimmed else { return isPlaceholder(text, ofName: false) }
        let text = String(decoding: text, as: UTF8.self)
        return text.isBlank || isPlaceholder(text)
    }

    /// Whether a text needs a closer look, as few do.
    @inline(__always)
    static func isSuspicious(_ text: ByteView) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        guard !text.holds(UInt8(ascii: "{")) else { return true }
        switch first | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            return mayBeWord(text) || mayBeInvitation(text) || closesValue(last)
        case UInt8(ascii: "0"): return last == UInt8(ascii: "0")
        case UInt8(ascii: "1")...UInt8(ascii: "9"): return mayBeWord(text)
        case UInt8(ascii: "("): return last == UInt8(ascii: ")")
        case UInt8(ascii: "+"): return text.count == 1
        // Non-ASCII dashes, dots, and brackets start like these.
        case 0x80...:
            return first == 0xE2 || startsLikeWideBracket(text) || mayBeWord(text)
        default: return true
        }
    }

    /// Whether a text starts like `【` or `｛`.
    private static func startsLikeWideBracket(_ text: ByteView) -> Bool {
        text.count > 2 && (text[0] == 0xE3 && text[1] == 0x80 || text[0] == 0xEF && text[1] == 0xBD)
    }

    private static func closesValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"),
            UInt8(ascii: ">"):
            true
        default: false
        }
    }

    /// Whether a word of the list has this length and these first letters.
    private static func mayBeWord(_ text: ByteView) -> Bool {
        hasWord(length: text.count, first: text[0]) && starts.contains(start(of: text))
    }

    /// Whether a listed word has this length and this first letter, in either case.
    static func hasWord(length: Int, first: UInt8) -> Bool {
        length < firstLetters.count && firstLetters[length] >> (first & 31) & 1 == 1
    }

    private static func isKnown(_ text: String, ofName isName: Bool) -> Bool {
        let lowered = text.lowercased()
        if isMacro(lowered) || isPrintedObject(lowered) || isSpreadsheetError(lowered) || isInvitation(lowered)
            || isZeros(lowered)
        {
            return true
        }
        if let decoded = percentDecoded(lowered) {
            return isPlaceholder(decoded, ofName: isName)
        }
        return isWord(text, ofName: isName) || (!isName && hasNoLetterOrDigit(text))
    }

    /// Whether a text is only zeros, like a number or a UUID that was never set.
    private static func isZeros(_ text: String) -> Bool {
        text.contains("0") && text.allSatisfy { "0 -._:{}()\"'".contains($0) }
    }

    /// Whether a text is only dashes, dots, question marks, asterisks, or quotes. Control characters mean an odd id
    /// instead.
    private static func hasNoLetterOrDigit(_ text: String) -> Bool {
        !text.contains { $0.isLetter || $0.isNumber } && !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    }

    private static func percentDecoded(_ text: String) -> String? {
        guard text.hasPrefix("%"), let decoded = KeyValueText.percentDecoded(text), decoded != text else { return nil }
        return decoded
    }

    /// Whether a digest was computed from a placeholder, so that everyone shares it.
    static func isPlaceholder(_ digest: SHA256.Digest) -> Bool {
        digests.contains(digest)
    }

    /// The digests of an empty string and of what programs print for it, and values that replace a missing digest.
    private static let digests: Set<SHA256.Digest> = {
        let words = ["", "undefined", "null", "none", "nil", "nan", "na", "unknown"]
        let printed = [
            " ", "\n", "\r\n", "\t", "None", "Undefined", "Null", "(not set)", "(none)", "not set", "[object Object]",
            "[object object]", "Array", "array", "0", "false", "true",
        ]
        // A phone number gets a plus sign, and a form without an address may still have its `@`.
        let texts = words + words.map { "+" + $0 } + words.map { "\($0)@\($0).com" } + ["@"] + printed + literals
        let made = texts.map { SHA256.hash(Array($0.utf8)) }
        let neverMade = [0, UInt64.max].map { SHA256.Digest(word0: $0, word1: $0, word2: $0, word3: $0) }
        return Set(made + neverMade)
    }()
}
