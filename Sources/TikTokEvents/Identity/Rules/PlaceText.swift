/// A city or a state without what people write beside it: the postal code, the state, the country.
enum PlaceText {
    /// The city in `Los Angeles, CA 90001`, `10115 Berlin`, or `São Paulo - SP`.
    static func city(_ raw: String) -> String {
        guard raw.withBytes({ mayHoldMore($0) || endsWithCode($0) }) else { return raw }
        let text = withoutPostalCode(raw)
        // The country may follow the state.
        return (withoutLastPart(text) ?? withoutStateCode(text)).map(city) ?? text
    }

    /// The state in `CA 90001`, `NY, USA`, or `California (CA)`.
    static func state(_ raw: String) -> String {
        guard raw.withBytes(mayHoldMore) else { return raw }
        let text = withoutPostalCode(raw)
        return withoutCountry(text) ?? withoutLastPart(text) ?? text
    }

    /// Whether a text is a street address in place of a city: `Hauptstr. 5, 10115 Berlin`, `350 5th Ave New York NY`.
    static func isStreetAddress(_ text: String) -> Bool {
        guard text.withBytes({ $0.contains(where: \.isDigit) && $0.count <= RawText.maximumLength }) else {
            return false
        }
        let parts = text.split(separator: ",")
        if parts.count > 1, let first = parts.first {
            let words = withoutPostalCode(String(first)).split(separator: " ")
            let hasNumber = words.contains { $0.utf8.contains(where: \.isDigit) } && !isPostalCode(first)
            // Before a country, `60311` is a code, and `1600 Pennsylvania Ave, Washington` is a street.
            let beginsWithCode = first.utf8.first?.isDigit == true && words.count > 1
            return hasNumber || beginsWithCode && Country(String(parts[parts.count - 1])) == nil
        }
        let words = withoutPostalCode(text).split(separator: " ")
        return words.count > 3 && words[0].utf8.allSatisfy(\.isDigit)
    }

    /// Whether there is a separator or a digit, as in few places.
    private static func mayHoldMore(_ text: ByteView) -> Bool {
        guard let last = text.last, text.count <= RawText.maximumLength else { return false }
        return last == UInt8(ascii: ")")
            || text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-") || $0.isDigit }
    }

    /// Whether the last word has two letters in capitals.
    private static func endsWithCode(_ text: ByteView) -> Bool {
        text.count > 3 && text.count <= RawText.maximumLength && text[text.count - 3].isSpace
            && text[text.count - 2].isCapital && text[text.count - 1].isCapital
    }

    /// The text without a number before or after it that is too long for a part of a name: `6 de Octubre` and `Paris 15`
    /// are names.
    private static func withoutPostalCode(_ text: String) -> String {
        var words = text.split(separator: " ")
        let count = words.count
        if let last = words.last, isPostalCode(last) {
            words.removeLast()
        } else if let first = words.first, isPostalCode(first) {
            words.removeFirst()
        }
        guard words.count < count, words.contains(where: { $0.contains(where: \.isLetter) }) else { return text }
        let place = words.joined(separator: " ")
        return place.hasSuffix(",") ? String(place.dropLast()) : place
    }

    /// Four to six digits, or as in `90001-1234` and `D-10115`. More may be a phone number.
    private static func isPostalCode(_ word: Substring) -> Bool {
        var parts = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].count <= 2, parts[0].allSatisfy(\.isLetter) {
            parts.removeFirst()
        }
        return parts.joined().allSatisfy(\.isDigit)
            && (parts.map(\.count) == [5, 4] || parts.count == 1 && (4...6).contains(parts[0].count))
    }

    /// The text without a state or a country after the last comma or dash, or in parentheses.
    private static func withoutLastPart(_ text: String) -> String? {
        let text = text.trimmed
        let separator =
            text.hasSuffix(")") ? text.lastIndex(of: "(") : text.lastIndex(of: ",") ?? lastDash(in: text)
        guard let separator else { return nil }
        let place = text[..<separator]
        let part = String(text[text.index(after: separator)...].prefix { $0 != ")" }).trimmed
        guard place.contains(where: \.isLetter), isCode(part) || USState(part) != nil || Country(part) != nil,
            canStand(String(place).trimmed, before: part)
        else { return nil }
        return String(place)
    }

    /// Whether what is left is a place before its state or country, rather than a state or a country itself.
    private static func canStand(_ place: String, before part: String) -> Bool {
        guard let country = Country(part) else { return !isCode(place) && Country(place) == nil }
        // A code before a country is a state's: `BY, Germany`.
        return isCode(place) || USState(place) != nil || Country(place).map { $0.code == country.code } ?? true
    }

    /// The text without a country before the state, as in `US - CA`.
    private static func withoutCountry(_ text: String) -> String? {
        guard let separator = text.firstIndex(of: ",") ?? lastDash(in: text),
            case let place = String(text[..<separator]), USState(place) == nil, Country(place) != nil
        else { return nil }
        let part = String(text[text.index(after: separator)...]).trimmed
        // `CA` is Canada, too, but it comes after the country.
        return part.isEmpty || Country(part) != nil && USState(part) == nil ? nil : part
    }

    /// The last dash with spaces around it.
    private static func lastDash(in text: String) -> String.Index? {
        text.indices.last { index in
            text[index] == "-" && text[..<index].last == " " && text[index...].dropFirst().first == " "
        }
    }

    /// Whether a text is the code of a state or a province, such as `CA`, `SP`, or `NSW`.
    private static func isCode(_ text: String) -> Bool {
        (2...3).contains(text.utf8.count) && text.utf8.allSatisfy(\.isCapital)
    }

    /// The text without the code of a US state as its last word: `Los Angeles CA`.
    private static func withoutStateCode(_ text: String) -> String? {
        let place = text.dropLast(3)
        // All in capitals, it may be a word: `VAL D OR`.
        guard text.withBytes(endsWithCode), place.contains(where: \.isLowercase), USState(String(text.suffix(2))) != nil
        else { return nil }
        return String(place)
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { isLetter && self != lowercased }
}
