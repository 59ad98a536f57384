public import TikTokEvents

/// An event that the sandbox accepted, and whether TikTok would count it.
public struct AcceptedEvent: Hashable, Sendable {
    /// The event, decoded from the bytes that arrived.
    public let event: Event
    /// The source that it was reported to.
    public let source: EventSource
    /// The code that made it a test event; `nil` for a live one.
    public let testEventCode: String?
    /// The id of the request that brought it.
    public let requestID: String
    /// Whether TikTok would count it.
    public let status: Status
    /// The event as TikTok counts it: what it lacked is filled in from its repetitions within five minutes. `nil` for a
    /// repetition.
    public internal(set) var counted: Event?

    /// Whether TikTok would count an event.
    public enum Status: String, Hashable, Sendable {
        /// The first one of its kind.
        case counted
        /// A repetition within five minutes: its fields fill what the first one lacks.
        case merged
        /// A repetition within 48 hours.
        case dropped
    }
}

extension AcceptedEvent: CustomStringConvertible {
    /// The event and its status; no personal data.
    public var description: String {
        "\(event): \(status.rawValue)"
    }
}
