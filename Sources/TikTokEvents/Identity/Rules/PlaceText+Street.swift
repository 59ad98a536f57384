extension PlaceText {
    /// Whether a text without its postal code is a street address or another code in place of a city.
    ///
    /// A place has at most one number, a small one or an ordinal: `29 Palms`, `Paris 15`, `6th of October City`,
    /// `District 9`.
    static func isStreetAddress(_ text: String) -> Bool {
        // Corsica's code is `2A`.
        guard text.withBytes({ $0.count > 3 && $0.contains { $0.isDigit || $0 >= 0xD9 } }) else { return false }
        let words = words(of: text)
        let numbers = words.indices.filter { words[$0].unicodeScalars.contains { $0.decimalDigit != nil } }
        guard let number = numbers.first else { return false }
        let letters = words.joined().unicodeScalars.count { $0.decimalDigit == nil }
        // With fewer letters, it reads as a house or a code once the spaces are gone.
        let isNumbered =
            numbers.count == 1 && letters > 3
            && isNumberOfPlace(words[number], before: words[(number + 1)...].first)
        // Before a comma, a number is that of a house.
        let first = text.split(separator: ",").first ?? ""
        let isBeforeComma = first.utf8.count < text.utf8.count && first.contains(where: \.isNumber)
        return !isNumbered || isBeforeComma || text.unicodeScalars.contains(where: isEastAsian)
            || " \(text)".lowercased().contains(" c/") || isStreet(words) || endsLikeStreet(words)
            || number == 0 && words.count > 3 && words[0].utf8.allSatisfy(\.isDigit) && !particles.contains(words[1])
    }

    /// The words in lowercase, without punctuation.
    static func words(of text: String) -> [String] {
        LetterCase.lowered(text).unicodeScalars
            .split { !$0.properties.isAlphabetic && $0.decimalDigit == nil && !$0.properties.isGraphemeExtend }
            .map { String($0) }
    }

    /// Whether a word is a number of one or two digits, an ordinal such as `3e`, or a name with one, such as `n1`. A name
    /// may already be normalized: `29palms`.
    private static func isNumberOfPlace(_ word: String, before next: String?) -> Bool {
        let scalars = word.unicodeScalars
        let before = scalars.prefix { $0.decimalDigit == nil }
        let digits = scalars[before.endIndex...].prefix { $0.decimalDigit != nil }
        let after = String(scalars[digits.endIndex...])
        let letters = before.count + after.count
        guard !after.unicodeScalars.contains(where: { $0.decimalDigit != nil }) else { return false }
        // `100 Mile House` is a town in Canada.
        guard digits.count <= 2 || digits.count == 3 && (after + (next ?? "")).hasPrefix("mile") else { return false }
        // `12a` is a house, and `sw1a` a part of a code.
        return after.isEmpty || before.isEmpty && ordinals.contains(after) || letters > 3
    }

    private static let ordinals: Set = [
        "st", "nd", "rd", "th", "ra", "da", "ta", "va", "ma", "ro", "do", "to", "vo", "mo", "e", "er", "ere", "ère",
        "eme", "ème", "è", "º", "ª",
    ]
    private static let particles: Set = ["de", "of", "th", "mile", "bezirk"]

    /// Whether the words name a street, wherever a number is.
    static func isStreet(_ words: [String]) -> Bool {
        words.indices.contains { index in
            let word = words[index]
            let next = words[(index + 1)...].first
            return streets.contains(word)
                || lastWords.contains(word) && next.map(mayFollowStreet) ?? (index > 0)
                || firstWords.contains(word) && next != nil
                || word == "box" && next?.utf8.first?.isDigit == true
        }
    }

    /// Whether a word is a direction or the number of a house, and too short for a postal code.
    private static func mayFollowStreet(_ word: String) -> Bool {
        directions.contains(word) || word.utf8.count <= 3 && word.utf8.first?.isDigit == true
    }

    /// Whether one of the words with a number beside it ends like a street: `Hauptstr. 5`.
    static func endsLikeStreet(_ words: [String]) -> Bool {
        words.contains { word in
            let letters = String(word.unicodeScalars.filter { $0.decimalDigit == nil })
            return suffixes.contains { letters.utf8.count > $0.utf8.count + 1 && letters.hasSuffix($0) }
        }
    }

    private static let streets: Set = [
        "street", "ave", "avenue", "blvd", "boulevard", "road", "rd", "hwy", "highway", "apt", "suite", "str", "straße",
        "strasse", "calle", "avenida", "av", "viale", "ul", "ulica", "ул", "улица", "пр", "проспект", "пер", "jl",
        "jalan", "cad", "caddesi", "sok", "sokak",
    ]
    /// Words that are also names, unless they come last.
    private static let lastWords: Set = ["st", "ln", "lane", "dr", "drive", "ct", "court", "terrace", "way"]
    private static let directions: Set = ["n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west"]
    /// Words that are also names, unless a name follows.
    private static let firstWords: Set = ["rue", "rua", "via", "piazza"]
    private static let suffixes = [
        "straße", "strasse", "str", "weg", "gasse", "platz", "allee", "straat", "laan", "gracht", "gatan", "vägen",
        "gade", "vej", "utca", "street", "avenue",
    ]

    /// Whether this is a letter of Chinese, Japanese, or Korean, whose addresses end with numbers.
    private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF: true
        default: false
        }
    }
}
