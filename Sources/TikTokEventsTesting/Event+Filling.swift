import TikTokEvents

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
