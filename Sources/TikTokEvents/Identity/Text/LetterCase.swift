/// Lower case as Unicode has it, and so the same on every machine.
enum LetterCase {
    /// The text in lower case, as a browser's `toLowerCase()` makes it.
    ///
    /// No locale counts: the Turkish `I` becomes `i` and `İ` becomes `i` with a dot above it. A capital sigma at the end
    /// of a word becomes the final one, which the standard library leaves to others.
    static func lowered(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains(capitalSigma) else { return text.lowercased() }
        var lowered = ""
        for index in scalars.indices {
            let scalar = scalars[index]
            let isFinal =
                scalar == capitalSigma && isCased(scalars[..<index].reversed())
                && !isCased(scalars[scalars.index(after: index)...])
            lowered += isFinal ? "ς" : scalar.properties.lowercaseMapping
        }
        return lowered
    }

    private static let capitalSigma: Unicode.Scalar = "Σ"

    /// Whether the first letter is one that has a case. Marks and apostrophes are looked through.
    private static func isCased(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
        scalars.first { !$0.properties.isCaseIgnorable }?.properties.isCased ?? false
    }
}
