/// Normalises the usual text, which is short and plain ASCII, byte by byte and without a `String`.
///
/// Each rule here gives up on whatever isn't of the usual form and leaves it to the rule of the normalizer.
enum UsualText {
    /// Puts the normalised form of trimmed text, which is no longer than the text and not empty; `false` if it gives up.
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

    /// A number in E.164 form, of which nothing is changed.
    static func phone(_ text: UnsafeBufferPointer<UInt8>, _ normalized: inout ByteCursor) -> Bool {
        guard isE164(text) else { return false }
        for byte in text {
            normalized.put(byte)
        }
        return true
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
        var isEmpty = true
        var followsSpace = false
        for byte in text {
            guard (0x20...0x7E).contains(byte) else { return false }
            if byte == UInt8(ascii: " ") {
                followsSpace = true
            } else if isLetterOrDigit(byte) {
                if followsSpace, !isEmpty {
                    normalized.put(UInt8(ascii: " "))
                }
                normalized.put(lowercased(byte))
                isEmpty = false
                followsSpace = false
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
        var isEmpty = true
        for byte in text {
            guard (0x20...0x7E).contains(byte) else { return false }
            if isLetterOrDigit(byte) {
                normalized.put(lowercased(byte))
                isEmpty = false
            }
        }
        return !isEmpty
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
