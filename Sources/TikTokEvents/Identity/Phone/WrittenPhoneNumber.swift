/// The digits of a phone number as someone wrote it.
struct WrittenPhoneNumber {
    private(set) var hasPlus = false
    private(set) var digits = PhoneDigits()

    /// Reads digits with spaces, brackets, dots, dashes, and slashes between them, and an optional `+` in front.
    ///
    /// Returns `nil` for anything else, for too many digits, and for what looks like a program's negative number or
    /// decimal fraction.
    ///
    /// - Parameter text: The text. It may end in an extension such as `x123`, `ext. 5`, `;ext=5`, or `#5`, in several
    ///   languages.
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
            case UInt8(ascii: "(") where hasPlus && isOptionalZero(text[position...]):
                text.formIndex(&position, offsetBy: 2)
                hasSeparator = true
            case UInt8(ascii: "_"):
                // More than one mask digits.
                guard text[position...].dropFirst().first?.isDigit == true else { return nil }
                hasSeparator = true
            case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
                UInt8(ascii: "["), UInt8(ascii: "]"):
                hasSeparator = true
            case UInt8(ascii: "+"):
                guard digits.count == 0 else { return nil }
                hasPlus = true
            default:
                guard digits.count > 0, Self.isExtension(text[position...]) else { return nil }
                position = text.endIndex
                continue
            }
            text.formIndex(after: &position)
        }
        guard digits.count > 0 else { return nil }
        // With both + and 00 before the calling code, the 00 is redundant.
        if hasPlus, digits.count > 2, digits.first(2) == 0 {
            digits = digits.dropFirst(2)
        }
    }

    /// Whether this is `(0)`, which is dialed only within the country. Italy's fixed lines keep it, its mobile numbers
    /// begin with 3.
    private func isOptionalZero(_ text: some Collection<UInt8>) -> Bool {
        guard digits.count > 0, text.starts(with: "(0)".utf8) else { return false }
        return digits != PhoneDigits(value: 39, count: 2)
            || text.dropFirst(3).first { $0.isDigit } == UInt8(ascii: "3")
    }

    /// Whether a fraction is `.0`, which a spreadsheet adds to a number that it reads as a decimal. `nil` if it isn't a
    /// fraction.
    private static func isZeroFraction(_ text: some Collection<UInt8>) -> Bool? {
        let digits = text.dropFirst()
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
        if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
            return true
        }
        // With more than two digits, this is a group of the number's digits.
        return digits.count > 2 ? nil : false
    }

    private static let extensionMarkers = [
        "extension", "extn", "ext", "x", "#", "poste", "ramal", "anexo", "\u{434}\u{43E}\u{431}",
    ]

    /// Whether the whole text is an extension.
    private static func isExtension(_ text: some Sequence<UInt8>) -> Bool {
        let text = text.filter { !" -().,;:=/[]".utf8.contains($0) }.map(\.lowercased)
        for marker in extensionMarkers where text.starts(with: marker.utf8) {
            let digits = text.dropFirst(marker.utf8.count)
            return (1...9).contains(digits.count)
                && digits.allSatisfy { $0.isDigit }
        }
        return false
    }
}
