extension PlaceText {
    /// The text without the code of a state as its last word: `Los Angeles CA`, `Sydney NSW`.
    static func withoutStateCode(_ text: String) -> String? {
        guard let space = text.lastIndex(of: " "), case let code = String(text[space...].dropFirst()),
            // All in capitals, it may be a word: `VAL D OR`.
            case let place = text[..<space], place.contains(where: \.isLowercase),
            isStateCode(code)
        else { return nil }
        return String(place)
    }

    /// Whether this is the code of a state of the United States or Australia, or of a province of Canada.
    static func isStateCode(_ text: String) -> Bool {
        isCode(text) && (USState(text) != nil || provinces.contains(text))
    }

    /// The codes of the provinces of Canada and the states of Australia.
    static let provinces: Set = [
        "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT", "NSW", "VIC", "QLD", "SA", "WA",
        "TAS", "ACT",
    ]

    /// Whether this is the name of a province of Canada.
    static func isProvince(_ text: String) -> Bool {
        provinceNames.contains(LetterCase.lowered(text))
    }

    private static let provinceNames: Set = [
        "alberta", "british columbia", "manitoba", "new brunswick", "newfoundland", "newfoundland and labrador",
        "northwest territories", "nova scotia", "nunavut", "ontario", "prince edward island", "quebec", "québec",
        "saskatchewan", "yukon",
    ]

    /// The text without the name of a US state as its last words: `Austin Texas`.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - state: The state that the city is in, if it is known.
    /// - Returns: The text before the name, or `nil` if none is certain.
    static func withoutStateName(_ text: String, of state: USState? = nil) -> String? {
        guard text.last?.isLetter == true else { return nil }
        let words = text.split(separator: " ")
        for count in [1, 2] where words.count > count {
            let place = words.dropLast(count)
            // `Fort Washington`, `Villa Nevada`, `La Florida`, and `Gato Colorado` are cities.
            guard let before = place.last, !partsOfNames.contains(LetterCase.lowered(String(before))),
                before.last?.isLetter == true, !isCode(String(before)),
                case let name = words.suffix(count).joined(separator: " "),
                name.utf8.count > 3, let named = USState(name),
                state.map({ $0 == named }) ?? (named.code != "co")
            else { continue }
            return place.joined(separator: " ")
        }
        return nil
    }

    /// Whether the last word begins and ends like that of a state's name, as few words do. After a short word, as in
    /// `New York`, it is a part of the name.
    static func endsLikeState(_ text: ByteView) -> Bool {
        guard let last = text.last, last.isLetter, text.count <= RawText.maximumLength,
            let space = text.lastIndex(of: UInt8(ascii: " ")), space > 3
        else { return false }
        let key = Ending(count: text.count - space - 1, first: text[space + 1], last: last)
        return endings.contains(key)
    }

    private struct Ending: Hashable {
        let key: UInt32

        init(count: Int, first: UInt8, last: UInt8) {
            key = UInt32(truncatingIfNeeded: count) << 16 | UInt32(first | 0x20) << 8 | UInt32(last | 0x20)
        }
    }

    private static let endings = Set(
        USState.names.compactMap { $0.split(separator: " ").last }.compactMap { word in
            word.utf8.first.flatMap { first in
                word.utf8.last.map { Ending(count: word.utf8.count, first: first, last: $0) }
            }
        }
    )

    /// Words after which the name of a state is a part of a city's name.
    private static let partsOfNames: Set = [
        "new", "west", "east", "north", "south", "old", "little", "fort", "ft", "port", "mount", "mt", "lake", "sierra",
        "george", "of", "the", "de", "del", "la", "las", "el", "los", "le", "lo", "nova", "nueva", "novo", "nuevo",
        "baja", "alta", "alto", "villa", "vila", "rio", "río", "san", "santa", "santo", "são", "barrio", "colonia",
        "colônia", "cerro", "ciudad", "cidade", "puerto", "porto", "arroyo", "pueblo", "jardim", "parque", "zona",
        "ejido",
        "rancho",
    ]
}
