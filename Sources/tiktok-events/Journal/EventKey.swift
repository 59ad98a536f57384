import TikTokEvents

/// The values by which TikTok recognizes copies of an event, as a number.
///
/// The number differs in each process. Among a million events, the chance that a given event shares its number with
/// another is about 1 in 10^13.
struct EventKey: Hashable {
    let hash: Int

    init(_ text: String) {
        hash = text.hashValue
    }

    /// The text that a journal lists for an event: its name, its id, and the id of its source if the job has several.
    ///
    /// Returns `nil` for an event without an id, whose copies can't be recognized.
    static func text(_ name: String, _ id: String?, source: String?) -> String? {
        id.map { id in source.map { "\(name)\t\(id)\t\($0)" } ?? "\(name)\t\(id)" }
    }
}

/// Many keys in little memory: 8 to 22 bytes for each, however many there are.
struct EventKeys {
    // Many small sets, because a growing set briefly needs twice the memory.
    private var sets = [Set<EventKey>](repeating: [], count: 256)

    func contains(_ key: EventKey) -> Bool {
        sets[key.hash & 255].contains(key)
    }

    /// Inserts a key, and returns whether it is new.
    @discardableResult
    mutating func insert(_ key: EventKey) -> Bool {
        sets[key.hash & 255].insert(key).inserted
    }
}
