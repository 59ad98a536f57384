/// What happened, in TikTok's vocabulary: a standard event or a custom one.
///
/// Standard names are static members. Any other string is a custom event: at most 50 letters, digits, underscores, and
/// hyphens, starting with a letter. TikTok optimizes for standard events only; custom ones are for reporting and
/// audiences. Names are case sensitive. When the pixel reports the same conversion, both must use the same name.
///
/// ```swift
/// Event(.lead, id: id, time: now)
/// Event("QualifiedLead", id: id, time: now)
/// ```
public struct EventName: OpenSet, ExpressibleByStringLiteral {
    /// The name as TikTok receives it, such as `"Purchase"`.
    public let rawValue: String

    /// Creates a name from its exact spelling.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension EventName: FieldValue {}

extension EventName {
    /// The name of `purchase` before May 2025, which TikTok still accepts and converts.
    @available(*, deprecated, renamed: "purchase")
    public static let completePayment = Self("CompletePayment")

    /// The name of `lead` before May 2025, which TikTok still accepts and converts.
    @available(*, deprecated, renamed: "lead")
    public static let submitForm = Self("SubmitForm")

    /// Supported by TikTok until 2027.
    @available(*, deprecated, message: "TikTok ends ClickButton in 2027: use a custom event or 'contact'")
    public static let clickButton = Self("ClickButton")

    /// Supported by TikTok until 2027.
    @available(*, deprecated, message: "TikTok ends PlaceAnOrder in 2027: use 'initiateCheckout' or 'purchase'")
    public static let placeAnOrder = Self("PlaceAnOrder")
}

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
