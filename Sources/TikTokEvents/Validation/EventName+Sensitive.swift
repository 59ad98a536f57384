extension EventName {
    /// Whether a custom name seems to suggest sensitive data or to contain somebody's number.
    ///
    /// TikTok forbids both and publishes no list. These few words, of the kinds that it names, are our own choice.
    var suggestsSensitiveData: Bool {
        words.contains(where: Self.sensitiveWords.contains)
            || rawValue.split { !$0.isNumber }.contains { $0.count >= 7 }
    }

    /// The words of a name in camel case, or with underscores or hyphens, in lower case.
    private var words: [String] {
        var words: [String] = []
        var word = ""
        for character in rawValue {
            if character.isUppercase || !character.isLetter {
                words.append(word)
                word = ""
            }
            if character.isLetter {
                word.append(contentsOf: character.lowercased())
            }
        }
        return words + [word]
    }

    private static let sensitiveWords: Set<String> = [
        "health", "medical", "disease", "diagnosis", "patient", "pregnant", "pregnancy", "cancer", "diabetes",
        "depression", "therapy", "addiction", "disability", "debt", "bankruptcy", "salary", "income", "child",
        "children", "kid", "kids", "minor", "baby", "religion", "sexual", "hiv", "abortion", "rehab", "suicide",
    ]
}
