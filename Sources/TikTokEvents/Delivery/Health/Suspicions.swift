/// The last request that had started when TikTok first refused an event, or a request with it, as far as this process
/// knows.
///
/// Earlier acceptances prove nothing: everything may be refused since then, for a reason that isn't
/// the event's.
struct Suspicions: Sendable {
    /// The maximum number of events. Only hashes are kept.
    private static let capacity = 10_000

    private var numbers: [Int: Int] = [:]

    static func key(of event: Event, from source: EventSource) -> Int {
        var hasher = Hasher()
        hasher.combine(source)
        hasher.combine(event.name)
        hasher.combine(event.id)
        return hasher.finalize()
    }

    func number(_ key: Int) -> Int? { numbers[key] }

    /// Records the refusal of a request with events, unless an earlier one is known.
    mutating func add(_ keys: [Int], after number: Int) {
        if numbers.count + keys.count > Self.capacity {
            // Without it, events need another refusal, never fewer.
            numbers = [:]
        }
        for key in keys where numbers[key] == nil {
            numbers[key] = number
        }
    }
}
