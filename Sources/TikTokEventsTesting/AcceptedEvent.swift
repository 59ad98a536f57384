#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
public import TikTokEvents

/// An event that the sandbox accepted, and whether TikTok would count it.
public struct AcceptedEvent: Hashable, Sendable {
    /// The event, decoded from the bytes that arrived.
    public let event: Event
    /// The source that it was reported to.
    public let source: EventSource
    /// When it arrived, according to the sandbox's clock.
    public let date: Date
    /// The code that made it a test event, or `nil` for a live one.
    public let testEventCode: String?
    /// The id of the request that contained it.
    public let requestID: String
    /// Whether TikTok would count it.
    public let status: Status
    /// The event as TikTok counts it, with gaps filled in from repetitions within five minutes, or `nil` for a
    /// repetition.
    public internal(set) var counted: Event?

    /// Whether TikTok would count an event.
    public enum Status: String, Hashable, Sendable {
        /// The first occurrence of the event.
        case counted
        /// A repetition within five minutes, which fills in what the first occurrence lacks.
        case merged
        /// A repetition within 48 hours.
        case dropped
    }
}

extension AcceptedEvent: CustomStringConvertible {
    /// The event and its status, without personal data.
    public var description: String {
        "\(event): \(status.rawValue)"
    }
}

extension Event {
    /// Returns the event with its gaps filled in from a repetition. Existing values stay.
    func filled(from repetition: Event) -> Event {
        guard let own = try? json(), let other = try? repetition.json() else { return self }
        return (try? Event(json: own.filled(from: other))) ?? self
    }
}

extension JSONValue {
    fileprivate func filled(from other: JSONValue) -> JSONValue {
        guard let own = members, let others = other.members else { return self }
        return .object(own.merging(others) { $0.filled(from: $1) })
    }
}
