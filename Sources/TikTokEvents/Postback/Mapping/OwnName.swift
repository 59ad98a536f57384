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
