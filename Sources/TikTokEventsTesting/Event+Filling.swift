#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import TikTokEvents

extension Event {
    /// The event with what it lacks taken from a repetition of it; what it has stays.
    func filled(from repetition: Event) -> Event {
        guard let own = json, let other = repetition.json, let data = try? JSONEncoder().encode(own.filled(from: other))
        else { return self }
        return (try? JSONDecoder().decode(Event.self, from: data)) ?? self
    }

    private var json: JSONValue? {
        (try? JSONEncoder().encode(self)).flatMap { try? JSONDecoder().decode(JSONValue.self, from: $0) }
    }
}

extension JSONValue {
    fileprivate func filled(from other: JSONValue) -> JSONValue {
        guard let own = members, let others = other.members else { return self }
        return .object(own.merging(others) { $0.filled(from: $1) })
    }
}
