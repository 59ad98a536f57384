/// What people and programs write in a phone number field.
struct PhoneText {
    /// The first possible number, without anything wrapped around it.
    let number: PhoneNumber
    /// Whether the field holds another number.
    let holdsSecondNumber: Bool

    /// Reads the first possible number.
    init(_ text: String, in region: PhoneRegion?) throws(OmittedIdentifiers.Reason) {
        let plain = Self.withContext(Self.withoutWrapping(Self.plain(text)))
        if let first = Self.firstOfTwo(plain, in: region) {
            (number, holdsSecondNumber) = (first, true)
            return
        }
        do {
            number = try Self.number(plain, in: region)
            holdsSecondNumber = false
        } catch {
            let texts = Self.texts(in: plain)
            guard let number = texts.lazy.compactMap({ try? Self.number($0, in: region) }).first else { throw error }
            self.number = number
            holdsSecondNumber = texts.count { $0.count(where: \.isNumber) >= Self.fewestDigits } > 1
        }
    }

    private static let fewestDigits = 5

    /// Returns the first of two numbers with a slash between them, where both together could be read as one longer
    /// number.
    ///
    /// They are two numbers if the text after the slash starts with a zero, with a plus, or like the text before it.
    private static func firstOfTwo(_ text: Substring, in region: PhoneRegion?) -> PhoneNumber? {
        let parts = text.split(separator: "/")
        guard parts.count == 2, let number = try? number(parts[0], in: region),
            (try? Self.number(parts[1], in: region)) != nil
        else { return nil }
        let digits = parts.map { $0.filter { $0.isNumber || $0 == "+" } }
        let isWhole = digits[1].hasPrefix("0") || digits[1].hasPrefix("+") || digits[1].hasPrefix(digits[0].prefix(2))
        return isWhole ? number : nil
    }

    private static func number(
        _ text: Substring,
        in region: PhoneRegion?
    ) throws(OmittedIdentifiers.Reason) -> PhoneNumber {
        guard let written = WrittenPhoneNumber(withoutLabel(withoutRemark(withoutWrapping(text))).utf8) else {
            throw .notAPhoneNumber
        }
        return try PhoneNumber(written, in: region)
    }

    /// Splits at commas and the like. A slash can be inside a number, so each part must be long enough to be one.
    private static func texts(in text: Substring) -> [Substring] {
        var texts: [Substring] = []
        var start = text.startIndex
        for index in text.indices where ",;|&\n\r\t+".contains(text[index]) {
            let isPlus = text[index] == "+"
            guard !isPlus || text[start..<index].contains(where: \.isNumber) else { continue }
            texts.append(text[start..<index])
            start = isPlus ? index : text.index(after: index)
        }
        texts.append(text[start...])
        return texts.flatMap { text in
            let words = splitAtWords(text)
            let parts = words.flatMap { $0.split(separator: "/") }
            return parts.allSatisfy { $0.count(where: \.isNumber) >= fewestDigits } ? parts : words
        }
    }

    private static let conjunctions: Set = ["or", "and", "oder", "und", "o", "y", "ou", "et", "e", "ou"]

    private static func splitAtWords(_ text: Substring) -> [Substring] {
        var texts = [text]
        for word in text.split(separator: " ") where conjunctions.contains(word.lowercased()) {
            guard let last = texts.popLast() else { break }
            texts += [last[..<word.startIndex], text[word.endIndex...]]
        }
        return texts
    }
}

extension PhoneText {
    /// The text in ASCII, with ASCII digits for those of any script and spaces for separators.
    private static func plain(_ text: String) -> String {
        let text = KeyValueText.percentDecoded(text) ?? text
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(plain)))
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let scalar = scalar.halfWidth
        guard !scalar.isASCII else { return scalar }
        if let digit = scalar.decimalDigit {
            return Unicode.Scalar(UInt8(ascii: "0") + digit)
        }
        switch scalar {
        case "\u{3001}": return ","
        // The minus sign, the middle dots, and Japanese long vowel marks.
        case "\u{2212}", "\u{B7}", "\u{30FB}", "\u{30FC}", "\u{FF70}": return " "
        case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": return "\""
        default:
            switch scalar.properties.generalCategory {
            // Numbers copied from an address book carry invisible direction marks.
            case .dashPunctuation, .format, .otherSymbol: return " "
            default: return scalar.isSpace ? " " : scalar
            }
        }
    }

    /// The text without the quotes and signs that keep a spreadsheet from reading it as a number: `="+1..."`, `'+1...`.
    private static func withoutWrapping(_ text: some StringProtocol) -> Substring {
        let wrapping = "=\"'` <>"
        var content = Substring(text).drop(while: wrapping.contains)
        // A JSON list.
        if content.hasPrefix("[\""), content.hasSuffix("\"]") {
            content = content.dropFirst().dropLast().drop(while: wrapping.contains)
        }
        while let last = content.last, wrapping.contains(last) {
            content.removeLast()
        }
        return content
    }

    private static let labels: Set = [
        "tel", "telephone", "phone", "mobile", "mob", "cell", "cellphone", "handy", "p", "t", "m", "ph", "whatsapp",
        "wa", "sms", "callto", "number", "contact", "home", "work", "office", "business", "main", "primary", "private",
        "personal", "mobil", "privat", "telefon", "festnetz", "m\u{F3}vil", "celular", "portable",
        "\u{96FB}\u{8A71}", "\u{643A}\u{5E2F}",
    ]

    /// The text after a label such as `tel:`, `p:`, or `Mobile `.
    private static func withoutLabel(_ text: Substring) -> Substring {
        let text = text.drop { $0 == " " }
        let label = text.prefix(while: \.isLetter)
        guard labels.contains(label.lowercased()) else { return text }
        let number = text[label.endIndex...].drop { ".:=/- ".contains($0) }
        return number.startIndex == label.endIndex ? text : number
    }

    /// The text without labels after the number, as in `(213) 373-4253 (mobile)` and `213-373-4253 (call after 5pm)`.
    private static func withoutRemark(_ text: Substring) -> Substring {
        if text.hasSuffix(")"), let open = text.lastIndex(of: "("), case let remark = text[open...],
            remark.contains(where: \.isLetter), remark.count(where: \.isNumber) < fewestDigits
        {
            return text[..<open]
        }
        guard let last = text.lastIndex(where: \.isNumber) else { return text }
        let end = text.index(after: last)
        let words = text[end...].split { " ()[]-.,:/".contains($0) }
        return !words.isEmpty && words.allSatisfy { labels.contains($0.lowercased()) } ? text[..<end] : text
    }

    /// The number with its context in front: RFC 3966 writes `tel:373-4253;phone-context=+1213` for `+12133734253`.
    private static func withContext(_ text: Substring) -> Substring {
        let parts = text.split(separator: ";")
        guard let context = parts.first(where: { $0.hasPrefix(contextName) })?.dropFirst(contextName.count) else {
            return text
        }
        let number = withoutLabel(parts[0])
        return context.hasPrefix("+") && !number.hasPrefix("+") ? context + number : number
    }

    private static let contextName = "phone-context="
}
