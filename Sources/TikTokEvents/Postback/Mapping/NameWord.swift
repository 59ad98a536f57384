/// A word of a name, in the spellings that count as the same, with ASCII letters in lowercase.
struct NameWord {
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
