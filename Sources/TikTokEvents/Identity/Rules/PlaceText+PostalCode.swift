extension PlaceText {
    /// The text without a postal code before or after it: `10115 Berlin`, `London SW1A 1AA`, `Austin-78701`.
    ///
    /// A number that isn't certainly a code stays: `6 de Octubre` and `Paris 15` are names.
    static func withoutPostalCode(_ text: String) -> String {
        guard text.withBytes({ $0.contains(where: \.isDigit) }), case let all = self.words(of: text), !isStreet(all),
            !endsLikeStreet(all)
        else { return text }
        let words = text.split(whereSeparator: isSeparator)
        let place = beforeCode(text, words) ?? afterCode(text, words)
        return place.map(trimmed) ?? text
    }

    /// The state in `MA-02138`.
    static func stateBeforeCode(_ text: String) -> String? {
        guard let dash = text.firstIndex(of: "-"), isNumber(text[dash...].dropFirst(), of: 5...5),
            case let state = String(text[..<dash]), USState(state) != nil
        else { return nil }
        return state
    }

    /// Whether a text is a postal code alone.
    static func isPostalCode(_ text: String) -> Bool {
        let words = text.split(whereSeparator: isSeparator)
        let code = words.drop(while: isLabel)
        return (1...2).contains(code.count) && isCode(code)
    }

    private static func beforeCode(_ text: String, _ words: [Substring]) -> String? {
        for count in [2, 1] where words.count >= count && isCode(words.suffix(count)) {
            var place = words.dropLast(count)
            while let label = place.last, isLabel(label) {
                place.removeLast()
            }
            guard let last = place.last, place.contains(where: { $0.contains(where: \.isLetter) }) else { continue }
            return String(text[..<last.endIndex])
        }
        // `Austin-78701`, but not `D-10115`
        guard let dash = words.last?.lastIndex(of: "-"), isNumber(text[dash...].dropFirst(), of: 4...6),
            case let place = text[..<dash], place.utf8.count > 2, place.allSatisfy({ !$0.isNumber })
        else { return nil }
        return String(place)
    }

    private static func afterCode(_ text: String, _ words: [Substring]) -> String? {
        let labels = words.prefix(while: isLabel).count
        let words = words.dropFirst(labels)
        for count in [2, 1] where words.count > count && isCode(words.prefix(count)) {
            let place = words.dropFirst(count)
            guard let first = place.first, place.contains(where: { $0.contains(where: \.isLetter) }) else { continue }
            // `1011 AB Amsterdam`, but not `1900 LA PLATA`
            let second = count == 2 ? String(words.dropFirst().first ?? "") : ""
            guard !articles.contains(second) || text.contains(where: \.isLowercase) else { continue }
            let rest = String(text[first.startIndex...])
            return isAfterHouseNumber(rest) ? nil : rest
        }
        return nil
    }

    /// Words that begin a city's name, and look like the letters of a Dutch code.
    private static let articles: Set = ["LA", "LE", "EL", "DE", "DA", "DI", "DO", "LO", "ST", "AL", "AU", "EN", "OS"]

    /// Whether the number before this text may be that of a house: `1600 Pennsylvania, Washington`. Before a country,
    /// it is a code: `60311 Frankfurt am Main, Germany`.
    private static func isAfterHouseNumber(_ text: String) -> Bool {
        let parts = text.split(separator: ",")
        guard parts.count > 1, String(parts[0]).trimmed.contains(" ") else { return false }
        let last = String(parts[parts.count - 1]).trimmed
        return !PlaceText.isCode(last) && Country(last) == nil
    }

    /// Whether the words have the letters and digits of a code in certain countries.
    private static func isCode(_ words: ArraySlice<Substring>) -> Bool {
        guard var first = words.first, words.allSatisfy({ $0.utf8.count <= 10 }) else { return false }
        // `D-10115`
        let prefix = first.utf8.prefix(while: \.isLetter).count
        if (1...2).contains(prefix), first.utf8.dropFirst(prefix).first == UInt8(ascii: "-") {
            first = first.dropFirst(prefix + 1)
        }
        let others = words.dropFirst()
        let shape = ([first] + others).map(shape).joined(separator: " ")
        // In ASCII, this may be a phone number.
        guard shape != "999-9999" || !first.base.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        if shapes.contains(shape) {
            // Only a code's letters are capitals: `1011 AB`.
            return shape != "9999 AA" || others.allSatisfy { PlaceText.isCode(String($0)) }
        }
        // An Irish code, such as `D02 X285` or `A65F4E2`.
        let code = Array((String(first) + others.joined()).utf8)
        return code.count == 7 && code[0].isLetter && code[1].isDigit && (code[2].isDigit || code[2] | 0x20 == 0x77)
            && (others.isEmpty || first.utf8.count == 3) && code.allSatisfy(\.isLetterOrDigit)
            && code[3...].contains(where: \.isDigit)
    }

    /// A digit as 9 and a letter as A.
    private static func shape(_ word: Substring) -> String {
        String(decoding: word.utf8.map { $0.isDigit ? 0x39 : $0.isLetter ? 0x41 : $0 }, as: UTF8.self)
    }

    /// The forms of codes: of digits alone, with a dash or a space, of Canada, of the United Kingdom, of the
    /// Netherlands, and of others with letters in front.
    private static let shapes: Set<String> = [
        "9999", "99999", "999999", "99999-9999", "99999-999", "999-9999", "99-999", "9999-999", "999 99",
        "999 999", "A9A9A9", "A9A 9A9", "A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA", "A99AA",
        "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA", "9999AA", "9999 AA", "A9999", "A9999AAA", "AA9999",
        "AA99999",
    ]

    private static func isNumber(_ text: Substring, of counts: ClosedRange<Int>) -> Bool {
        counts.contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
    }

    /// Whether this is the word for a postal code in front of one: `CP 06600`.
    static func isLabel(_ word: Substring) -> Bool {
        labels.contains(word.lowercased().filter { $0 != "." })
    }

    private static let labels: Set = [
        "cp", "cep", "plz", "zip", "zipcode", "code", "pin", "pincode", "postcode", "postal",
    ]

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || ",;:()[]/|\u{3012}".contains(character)
    }

    /// The text without the separators that were around the code.
    private static func trimmed(_ place: String) -> String {
        let start = place.drop { $0.isWhitespace || ",;:/|-\u{2013}".contains($0) }
        let end = start.lastIndex { !($0.isWhitespace || ",;:/|-\u{2013}([".contains($0)) }
        return end.map { String(start[...$0]) } ?? place
    }
}
