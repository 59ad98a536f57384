/// When events were first in a request that TikTok refused without naming one, as far as this process knows.
///
/// What TikTok accepted before that is no control: everything may be refused since then, for a reason that isn't the
/// event's.
struct Suspicions: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// The maximum number of events. Only hashes are kept.
    private static let capacity = 10_000

    private var starts: [Int: Instant] = [:]

    static func key(of event: Event, from source: EventSource) -> Int {
        var hasher = Hasher()
        hasher.combine(source)
        hasher.combine(event.name)
        hasher.combine(event.id)
        return hasher.finalize()
    }

    func start(_ key: Int) -> Instant? { starts[key] }

    /// Records the refusal of a request with events, unless an earlier one is known.
    mutating func add(_ keys: [Int], at now: Instant) {
        if starts.count + keys.count > Self.capacity {
            // Without it, events need another refusal, never fewer.
            starts = [:]
        }
        for key in keys where starts[key] == nil {
            starts[key] = now
        }
    }
}
