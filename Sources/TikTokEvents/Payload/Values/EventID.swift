/// The id of one occurrence of an event. TikTok counts the occurrence once, however often it is sent.
///
/// For 48 hours after an event, TikTok drops a second one with the same source, name, and id; within the first five
/// minutes, it merges the two. No length limit is documented. The id is sent as plain text, so never make it from an
/// email address.
///
/// Derive it from the lead with ``init(lead:trigger:occurrence:)-(_,_,Int)`` so that every process computes the same
/// id.
public struct EventID: OpenSet, ExpressibleByStringLiteral {
    /// The id as TikTok receives it, always a JSON string.
    public let rawValue: String

    /// Creates an id from an existing one, such as the id that the pixel sends. White space around it is dropped.
    ///
    /// - Parameter rawValue: The existing id.
    public init(rawValue: String) {
        self.rawValue = rawValue.trimmed
    }
}

extension EventID: FieldValue {}
