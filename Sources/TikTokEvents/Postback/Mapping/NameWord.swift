/// A word of a name, in the spellings that count as the same, with ASCII letters in lowercase.
struct NameWord {
    let spellings: Set<[UInt8]>

    init(_ word: Substring) {
        let composed = CanonicalComposition.composed(String(word))
        let cases = [composed, LetterCase.lowered(composed), composed.uppercased()]
        let bare = cases.map { String(String.UnicodeScalarView(CanonicalComposition.withoutMarks($0))) }
        spellings = Set((cases + bare).map { $0.utf8.map(\.lowercased) })
    }

    /// The words of a name, or none if it has fewer than two letters or stands for no name.
    static func words(of name: String) -> [Self] {
        guard name.unicodeScalars.count(where: \.properties.isAlphabetic) > 1, name.utf8.count <= 128,
            !Placeholder.isPlaceholder(name, ofName: true)
        else { return [] }
        return name.split(whereSeparator: UnescapedText.isSeparator).map(Self.init)
    }
}
