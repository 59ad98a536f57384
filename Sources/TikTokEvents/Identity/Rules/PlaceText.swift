/// A city or a state without what people write beside it: the postal code, the state, the country.
enum PlaceText {
    /// The city in `Los Angeles, CA 90001`, `10115 Berlin`, or `São Paulo - SP`.
    static func city(_ raw: String) -> String {
        let holdsMore = raw.withBytes(mayHoldMore)
        guard holdsMore || raw.withBytes({ endsWithCode($0) || endsLikeState($0) || startsWithTown($0) }) else {
            return raw
        }
        let town = withoutTownWord(raw)
        let text = holdsMore ? withoutPostalCode(town) : town
        let front = holdsMore ? withoutLastPart(text) : nil
        // The country may follow the state.
        return (front ?? withoutStateCode(text) ?? withoutStateName(text)).map(city) ?? text
    }

    /// The state in `CA 90001`, `NY, USA`, `Austin, TX`, or `California (CA)`.
    static func state(_ raw: String) -> String {
        guard raw.withBytes({ mayHoldMore($0) || mayEndWithCountry($0) }) else { return raw }
        let text = stateBeforeCode(raw) ?? withoutPostalCode(raw)
        return withoutCountry(text) ?? stateBeside(text) ?? withoutLastPart(text) ?? text
    }

    /// Whether there is a separator or a digit, as in few places.
    private static func mayHoldMore(_ text: ByteView) -> Bool {
        guard text.count <= RawText.maximumLength else { return false }
        return text.contains { byte in
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"),
                UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            // Dashes start with this byte.
            default: byte == 0xE2
            }
        }
    }

    /// Whether the last word has two or three letters in capitals.
    private static func endsWithCode(_ text: ByteView) -> Bool {
        guard text.count > 3, text.count <= RawText.maximumLength, text[text.count - 1].isCapital,
            text[text.count - 2].isCapital
        else { return false }
        return text[text.count - 3].isSpace
            || text.count > 4 && text[text.count - 3].isCapital && text[text.count - 4].isSpace
    }

    /// Whether the text may end with `US`, `USA`, or `U.S.`.
    private static func mayEndWithCountry(_ text: ByteView) -> Bool {
        guard text.count > 4, text.count <= RawText.maximumLength else { return false }
        return text.dropFirst(text.count - 3).contains { $0 | 0x20 == UInt8(ascii: "s") }
            && text.contains(where: \.isSpace)
    }

    /// Whether the first letter may be that of the Russian `г.` for a town.
    private static func startsWithTown(_ text: ByteView) -> Bool {
        text.count > 3 && text[0] == 0xD0 && (text[1] == 0xB3 || text[1] == 0x93) && text.count <= RawText.maximumLength
    }

    /// The text without the Russian word for a town in front: `г. Москва`.
    private static func withoutTownWord(_ text: String) -> String {
        guard text.withBytes(startsWithTown) else { return text }
        let lowered = text.prefix(6).lowercased()
        return ["г.", "г ", "город "].first(where: lowered.hasPrefix).map { String(text.dropFirst($0.count)) } ?? text
    }

    /// The parts before and after the last separator, or in parentheses.
    private static func lastParts(of text: String) -> (place: String, part: String)? {
        let text = text.trimmed
        let separator: String.Index? =
            switch text.last {
            case ")": text.lastIndex(of: "(")
            case "]": text.lastIndex(of: "[")
            default: text.lastIndex { ",;/|".contains($0) } ?? lastDash(in: text)
            }
        guard let separator, case let place = text[..<separator], place.contains(where: \.isLetter) else { return nil }
        let part = text[text.index(after: separator)...].prefix { $0 != ")" && $0 != "]" }
        return (String(place).trimmed, String(part).trimmed)
    }

    /// The text without a state or a country after the last separator.
    private static func withoutLastPart(_ text: String) -> String? {
        guard let (place, part) = lastParts(of: text),
            isCode(part) || USState(part) != nil || Country(part) != nil, canStand(place, before: part)
        else { return nil }
        return place
    }

    /// Whether what is left is a place before its state or country, rather than a state or a country itself.
    private static func canStand(_ place: String, before part: String) -> Bool {
        guard let country = Country(part) else { return !isCode(place) && Country(place) == nil }
        // Two states, such as `NV,CA`, aren't one, although `CA` is Canada, too.
        if let state = USState(place), let other = USState(part), state != other {
            return false
        }
        // A code before a country is a state's: `BY, Germany`.
        return isCode(place) || USState(place) != nil || Country(place).map { $0.code == country.code } ?? true
    }

    /// The US state after its city or county, as in `Austin, TX`, or before its own name, as in `CA - California`.
    private static func stateBeside(_ text: String) -> String? {
        guard let (place, part) = lastParts(of: text), let state = USState(part) else {
            return withoutCountryAtEnd(text)
        }
        if let other = USState(place) {
            // `Washington, DC` is a city that is named like a state.
            return other == state ? place : isCode(place) || !isCode(part) ? nil : part
        }
        // `Bayern, DE` is in Germany, and `Ontario, CA` in Canada.
        let isCertain =
            Country(part) == nil || place.lowercased().hasSuffix(" county") || part == "CA" && !isProvince(place)
        return isCertain && !isCode(place) && Country(place) == nil ? part : nil
    }

    /// The US state before its country without a separator: `CA USA`.
    private static func withoutCountryAtEnd(_ text: String) -> String? {
        guard let space = text.lastIndex(of: " "), Country(String(text[space...]))?.code == "US",
            case let place = String(text[..<space]), USState(place) != nil
        else { return nil }
        return place
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

    /// The last dash with spaces around it, or before the code of a state.
    private static func lastDash(in text: String) -> String.Index? {
        text.indices.last { index in
            guard "-\u{2013}\u{2014}".contains(text[index]) else { return false }
            let part = text[index...].dropFirst()
            return text[..<index].last == " " && part.first == " "
                || isStateCode(String(part)) && text[..<index].contains(where: \.isLowercase)
        }
    }

    /// Whether a text is the code of a state or a province, such as `CA`, `SP`, or `NSW`.
    static func isCode(_ text: String) -> Bool {
        (2...3).contains(text.utf8.count) && text.utf8.allSatisfy(\.isCapital)
    }
}

extension UInt8 {
    /// Whether this is an ASCII uppercase letter.
    var isCapital: Bool { isLetter && self != lowercased }
}
