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
    ///
    /// - Parameter rawValue: The exact spelling.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension EventName: FieldValue {}
