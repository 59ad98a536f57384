/// Normalizes the usual text, which is short and plain, where it lies and without a `String`.
///
/// Each rule here gives up on whatever isn't of the usual form and leaves it to the rule of the normalizer.
enum UsualText {
    /// The normalized form of an identifier, if that is at most 55 bytes.
    @inline(__always)
    static func block(of raw: String, by rule: IdentifierNormalizer.Rule) -> SHA256.Block? {
        withTrimmed(raw) { text in
            guard !Placeholder.isPlaceholder(text, ofName: rule.isName) else { return nil }
            return switch rule {
            case .email: email(text)
            case .phone(let region): SHA256.Block { phone(text, region: region, &$0) }
            case .externalID: externalID(text)
            case .name: SHA256.Block { name(text, &$0) }
            case .zipCode(let isUnitedStates): SHA256.Block { zipCode(text, isUnitedStates: isUnitedStates, &$0) }
            case .idfa, .gaid: nil
            }
        }
    }

    /// The normalized form of a place.
    static func text(of raw: String, by rule: IdentifierNormalizer.Place.Rule) -> String? {
        withTrimmed(raw) { text in
            guard !Placeholder.isPlaceholder(text, ofName: true) else { return nil }
            let normalized = String(unsafeUninitializedCapacity: text.count) { bytes in
                // The capacity is at least what was asked for, and that is more than nothing, so there is an address.
                let start = bytes.baseAddress.unsafelyUnwrapped
                var cursor = ByteCursor(start, room: text.count)
                let isUsual =
                    switch rule {
                    case .letters: city(text, &cursor)
                    case .country: false
                    }
                return isUsual ? cursor.position - start : 0
            }
            return normalized.isEmpty ? nil : normalized
        }
    }

    /// Calls `body` with text that isn't empty and at most 55 bytes, where it lies.
    @inline(__always)
    private static func withTrimmed<Result>(
        _ raw: String,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result?
    ) -> Result? {
        raw.utf8.withContiguousStorageIfAvailable { utf8 in
            let text = UnsafeBufferPointer(rebasing: RawText.trimmedASCII(utf8))
            guard !text.isEmpty, text.count <= SHA256.Block.capacity, utf8.count <= RawText.maximumLength else {
                return nil
            }
            return body(text)
        } ?? nil
    }

    /// An address with one `@` and without spaces, commas and semicolons.
    static func email(_ text: UnsafeBufferPointer<UInt8>) -> SHA256.Block? {
        var separator = 0
        var count = 0
        let block = SHA256.Block(text) { bytes in
            let refused =
                bytes.nonASCII | bytes.marks(below: "!") | bytes.marks(above: "~")
                | bytes.marks(of: ",") | bytes.marks(of: ";")
            guard refused == 0 else { return nil }
            let separators = bytes.marks(of: "@")
            if separators != 0 {
                // It is neither the first character nor the second one of its kind.
                guard separator == 0, separators & (separators - 1) == 0 else { return nil }
                separator = count + separators.trailingZeroBitCount / EightBytes.size
                guard separator > 0 else { return nil }
            }
            count += EightBytes.size
            return bytes.lowercased
        }
        return 0 < separator && separator < text.count - 1 ? block : nil
    }

    /// A number behind a `+` and its calling code, or as it is written in a region, with spaces, dashes, dots and
    /// brackets between its digits.
    static func phone(
        _ text: UnsafeBufferPointer<UInt8>,
        region: PhoneRegion?,
        _ normalized: inout ByteCursor
    ) -> Bool {
        normalized.put(UInt8(ascii: "+"))
        let hasPlus = text[0] == UInt8(ascii: "+")
        let plan = hasPlus ? nil : region.flatMap(NumberingPlan.of)
        if let plan {
            plan.putCallingCodeDigits { normalized.put(UInt8(ascii: "0") + $0) }
        } else if !hasPlus {
            return false
        }
        var number: UInt64 = 0
        var count = 0
        // A copy that no store is taken to change.
        var cursor = normalized
        for byte in text.dropFirst(hasPlus ? 1 : 0) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                // Fifteen digits fit in the number.
                guard count < 15 else { return false }
                number = number &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                count &+= 1
                cursor.put(byte)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"):
                break
            default:
                return false
            }
        }
        normalized = cursor
        // A spreadsheet adds such an end to a number that it takes for a decimal.
        guard text.count < 2 || text[text.count - 2] != UInt8(ascii: ".") || text[text.count - 1] != UInt8(ascii: "0")
        else { return false }
        if let plan {
            return plan.isNational(number, ofDigits: count)
                && plan.callingCodeWidth + count >= IdentifierNormalizer.shortestPhoneNumber
        }
        return count >= IdentifierNormalizer.shortestPhoneNumber && NumberingPlan.hasNumber(number, ofDigits: count)
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
    static func externalID(_ text: UnsafeBufferPointer<UInt8>) -> SHA256.Block? {
        SHA256.Block(text) { bytes in
            let refused = bytes.nonASCII | bytes.marks(below: " ") | bytes.marks(above: "~")
            return refused == 0 ? bytes : nil
        }
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
