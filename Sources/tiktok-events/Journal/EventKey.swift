import TikTokEvents

/// What TikTok tells copies of an event by, as a number.
///
/// It is another one in each process. Two events share one with a chance of 1 to 10^13 among a million.
struct EventKey: Hashable {
    let hash: Int

    init(_ text: String) {
        hash = text.hashValue
    }

    /// `nil` for an event without an id, whose copies can't be recognized.
    init?(_ event: Event) {
        guard let text = Self.text(event.name.rawValue, event.id?.rawValue) else { return nil }
        self.init(text)
    }

    /// Name and id as a journal lists them.
    static func text(_ name: String, _ id: String?) -> String? {
        id.map { "\(name)\t\($0)" }
    }
}

/// Many keys in little memory: 8 to 22 bytes each, however many they are.
struct EventKeys {
    // Many small sets, since a set that grows is there twice for a while.
    private var sets = [Set<EventKey>](repeating: [], count: 256)

    func contains(_ key: EventKey) -> Bool {
        sets[key.hash & 255].contains(key)
    }

    /// Whether it is a new one.
    @discardableResult
    mutating func insert(_ key: EventKey) -> Bool {
        sets[key.hash & 255].insert(key).inserted
    }
}
