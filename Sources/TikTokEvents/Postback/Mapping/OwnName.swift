/// A lead's own first and last name, to find them together in text that is sent as it is: `Jane Doe`, `doe_jane`.
///
/// One of them alone is a word like any other. A class, because what holds it is copied several times for each lead.
final class OwnName: Sendable {
    /// All of the lead's identifiers.
    private let texts: [LeadIdentity.Text]
    /// What stands in any text that holds the name, or `nil` if there are several names or letters of other scripts.
    private let first: NameLetters?
    private let last: NameLetters?

    private static let placeOfFirst = LeadIdentity.place(of: "first_name") ?? -1
    private static let placeOfLast = LeadIdentity.place(of: "last_name") ?? -1

    /// - Returns: `nil` unless there are a first and a last name.
    init?(_ texts: [LeadIdentity.Text]) {
        let (placeOfFirst, placeOfLast) = (Self.placeOfFirst, Self.placeOfLast)
        guard let first = texts.firstIndex(where: { $0.place == placeOfFirst }),
            let last = texts.firstIndex(where: { $0.place == placeOfLast })
        else { return nil }
        self.texts = texts
        self.first = Self.letters(texts, at: first)
        self.last = Self.letters(texts, at: last)
    }

    private static func letters(_ texts: [LeadIdentity.Text], at index: Int) -> NameLetters? {
        guard index + 1 == texts.count || texts[index + 1].place != texts[index].place else { return nil }
        return NameLetters(texts[index].text)
    }

    private func names(_ place: Int) -> [String] {
        texts.filter { $0.place == place }.prefix(Self.mostNames).map(\.text)
    }

    func isIn(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): !ranges(in: text).isEmpty
        case .array(let elements): elements.contains(where: isIn)
        case .object(let members): members.values.contains(where: isIn)
        case .null, .bool, .number: false
        }
    }

    /// The text without the name, and without the space before it.
    func removed(from text: String) -> String {
        let ranges = ranges(in: text)
        return ranges.isEmpty ? text : text.removing(ranges)
    }

    /// Where the name is in a text, as it is or escaped.
    private func ranges(in text: String) -> [Range<Int>] {
        text.withBytes { bytes in
            guard bytes.count > 4, first?.mayBe(in: bytes) ?? true, last?.mayBe(in: bytes) ?? true else { return [] }
            return UnescapedText(bytes).ranges(of: spellings)
        }
    }

    /// The words of the full name in either order. Hardly any text needs them.
    private var spellings: [[NameWord]] {
        names(Self.placeOfFirst).flatMap { first in
            names(Self.placeOfLast).flatMap { last -> [[NameWord]] in
                let (first, last) = (NameWord.words(of: first), NameWord.words(of: last))
                return first.isEmpty || last.isEmpty ? [] : [first + last, last + first]
            }
        }
    }

    /// Nobody has more, and the time to look for them grows with their square.
    private static let mostNames = 4
}

/// The first two or three of the longest run of ASCII letters in a name. No way to spell or escape the name changes them
/// but for the letter case.
private struct NameLetters {
    private let letters: (UInt8, UInt8, UInt8?)

    /// - Returns: `nil` if there are fewer than two letters in a row.
    init?(_ name: String) {
        let letters = name.withBytes { name -> (UInt8, UInt8, UInt8?)? in
            var longest = 0..<0
            var start = 0
            while start < name.count {
                let end = name.firstIndex(from: start) { !$0.isLetter }
                longest = end - start > longest.count ? start..<end : longest
                start = end + 1
            }
            guard longest.count > 1 else { return nil }
            let third = longest.count > 2 ? name[longest.lowerBound + 2].lowercased : nil
            return (name[longest.lowerBound].lowercased, name[longest.lowerBound + 1].lowercased, third)
        }
        guard let letters else { return nil }
        self.letters = letters
    }

    func mayBe(in text: ByteView) -> Bool {
        text.mayHold(letters)
    }
}

/// A word of a name, in the spellings that count as the same, with ASCII letters in lowercase.
private struct NameWord {
    let spellings: Set<[UInt8]>

    init(_ word: Substring) {
        let lowered = LetterCase.lowered(String(word))
        let bare = String(String.UnicodeScalarView(CanonicalComposition.withoutMarks(lowered)))
        spellings = Set([String(word), lowered, word.uppercased(), bare].map { $0.utf8.map(\.lowercased) })
    }

    /// The words of a name, or none if it has fewer than two letters or stands for no name.
    static func words(of name: String) -> [Self] {
        guard name.unicodeScalars.count(where: \.properties.isAlphabetic) > 1, name.utf8.count <= 128,
            !Placeholder.isPlaceholder(name, ofName: true)
        else { return [] }
        return name.split { $0.isWhitespace || UnescapedText.separators.contains($0) }.map(Self.init)
    }
}

/// A text with its escapes undone and its ASCII letters in lowercase.
private struct UnescapedText {
    private var bytes: [UInt8] = []
    /// Where each byte starts in the text.
    private var starts: [Int] = []

    init(_ text: ByteView) {
        var reader = EscapeDecoder(text)
        var start = 0
        while let byte = reader.next() {
            bytes.append(byte.lowercased)
            starts.append(start)
            start = reader.position
        }
        starts.append(text.count)
    }

    /// What people write between the words of a name.
    static let separators = " _-.+,"
    private static let separatorBytes = Array(separators.utf8)

    func ranges(of names: [[NameWord]]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard isStartOfWord(index), let end = names.lazy.compactMap({ end(of: $0, at: index) }).first else {
                index += 1
                continue
            }
            let isAfterSpace = index > 0 && bytes[index - 1] == UInt8(ascii: " ")
            ranges.append(starts[isAfterSpace ? index - 1 : index]..<starts[end])
            index = end
        }
        return ranges
    }

    private func isStartOfWord(_ index: Int) -> Bool {
        index == 0 || !isLetter(bytes[index - 1]) || !isLetter(bytes[index])
    }

    /// Letters of other scripts have bytes of this kind only.
    private func isLetter(_ byte: UInt8) -> Bool {
        byte.isLetter || byte >= 0x80
    }

    /// The end of a name at a position, if its words and one to three separators between them are all that stands there.
    private func end(of name: [NameWord], at start: Int) -> Int? {
        var end = start
        for (position, word) in name.enumerated() {
            if position > 0 {
                let separators = bytes[end...].prefix(3).prefix(while: Self.separatorBytes.contains).count
                guard separators > 0 else { return nil }
                end += separators
            }
            guard let length = word.spellings.first(where: bytes[end...].starts)?.count else { return nil }
            end += length
        }
        return end < bytes.count && isLetter(bytes[end]) ? nil : end
    }
}
