import TikTokEvents

/// The values by which TikTok recognizes copies of an event, as a number.
///
/// The number differs in each process. Among a million events, the chance that any two share a number is about 1 in
/// 30 million.
struct EventKey: Hashable {
    /// Never 0.
    let hash: UInt64

    init(_ text: String) {
        // Two halves, because a hash value has only 32 bits on some systems.
        hash = max(1, Self.half(0, text) << 32 | Self.half(1, text))
    }

    private static func half(_ number: UInt8, _ text: String) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(number)
        hasher.combine(text)
        return UInt64(UInt32(truncatingIfNeeded: hasher.finalize()))
    }

    /// The text that a journal lists for an event: its name, its id, and the id of its source if the job has several.
    ///
    /// Returns `nil` for an event without an id, whose copies can't be recognized.
    static func text(_ name: String, _ id: String?, source: String?) -> String? {
        id.map { id in source.map { "\(name)\t\(id)\t\($0)" } ?? "\(name)\t\(id)" }
    }
}
