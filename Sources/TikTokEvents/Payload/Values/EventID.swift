/// The id of one occurrence of an event, by which TikTok counts it once however often it is sent.
///
/// TikTok drops a second event with the same source, name and id for 48 hours after the first; within five minutes it
/// merges it into the first. No length limit is documented. It is plain text: never make it from an email address.
///
/// Derive it from the lead with ``init(lead:trigger:occurrence:)-(_,_,Int)`` so that any process finds the same id.
public struct EventID: OpenSet, ExpressibleByStringLiteral {
    /// The id as TikTok receives it, always a JSON string.
    public let rawValue: String

    /// Takes over an id that exists already, such as the one that the pixel sends; white space around it is dropped.
    public init(rawValue: String) {
        self.rawValue = rawValue.trimmed
    }
}

extension EventID: FieldValue {}
