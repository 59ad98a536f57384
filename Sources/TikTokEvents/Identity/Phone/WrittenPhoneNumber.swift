/// The digits of a phone number as somebody wrote it.
struct WrittenPhoneNumber {
    private(set) var hasPlus = false
    private(set) var digits = PhoneDigits()

    /// Reads digits with spaces, brackets, dots, dashes and slashes between them, and perhaps a `+` in front.
    ///
    /// It is `nil` if there is anything else, or too many digits for a number, and for what a program writes of a negative
    /// number or a decimal fraction.
    ///
    /// - Parameter text: The text. It may end in an extension such as `x123`, `ext. 5`, `;ext=5` or `#5`.
    init?(_ text: some Collection<UInt8>) {
        var position = text.startIndex
        var hasSeparator = false
        while position < text.endIndex {
            let byte = text[position]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard digits.append(byte - UInt8(ascii: "0")) else { return nil }
            case UInt8(ascii: "."):
                if !hasSeparator, digits.count >= 7, let isZero = Self.isZeroFraction(text[position...]) {
                    guard isZero else { return nil }
                    position = text.endIndex
                    continue
                }
                hasSeparator = true
            case UInt8(ascii: "-"):
                guard digits.count > 0 || hasPlus || hasSeparator else { return nil }
                hasSeparator = true
            case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
                UInt8(ascii: "["), UInt8(ascii: "]"):
                hasSeparator = true
            case UInt8(ascii: "+"):
                guard digits.count == 0, !hasPlus else { return nil }
                hasPlus = true
            default:
                guard digits.count > 0, Self.isExtension(text[position...]) else { return nil }
                position = text.endIndex
                continue
            }
            text.formIndex(after: &position)
        }
        guard digits.count > 0 else { return nil }
        // A + and 00 in front of the calling code are one too many.
        if hasPlus, digits.count > 2, digits.first(2) == 0 {
            digits = digits.dropFirst(2)
        }
    }

    /// Whether a fraction is `.0`, which a spreadsheet adds to a number that it takes for a decimal; `nil` if the text is none.
    private static func isZeroFraction(_ text: some Collection<UInt8>) -> Bool? {
        let digits = text.dropFirst()
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
        if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
            return true
        }
        // More digits are a group of the number.
        return digits.count > 2 ? nil : false
    }

    /// Whether the text is an extension and nothing else.
    private static func isExtension(_ text: some Sequence<UInt8>) -> Bool {
        let text = text.filter { !" -().,;:=/[]".utf8.contains($0) }.map(\.lowercased)
        for marker in ["extension", "extn", "ext", "x", "#"] where text.starts(with: marker.utf8) {
            let digits = text.dropFirst(marker.utf8.count)
            return (1...9).contains(digits.count)
                && digits.allSatisfy { $0.isDigit }
        }
        return false
    }
}
