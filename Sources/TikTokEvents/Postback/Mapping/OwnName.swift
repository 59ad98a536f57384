/// A lead's own first and last name, to find them together in text that is sent as it is: `Jane Doe`, `doe_jane`.
///
/// One of them alone is a word like any other. A class, because what holds it is copied several times for each lead.
final class OwnName: Sendable {
    /// Letters that any text with the name contains, or `nil` if there are several names or letters of other scripts.
    private let firstLetters: NameLetters?
    /// Where the last name is among the texts.
    private let indexOfLast: Int
    /// All of the lead's identifiers.
    private let texts: [LeadIdentity.Text]
    /// The spellings, if every text needs them.
    private let knownSpellings: [[NameWord]]?

    private static let placeOfFirst = LeadIdentity.place(of: "first_name") ?? -1
    private static let placeOfLast = LeadIdentity.place(of: "last_name") ?? -1

    /// - Returns: `nil` unless there are a first and a last name, perhaps both in one field.
    init?(_ texts: [LeadIdentity.Text]) {
        let (placeOfFirst, placeOfLast) = (Self.placeOfFirst, Self.placeOfLast)
        let first = texts.firstIndex { $0.place == placeOfFirst }
        let last = texts.firstIndex { $0.place == placeOfLast }
        guard let one = first ?? last, first != nil && last != nil || texts[one].text.contains(" ") else { return nil }
        self.texts = texts
        firstLetters = Self.letters(texts, at: first ?? one)
        indexOfLast = last ?? one
        knownSpellings = firstLetters == nil ? Self.spellings(of: texts) : nil
    }

    private static func letters(_ texts: [LeadIdentity.Text], at index: Int) -> NameLetters? {
        guard index + 1 == texts.count || texts[index + 1].place != texts[index].place else { return nil }
        return NameLetters(texts[index].text)
    }

    func isIn(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): !ranges(in: text).isEmpty
        case .array(let elements): elements.contains(where: isIn)
        case .object(let members): members.contains { !ranges(in: $0.key).isEmpty || isIn($0.value) }
        case .null, .bool, .number: false
        }
    }

    /// The text without the name, and without the space before it. A URL keeps its host.
    func removed(from text: String, isURL: Bool) -> String {
        let start = isURL ? text.withBytes(Self.endOfHost) : 0
        let ranges = ranges(in: text).filter { $0.lowerBound >= start }
        return ranges.isEmpty ? text : text.removing(ranges)
    }

    private static func endOfHost(_ url: ByteView) -> Int {
        let start = url.firstIndex(from: 0) { $0 == UInt8(ascii: ":") } + 3
        // Without a scheme, anything may be in front.
        guard start <= url.count, url[start - 2] == UInt8(ascii: "/"), url[start - 1] == UInt8(ascii: "/") else {
            return 0
        }
        return url.firstIndex(from: start) { #"/?#\"#.utf8.contains($0) }
    }

    /// Where the name is in a text, as it is or escaped.
    private func ranges(in text: String) -> [Range<Int>] {
        text.withBytes { bytes in
            guard bytes.count > 4, firstLetters?.mayBe(in: bytes) ?? true,
                // Few texts get here, so these letters aren't read before.
                Self.letters(texts, at: indexOfLast)?.mayBe(in: bytes) ?? true
            else { return [] }
            return UnescapedText(bytes).ranges(of: knownSpellings ?? Self.spellings(of: texts))
        }
    }

    /// The words of the full name in either order.
    private static func spellings(of texts: [LeadIdentity.Text]) -> [[NameWord]] {
        let names = { place in texts.filter { $0.place == place }.prefix(mostNames).map(\.text) }
        let (firsts, lasts) = (names(placeOfFirst), names(placeOfLast))
        guard !firsts.isEmpty, !lasts.isEmpty, firsts != lasts else {
            // A full name in one field, or in both.
            return (firsts.isEmpty ? lasts : firsts).map(NameWord.words).filter { $0.count > 1 }
        }
        return firsts.map(NameWord.words).flatMap { first in
            lasts.map(NameWord.words).flatMap { last in
                first.isEmpty || last.isEmpty ? [] : [first + last, last + first]
            }
        }
    }

    /// Nobody has more, and the time to look for them grows with their square.
    private static let mostNames = 4
}
