extension EventName {
    /// Whether a custom name seems to suggest sensitive data or contain someone's phone number or id.
    ///
    /// TikTok forbids both but publishes no list. These few words, from the categories that it names, are our own
    /// choice.
    var suggestsSensitiveData: Bool {
        words.contains(where: Self.sensitiveWords.contains)
            || rawValue.split { !$0.isNumber }.contains { $0.count >= 7 }
    }

    /// The words of a camel-case, snake-case, or hyphenated name, in lowercase.
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
