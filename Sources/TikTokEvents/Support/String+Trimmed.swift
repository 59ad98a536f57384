extension String {
    /// Whether the text is empty or white space alone.
    var isBlank: Bool {
        unicodeScalars.allSatisfy(\.isSpace)
    }

    /// The text without the white space around it.
    var trimmed: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last,
            first.isSpace || last.isSpace
        else { return self }
        let scalars = unicodeScalars.drop(while: \.isSpace)
        guard let end = scalars.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(scalars[...end])
    }
}
