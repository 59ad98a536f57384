/// A country of ISO 3166-1, read from its code or its name as people write it.
struct Country: Sendable {
    /// The alpha-2 code in upper case, such as `"US"`.
    let code: String
    /// The alpha-2 code in lower case, as TikTok wants it.
    let lowercasedCode: String

    private init(code: String) {
        self.code = code
        lowercasedCode = code.lowercased()
    }

    /// Reads an alpha-2 code, an alpha-3 code or an English name, such as `US`, `usa` or `United States of America`.
    ///
    /// - Parameter text: A code or a name. Case, accents, punctuation and the order of the words don't matter.
    init?(_ text: String) {
        guard text.utf8.count <= RawText.maximumLength, let country = Self.ofCode(text) ?? Self.ofName(text) else {
            return nil
        }
        self = country
    }

    /// Reads two letters without looking at any name: nearly all leads have them.
    private static func ofCode(_ text: String) -> Self? {
        text.withBytes { index(ofCode: $0.trimmed()).flatMap { byCode[$0] } }
    }

    private static func ofName(_ text: String) -> Self? {
        byName[key(of: text)]
    }

    /// The place of a code of two letters, in either case.
    private static func index(ofCode code: ByteView) -> Int? {
        guard code.count == 2 else { return nil }
        let first = (code[0] | 0x20) &- UInt8(ascii: "a")
        let second = (code[1] | 0x20) &- UInt8(ascii: "a")
        return first < 26 && second < 26 ? Int(first) * 26 + Int(second) : nil
    }

    /// The rows of the table; the names of each begin with its two codes.
    private static var rows: [(country: Self, names: [String])] {
        table.split(separator: "\n").map { row in
            let codesAndNames = row.split(separator: " ", maxSplits: 2)
            let names = codesAndNames.prefix(2) + codesAndNames[2].split(separator: ", ")
            return (Self(code: String(codesAndNames[0])), names.map(String.init))
        }
    }

    private static let byCode: [Self?] = rows.reduce(into: Array(repeating: nil, count: 26 * 26)) { byCode, row in
        for name in row.names {
            if let index = name.withBytes(index(ofCode:)) {
                byCode[index] = row.country
            }
        }
    }

    private static let byName: [String: Self] = rows.reduce(into: [:]) { byName, row in
        for name in row.names {
            byName[key(of: name)] = row.country
        }
    }
}
