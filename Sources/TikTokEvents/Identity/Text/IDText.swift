/// An id that a spreadsheet or data frame may have altered.
enum IDText {
    /// The id as it was before: `12345.0`, `'12345`, and `="12345"` were `12345`.
    ///
    /// - Throws: `roundedNumber` if the digits are lost.
    static func repaired(_ text: String) throws(OmittedIdentifiers.Reason) -> String {
        guard text.withBytes(isSuspicious) else { return text }
        guard !text.withBytes(isRounded) else { throw .roundedNumber }
        let content = text.withBytes(isWholeDecimal) ? text.prefix { $0 != "." } : withoutQuotes(text)
        // There may be several layers.
        return content == text ? text : try repaired(String(content))
    }

    /// The id in a string or a number, or `nil` if the value is neither.
    ///
    /// - Throws: `roundedNumber` if the digits are lost.
    static func repaired(_ value: JSONValue) throws(OmittedIdentifiers.Reason) -> String? {
        guard let text = value.text else { return nil }
        guard case .number = value else { return try repaired(text.trimmed) }
        guard !text.withBytes(isRoundedNumber) else { throw .roundedNumber }
        return text
    }

    /// Whether an id needs a closer look, as few do.
    @inline(__always)
    static func isSuspicious(_ id: ByteView) -> Bool {
        switch id.first ?? 0 {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "="): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): isRounded(id) || isWholeDecimal(id)
        default: false
        }
    }

    /// Whether a value, which has this text, is a rounded number.
    static func isRounded(_ value: JSONValue, _ text: String) -> Bool {
        if case .number = value { text.withBytes(isRoundedNumber) } else { text.withBytes(isRounded) }
    }

    /// Whether this is a number like `1.23457E+12` or `1E+12`: a spreadsheet shows many ids as the same one.
    static func isRounded(_ id: ByteView) -> Bool {
        let point = id.firstIndex(from: 0) { !$0.isDigit }
        guard (1...3).contains(point), point < id.count else { return false }
        let hasFraction = id[point] == UInt8(ascii: ".") || id[point] == UInt8(ascii: ",")
        let exponent = hasFraction ? id.firstIndex(from: point + 1) { !$0.isDigit } : point
        guard exponent < id.count, id[exponent].lowercased == UInt8(ascii: "e") else { return false }
        let hasSign = exponent + 1 < id.count && id[exponent + 1] == UInt8(ascii: "+")
        // `1E12` may be an id in hexadecimal digits.
        let digits = id.part(exponent + (hasSign ? 2 : 1)..<id.count)
        return (hasFraction || hasSign) && (1...3).contains(digits.count) && digits.allSatisfy(\.isDigit)
    }

    /// Whether a JSON number, written out, was probably `1.23457E+12` or `7.123456789012346e+18`.
    ///
    /// Decoding loses the exponent, so the zeros tell: spreadsheets keep 6 digits, and a `Double` has 16 or 17.
    static func isRoundedNumber(_ id: ByteView) -> Bool {
        guard id.count >= 12, id.last == UInt8(ascii: "0"), id.allSatisfy(\.isDigit) else { return false }
        let significant = (id.lastIndex { $0 != UInt8(ascii: "0") } ?? 0) + 1
        return significant <= 6 || (id.count >= 19 && significant <= 16)
    }

    /// Whether this is a whole number with a fraction of zeros.
    private static func isWholeDecimal(_ id: ByteView) -> Bool {
        guard id.last == UInt8(ascii: "0"), id.holds(UInt8(ascii: ".")) else { return false }
        let point = id.firstIndex(from: 0) { !$0.isDigit }
        return point > 0 && id[point] == UInt8(ascii: ".")
            && id.part(point + 1..<id.count).allSatisfy { $0 == UInt8(ascii: "0") }
    }

    /// The text without the quotes, or the apostrophe in front, that keep a spreadsheet from reading it as a number.
    private static func withoutQuotes(_ text: String) -> Substring {
        let quoted = text.hasPrefix("=") ? text.dropFirst() : text[...]
        guard let quote = quoted.first, quote == "'" || quote == "\"" else { return text[...] }
        let isClosed = quoted.count > 2 && quoted.last == quote
        let content = isClosed ? quoted.dropFirst().dropLast() : quoted.dropFirst()
        let isCertain = (isClosed || (quote == "'" && !text.hasPrefix("="))) && !content.contains(quote)
        return isCertain && !content.allSatisfy(\.isWhitespace) ? String(content).trimmed[...] : text[...]
    }
}
