extension Placeholder {
    /// Whether a text is a word that stands for no value.
    static func isWord(_ text: String, ofName isName: Bool) -> Bool {
        if literals.contains(text) {
            return true
        }
        let (phrase, isEnclosed) = phrase(of: text)
        return unmistakable.contains(phrase) || ((isEnclosed || !isName) && ambiguous.contains(phrase))
    }

    /// The words of a text in lower case, one space between them, and whether brackets or quotes enclose them.
    private static func phrase(of text: String) -> (text: String, isEnclosed: Bool) {
        let separators = " _-.\t"
        let content = text.drop { "([<\"'`#\\\u{201C}\u{2018}".contains($0) }
        let phrase = content.lowercased().split { separators.contains($0) || ")]>\"'`\\\u{201D}\u{2019}".contains($0) }
        return (phrase.joined(separator: " "), content.count < text.count)
    }

    /// What only a program writes like this; people write `Null`.
    static let literals: Set = ["null", "NULL", "NaN", "n/a", "N/A", "-1"]

    /// No person's and no place's name, however it is written.
    static let unmistakable: Set = [
        "undefined", "not set", "notset", "not provided", "not available", "not applicable", "not specified",
        "not given", "not defined", "not found", "not known", "unspecified", "undisclosed", "unset", "unknown",
        "unassigned", "unavailable", "no value", "no data", "no name", "noname", "no email", "no phone", "n/a",
        "object object", "object undefined", "object null", "div/0!", "ref!", "value!", "name?", "null!", "num!",
        "first name", "firstname", "last name", "lastname", "your name", "changeme", "change me", "replaceme",
        "replace me", "system object", "system dbnull", "null null", "nullnull", "null undefined", "undefined null",
        "undefined undefined", "unknown unknown", "ffffffff ffff ffff ffff ffffffffffff",
    ]

    /// No value, unless it is the name of a person or a place.
    static let ambiguous: Set = [
        "null", "nil", "none", "na", "n a", "nan", "true", "false", "empty", "blank", "missing", "void",
        "nothing", "n.a.", "n/a.", "tbd", "tba", "tbc", "inf", "infinity", "dbnull", "invalid", "anonymous", "guest",
        "id", "user id",
        "userid", "distinct id", "distinctid", "not authenticated", "email", "phone", "click id", "clickid", "ttclid",
        "gclid", "fbclid",
    ]

    private static let words = literals.union(unmistakable).union(ambiguous)

    /// The length and the first letters of each word.
    static let starts = Set(words.map { start(of: Array($0.utf8)) })

    /// The length of a text and its first three letters, in any case and with any separator between them.
    static func start(of text: some RandomAccessCollection<UInt8>) -> UInt32 {
        text.prefix(3).reduce(UInt32(truncatingIfNeeded: text.count)) { start, byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): start << 8 | UInt32(byte | 0x20)
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "\t"): start << 8 | 0x20
            default: start << 8 | UInt32(byte)
            }
        }
    }

    /// A bit for the first letter of each word, by the length of the word.
    static let firstLetters: [UInt32] = {
        let longest = words.map(\.utf8.count).max() ?? 0
        var letters = [UInt32](repeating: 0, count: longest + 1)
        for word in words {
            letters[word.utf8.count] |= 1 << UInt32((word.utf8.first ?? 0) & 31)
        }
        return letters
    }()
}
