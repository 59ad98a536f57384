/// A country in ISO 3166-1, read from its code or from its name as people write it.
struct Country: Sendable {
    /// The alpha-2 code in uppercase, such as `"US"`.
    let code: String
    /// The alpha-2 code in lowercase, as TikTok wants it.
    let lowercasedCode: String

    private init(code: String) {
        self.code = code
        lowercasedCode = code.lowercased()
    }

    /// Reads an alpha-2 code, an alpha-3 code, or a name, such as `US`, `usa`, or `United States of America`.
    ///
    /// - Parameter text: A code, a name, or a flag, or two of them that agree, such as `United Kingdom (UK)`. Case,
    ///   accents, punctuation, and word order don't matter.
    init?(_ text: String) {
        guard text.utf8.count <= RawText.maximumLength, let country = Self.ofCode(text) ?? Self.ofText(text) else {
            return nil
        }
        self = country
    }

    private static func ofText(_ text: String) -> Self? {
        // `{in}` and `%geo%` are macros, and look like codes.
        guard text.withBytes({ $0.contains(where: isMark) }) else { return ofPlainText(text) }
        guard !Placeholder.isMacro(text.trimmed.lowercased()) else { return nil }
        return EscapedText.decoded(text).flatMap(HTMLEntities.decoded).flatMap(ofPlainText)
    }

    private static func ofPlainText(_ text: String) -> Self? {
        ofName(text) ?? ofFlag(text) ?? ofParts(of: text)
    }

    /// Whether a byte may be of a macro or an escape, and is of no name.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: false
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"): false
        default: true
        }
    }

    /// Reads a two-letter code without looking at any names, since nearly all leads have one.
    private static func ofCode(_ text: String) -> Self? {
        text.withBytes { index(ofCode: $0.trimmed()).flatMap { byCode[$0] } }
    }

    private static func ofName(_ text: String) -> Self? {
        let key = key(of: text)
        guard key.utf8.count > 3 || !hasAccents(text) && (key.utf8.count < 3 || isCode(text, key: key)) else {
            return nil
        }
        return byName[key] ?? byLetters[letters(of: text)]
    }

    /// Whether the case is that of a code. Vietnamese `Nga` is Russia, and `NGA` is Nigeria.
    private static func isCode(_ text: String, key: String) -> Bool {
        text == text.uppercased() || text == text.lowercased() || initials.contains(key)
    }

    /// Codes that people write like a word.
    private static let initials: Set = ["usa", "uae", "ksa"]

    /// Whether a text means that the country isn't known.
    static func isMissing(_ text: String) -> Bool {
        guard ofCode(text) == nil else { return false }
        return text.utf8.count < 14 && unknown.contains(text.lowercased())
            || Placeholder.isPlaceholder(text) && Self(text) == nil
    }

    /// Codes and words that address databases, proxies, and forms use for an unknown country, a region, or Tor.
    private static let unknown: Set = ["xx", "zz", "t1", "a1", "a2", "o1", "ap", "other", "international"]

    /// Reads a flag, which is two regional indicators.
    private static func ofFlag(_ text: String) -> Self? {
        let scalars = text.unicodeScalars.filter { !$0.isSpace }
        guard scalars.count == 2, scalars.allSatisfy({ (0x1F1E6...0x1F1FF).contains($0.value) }) else { return nil }
        return ofCode(String(decoding: scalars.map { UInt8($0.value - 0x1F1E6) + UInt8(ascii: "A") }, as: UTF8.self))
    }

    /// Reads a name and a code together, as in the lists of shops and forms: `United Kingdom (UK)`,
    /// `US - United States`.
    private static func ofParts(of text: String) -> Self? {
        let parts = text.split { "()[]|/,;:\u{2013}".contains($0) }
            .flatMap { $0.split(separator: " - ") }.map(String.init).filter { !$0.isBlank }
        guard parts.count > 1, let country = ofCode(parts[0]) ?? ofName(parts[0]) else { return nil }
        return parts.dropFirst().allSatisfy { (ofCode($0) ?? ofName($0))?.code == country.code } ? country : nil
    }

    /// The index of a two-letter code, in either case.
    private static func index(ofCode code: ByteView) -> Int? {
        guard code.count == 2 else { return nil }
        let first = (code[0] | 0x20) &- UInt8(ascii: "a")
        let second = (code[1] | 0x20) &- UInt8(ascii: "a")
        return first < 26 && second < 26 ? Int(first) * 26 + Int(second) : nil
    }

    /// The rows of both tables. Each row of the first has two codes, and its names begin with them.
    private static var rows: [(country: Self, names: [String])] {
        table.split(separator: "\n").map { row in
            let codesAndNames = row.split(separator: " ", maxSplits: 2)
            let names = codesAndNames.prefix(2) + codesAndNames[2].split(separator: ", ")
            return (Self(code: String(codesAndNames[0])), names.map(String.init))
        }
            + namesInOtherLanguages.split(separator: "\n").map { row in
                (Self(code: String(row.prefix(2))), row.dropFirst(3).split(separator: ", ").map(String.init))
            }
    }

    private static let byCode: [Self?] = rows.reduce(into: Array(repeating: nil, count: 26 * 26)) { byCode, row in
        for name in row.names {
            if let index = name.withBytes(index(ofCode:)) {
                byCode[index] = row.country
            }
        }
    }

    /// The countries by the letters of their names, for names written as one word, such as `UnitedStates`.
    private static let byLetters: [String: Self] = rows.reduce(into: [:]) { byLetters, row in
        for name in row.names where name.contains(" ") {
            byLetters[letters(of: name)] = row.country
        }
    }

    private static let byName: [String: Self] = rows.reduce(into: [:]) { byName, row in
        for name in row.names {
            byName[key(of: name)] = row.country
        }
    }
}
