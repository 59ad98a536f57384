extension EventName {
    /// Whether a custom name seems to suggest sensitive data or contain someone's phone number or id.
    ///
    /// TikTok forbids both but publishes no list. These few words, from the categories that it names, are our own
    /// choice.
    var suggestsSensitiveData: Bool {
        rawValue.wordsOfName.contains(where: Self.sensitiveWords.contains)
            || rawValue.split { !$0.isNumber }.contains { $0.count >= 7 }
    }

    private static let sensitiveWords: Set<String> = [
        "health", "medical", "disease", "diagnosis", "patient", "pregnant", "pregnancy", "cancer", "diabetes",
        "depression", "therapy", "addiction", "disability", "debt", "bankruptcy", "salary", "income", "child",
        "children", "kid", "kids", "minor", "baby", "religion", "sexual", "hiv", "abortion", "rehab", "suicide",
    ]
}
