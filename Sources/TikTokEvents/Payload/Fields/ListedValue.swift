/// A set of values that TikTok lists. TikTok refuses an event with any other value, as far as is known.
protocol ListedValue: OpenSet, FieldValue where RawValue == String {
    static var listed: [Self] { get }
}

extension ListedValue {
    static var choices: [String] { listed.map(\.rawValue) }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.choice(self, of: Self.listed)
    }

    /// - Returns: `nil` if TikTok lists no value that is written like this, apart from letter case and separators.
    init?(written text: String) {
        guard let choice = Self.choices.spelling(of: text) else { return nil }
        self.init(rawValue: choice)
    }
}

extension [String] {
    /// The choice that differs from the text in letter case and separators at most: `in_store` for `In-Store`.
    func spelling(of text: String) -> String? {
        contains(text) ? text : first { $0.bareLetters == text.bareLetters }
    }
}
