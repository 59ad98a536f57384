/// Normalises the usual text, which is short and plain, byte by byte and without a `String`.
///
/// Each rule here gives up on whatever isn't of the usual form and leaves it to the rule of the normalizer.
enum UsualText {
    /// Puts the normalised form of trimmed text, which is not empty and at most 55 bytes as the text is; `false` if it
    /// gives up.
    typealias Rule = @Sendable (_ text: UnsafeBufferPointer<UInt8>, _ normalized: inout ByteCursor) -> Bool

    static func block(of raw: String, by rule: Rule) -> SHA256.Block? {
        var raw = raw
        return raw.withUTF8 { utf8 in
            let text = UnsafeBufferPointer(rebasing: RawText.trimmedASCII(utf8))
            guard !text.isEmpty, text.count <= SHA256.Block.capacity, utf8.count <= RawText.maximumLength else {
                return nil
            }
            return SHA256.Block { rule(text, &$0) }
        }
    }

    /// An address with one `@` and without spaces, commas and semicolons.
    static func email(_ text: UnsafeBufferPointer<UInt8>, _ normalized: inout ByteCursor) -> Bool {
        var separator: Int?
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "@"):
                guard separator == nil else { return false }
                separator = index
            case UInt8(ascii: ","), UInt8(ascii: ";"), 0...0x20, 0x7F...:
                return false
            default:
                break
            }
            normalized.put(lowercased(byte))
        }
        return separator.map { 0 < $0 && $0 < text.count - 1 } ?? false
    }

    /// A number behind a `+` and its calling code, or as it is written in a region, with spaces, dashes, dots and
    /// brackets between its digits.
    static func phone(
        _ text: UnsafeBufferPointer<UInt8>,
        region: PhoneRegion?,
        _ normalized: inout ByteCursor
    ) -> Bool {
        var number: UInt64 = 0
        var count = 0
        let hasPlus = text[0] == UInt8(ascii: "+")
        for byte in text[(hasPlus ? 1 : 0)...] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard count < 15 else { return false }
                number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
                count += 1
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"):
                break
            default:
                return false
            }
        }
        normalized.put(UInt8(ascii: "+"))
        if hasPlus {
            // Of several plans, one could read the digits otherwise, unless there is nothing else between them.
            let isPlain = count == text.count - 1
            guard count >= IdentifierNormalizer.shortestPhoneNumber,
                NumberingPlan.hasNumber(number, ofDigits: count, ofFirstPlan: !isPlain)
            else {
                return false
            }
        } else {
            guard let plan = region.flatMap(NumberingPlan.of), plan.isNational(number, ofDigits: count),
                plan.callingCodeDigits.count + count >= IdentifierNormalizer.shortestPhoneNumber
            else { return false }
            for digit in plan.callingCodeDigits {
                normalized.put(UInt8(ascii: "0") + digit)
            }
        }
        for byte in text where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            normalized.put(byte)
        }
        // A spreadsheet adds such an end to a number that it takes for a decimal.
        return !text.suffix(2).elementsEqual([UInt8(ascii: "."), UInt8(ascii: "0")])
    }

    static func isE164(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (8...16).contains(text.count), text[0] == UInt8(ascii: "+") else { return false }
        var number: UInt64 = 0
        for byte in text.dropFirst() {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return false }
            number = number * 10 + UInt64(digit)
        }
        return NumberingPlan.hasNumber(number, ofDigits: text.count - 1)
    }

    /// Printable characters.
    static func externalID(_ text: UnsafeBufferPointer<UInt8>, _ normalized: inout ByteCursor) -> Bool {
        for byte in text {
            guard (0x20...0x7E).contains(byte) else { return false }
            normalized.put(byte)
        }
        return true
    }

    /// Words of letters and digits, from which punctuation and symbols are left out.
    static func name(_ text: UnsafeBufferPointer<UInt8>, _ normalized: inout ByteCursor) -> Bool {
        letters(of: text, between: UInt8(ascii: " "), &normalized)
    }

    /// The accented letters of Western Europe may be among the others. They are composed already.
    private static func letters(
        of text: UnsafeBufferPointer<UInt8>,
        between separator: UInt8?,
        _ normalized: inout ByteCursor
    ) -> Bool {
        // The first of the two bytes of each scalar from U+00C0 to U+00FF.
        let accented: UInt8 = 0xC3
        var isEmpty = true
        var followsSpace = false
        var isSecondByte = false
        for byte in text {
            if isSecondByte {
                // The signs of multiplication and division are no letters; the capitals end before the sharp s.
                guard byte != 0x97, byte != 0xB7 else { return false }
                normalized.put(byte < 0x9F ? byte | 0x20 : byte)
                isSecondByte = false
                continue
            }
            guard (0x20...0x7E).contains(byte) || byte == accented else { return false }
            if byte == UInt8(ascii: " ") {
                followsSpace = true
            } else if byte == accented || isLetterOrDigit(byte) {
                if followsSpace, !isEmpty, let separator {
                    normalized.put(separator)
                }
                normalized.put(lowercased(byte))
                isEmpty = false
                followsSpace = false
                isSecondByte = byte == accented
            }
        }
        return !isEmpty
    }

    /// Letters and digits, with spaces and dashes that are left out.
    static func zipCode(
        _ text: UnsafeBufferPointer<UInt8>,
        isUnitedStates: Bool?,
        _ normalized: inout ByteCursor
    ) -> Bool {
        var count = 0
        for byte in text where byte != UInt8(ascii: " ") {
            if byte == UInt8(ascii: "-"), isUnitedStates != nil {
                continue
            }
            guard isLetterOrDigit(byte) else { return false }
            if isUnitedStates != true || count < 5 {
                normalized.put(lowercased(byte))
                count += 1
            }
        }
        return count > 0
    }

    /// Letters and digits; punctuation, symbols and spaces are left out.
    static func city(_ text: UnsafeBufferPointer<UInt8>, _ normalized: inout ByteCursor) -> Bool {
        letters(of: text, between: nil, &normalized)
    }

    /// Two letters.
    static func country(_ text: UnsafeBufferPointer<UInt8>, _ normalized: inout ByteCursor) -> Bool {
        guard text.count == 2 else { return false }
        for byte in text {
            guard isLetter(byte) else { return false }
            normalized.put(lowercased(byte))
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
