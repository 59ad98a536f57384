/// Lowercasing as defined by Unicode, and therefore the same on every machine.
enum LetterCase {
    /// The text in lowercase, as a browser's `toLowerCase()` returns it.
    ///
    /// The locale doesn't matter: even in Turkish, `I` becomes `i`, and `İ` becomes `i` with a dot above it. An
    /// uppercase sigma at the end of a word becomes a final sigma, which the standard library doesn't do.
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

    /// Whether the first letter has case. Marks and apostrophes are ignored.
    private static func isCased(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
        scalars.first { !$0.properties.isCaseIgnorable }?.properties.isCased ?? false
    }
}
