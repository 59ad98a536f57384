extension Placeholder {
    /// Whether a text is a word that means no value.
    static func isWord(_ text: String, ofName isName: Bool) -> Bool {
        if literals.contains(text) {
            return true
        }
        let (phrase, isEnclosed) = phrase(of: text)
        return unmistakable.contains(phrase) || ((isEnclosed || !isName) && ambiguous.contains(phrase))
    }

    /// Whether a text means "no value" in a field that accepts any word, such as a flag: not a sign such as a check
    /// mark, and not a word that tells people or channels apart, such as `email`.
    static func isAbsent(_ text: String) -> Bool {
        guard isPlaceholder(text) else { return false }
        return isPlaceholder(text, ofName: true)
            || !labels.contains(phrase(of: text).text)
                && !text.unicodeScalars.contains { $0.properties.generalCategory == .otherSymbol }
    }

    /// Words that mean "no value" in an id or address but are valid elsewhere.
    private static let labels: Set = ["true", "false", "email", "phone", "guest", "anonymous"]

    /// The words of a text in lowercase, separated by single spaces, and whether brackets or quotes enclose them.
    private static func phrase(of text: String) -> (text: String, isEnclosed: Bool) {
        let separators = " _-.,\t"
        let content = text.drop { "([<\"'`#\\\u{201C}\u{2018}".contains($0) }
        let phrase = content.lowercased().split { separators.contains($0) || ")]>\"'`\\\u{201D}\u{2019}".contains($0) }
        return (phrase.joined(separator: " "), content.count < text.count)
    }

    /// Spellings that only a program writes, including overflowed numbers. People write `Null`.
    static let literals: Set = [
        "null", "NULL", "NaN", "n/a", "N/A", "n.a.", "N.A.", "(other)", "(OTHER)", "loading...", "Loading...",
        "LOADING...", "-1", #"\N"#,
        #"\\N"#,
        "2147483647", "-2147483648", "4294967295",
        "9223372036854775807", "-9223372036854775808", "18446744073709551615", "9007199254740991",
    ]

    /// Words that name no person or place, however they are written.
    static let unmistakable: Set = pairs(of: ["null", "undefined", "unknown", "none", "n/a"]).union([
        "undefined", "not set", "notset", "not provided", "not available", "not applicable", "not specified",
        "not given", "not defined", "not found", "not known", "not stated", "not disclosed", "not entered",
        "unspecified", "undisclosed", "unset", "unknown", "unassigned", "unavailable", "no value", "no data", "no name",
        "noname", "no email", "noemail", "no mail", "nomail", "no phone", "nophone", "notprovided", "notavailable",
        "notapplicable", "notspecified", "no answer", "array", "n/a", "n / a", "nonetype", "dbnull", "invalid date",
        "prefer not to say",
        "select", "please select", "object object", "object undefined", "object null", "first name", "firstname",
        "last name", "lastname", "no last name", "no first name", "no surname", "unknown city", "no city", "changeme",
        "change me", "replaceme", "replace me", "system object", "system dbnull",
        "ffffffff ffff ffff ffff ffffffffffff",
        // The same in other languages that forms use.
        "keine angabe", "ohne angabe", "nicht angegeben", "nicht verfügbar", "unbekannt", "no aplica", "sin datos",
        "sin dato", "no disponible", "desconocido", "desconocida", "sin apellido", "non renseigné", "non défini",
        "inconnu", "não informado",
        "desconhecido", "non disponibile", "sconosciuto", "niet opgegeven", "onbekend", "brak danych", "nieznany",
        "belirtilmemiş", "bilinmiyor", "не указано", "неизвестно", "нет данных", "tidak ada", "không có", "ไม่มี", "不明",
        "未設定", "未入力", "未知", "暂无", "لا يوجد",
        "غير معروف", "없음",
        "no especificado", "sin especificar", "não fornecido", "nao informado", "nao fornecido", "non précisé",
        "non precise", "non communiqué", "non specificato", "nicht bekannt", "entfällt", "niet ingevuld", "nie podano",
        "neuvedeno", "ikke oppgitt", "inte angivet", "не указан", "не указана", "не заполнено", "отсутствует",
        "chưa có", "tidak diketahui", "ไม่ระบุ", "غير محدد", "غير متوفر", "未填写", "未提供", "該当なし", "미입력", "해당 없음",
        "sin nombre", "sans nom", "ohne namen", "sem nome", "без имени", "sin correo", "sincorreo", "no tiene",
        "notiene", "wireless caller", "facebook user", "valued customer", "current resident",
    ])

    /// Words that mean "no value" unless they name a person or a place.
    static let ambiguous: Set = pairs(of: ["none", "nil", "nan"]).union([
        "null", "nil", "none", "na", "n a", "nan", "nat", "true", "false", "empty", "blank", "missing", "void",
        "nothing", "n.a.", "n/a.", "tbd", "tba", "tbc", "t b d", "todo", "inf", "infinity", "invalid",
        "anonymous", "guest", "placeholder", "dummy", "string", "id", "user id", "userid", "distinct id", "distinctid",
        "not authenticated", "email", "phone", "click id", "clickid", "ttclid", "gclid", "fbclid", "k a", "k.a.",
        "k. a.", "t.b.d.",
        "yok", "brak", "aucun", "nessuno", "ninguno", "нет", "なし", "無し", "无",
        // In brackets, what spreadsheets call an empty cell.
        "leer", "vide", "vacío", "vacio", "vazio", "vuoto", "leeg", "пусто",
    ])

    /// A word for no value twice, as when a first and a last name are joined.
    private static func pairs(of words: [String]) -> Set<String> {
        Set(words.flatMap { first in words.flatMap { ["\(first) \($0)", "\(first), \($0)", first + $0] } })
    }

    private static let words = literals.union(unmistakable).union(ambiguous).flatMap(spellings(of:))

    /// A word in both cases if it isn't ASCII, since the quick check can't fold the case of other letters.
    private static func spellings(of word: String) -> [String] {
        guard word.utf8.contains(where: { $0 >= 0x80 }) else { return [word] }
        return [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()]
    }

    /// The length and first letters of each word.
    static let starts = Set(words.map { start(of: Array($0.utf8)) })

    /// The length of a text and its first three letters, in any case and with any separators.
    static func start(of text: some RandomAccessCollection<UInt8>) -> UInt32 {
        text.prefix(3).reduce(UInt32(truncatingIfNeeded: text.count)) { start, byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): start << 8 | UInt32(byte | 0x20)
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "\t"): start << 8 | 0x20
            default: start << 8 | UInt32(byte)
            }
        }
    }

    /// For each word length, one bit per possible first letter.
    static let firstLetters: [UInt32] = {
        let longest = words.map(\.utf8.count).max() ?? 0
        var letters = [UInt32](repeating: 0, count: longest + 1)
        for word in words {
            letters[word.utf8.count] |= 1 << UInt32((word.utf8.first ?? 0) & 31)
        }
        return letters
    }()
}
