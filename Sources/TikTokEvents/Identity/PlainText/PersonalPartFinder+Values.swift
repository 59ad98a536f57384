// Reads a parameter's name and value, undoing their escapes.

extension PersonalPartFinder {
    /// Whether the value that follows is personal, judging by its name, and by itself where the name leaves it open.
    func isPersonal(_ value: EscapeDecoder, named name: Range<Int>) -> Bool {
        guard !FieldNameWords.endHarmlessly(url.part(name)) || isPhoneNumber(value),
            let field = fieldName(name)
        else { return false }
        switch field.kind {
        case .perhapsPhone: return isPhoneNumber(value)
        case .perhapsNumber, .postalCode: return field.describes(text(of: value))
        case .perhaps, .street: return !field.isFlag || field.describes(text(of: value))
        case .phone, .number, .personName, .email, .other:
            return field.isFlag ? field.describes(text(of: value)) : !saysLittle(value, as: field.kind)
        }
    }

    /// Whether a value is a flag, or has too few digits to identify anyone: `mobile=true`, `phones=3`.
    private func saysLittle(_ value: EscapeDecoder, as kind: PersonalFieldName.Kind) -> Bool {
        let start = text(of: value)
        guard !Self.isFlag(start) else { return true }
        guard kind == .phone || kind == .number, Self.isShort(start) else { return false }
        // The rest may follow, since some people separate the digits in any way.
        let whole = bytes(from: value, to: endOfValue(from: value))
        return Self.isShort(String(decoding: whole, as: UTF8.self))
    }

    private static func isShort(_ text: String) -> Bool {
        let digits = DigitCount(text)
        return digits.isShort && digits.count > 0
    }

    static func isFlag(_ text: String) -> Bool {
        ["true", "false", "yes", "no"].contains(text.lowercased())
    }

    func fieldName(_ range: Range<Int>) -> PersonalFieldName? {
        PersonalFieldName(utf8: bytes(from: EscapeDecoder(url, from: range.lowerBound), to: range.upperBound))
    }

    /// The start of a value, up to the next separator, however it is encoded.
    func text(of value: EscapeDecoder) -> String {
        var text: [UInt8] = []
        read(value) { byte in
            text.append(byte)
            return true
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads a value as long as a number or a name can be. Without a limit, a URL of many names would take quadratic
    /// time.
    private func read(_ value: EscapeDecoder, while append: (UInt8) -> Bool) {
        var reader = value
        while reader.position < value.position + 128, let byte = reader.next(), !Self.endsNumber(byte), append(byte) {}
    }

    private func bytes(from reader: EscapeDecoder, to end: Int) -> [UInt8] {
        var reader = reader
        var bytes: [UInt8] = []
        while reader.position < end, let byte = reader.next() {
            bytes.append(byte)
        }
        return bytes
    }

    /// The next separator that isn't part of the value, because it is encoded no more often than the text before the
    /// value. Some people separate the digits of a number in any way, so digits alone don't start another parameter. A
    /// slash ends a value only in the path.
    func endOfValue(from reader: EscapeDecoder) -> Int {
        var reader = reader
        let depth = reader.depth
        var end = reader.position
        while let byte = reader.next() {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "#"):
                if reader.depth <= depth, !isNumber(after: reader) { return end }
            case UInt8(ascii: "?"):
                if reader.depth <= depth { return end }
            case Self.slash where isPath && reader.depth <= depth: return end
            default: break
            }
            end = reader.position
        }
        return url.count
    }

    /// Whether the text up to the next separator consists of digits and of what people put between digits.
    private func isNumber(after reader: EscapeDecoder) -> Bool {
        var reader = reader
        var hasDigit = false
        while let byte = reader.next() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "("),
                UInt8(ascii: ")"):
                break
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "#"):
                return hasDigit
            default: return false
            }
        }
        return hasDigit
    }

    /// Whether a segment looks like a phone number: seven or more digits, and no letters.
    func isNumber(_ part: Range<Int>) -> Bool {
        var reader = EscapeDecoder(url, from: part.lowerBound)
        var digits = DigitCount()
        while reader.position < part.upperBound, !digits.hasLetters, let byte = reader.next() {
            digits.append(byte)
        }
        return !digits.hasLetters && digits.count >= PhoneNumber.digitCounts.lowerBound
    }

    /// Whether a value, or the first one in JSON, is a number that could be a phone number.
    private func isPhoneNumber(_ value: EscapeDecoder) -> Bool {
        guard value.position < url.count, !url[value.position].isLetter else { return false }
        var digits = DigitCount()
        read(value) { byte in
            digits.append(byte)
            return !digits.hasLetters
        }
        return digits.isPhoneNumber
    }

    private static func endsNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: ","),
            UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
