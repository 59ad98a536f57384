/// Recognizes events that the input contains more than once, so that each is sent once.
struct Repetitions {
    /// What to do with an event.
    enum Finding {
        /// Send it.
        case new
        /// Send it. It corrects one that was counted as rejected by the SDK's check.
        case corrected
        /// It was final before this run.
        case final
        /// The same event, or a better one, came before.
        case copy
        /// A different event with the same name and id came before. TikTok would count only one of them.
        case other
    }

    /// The events of this run, and those that were final before it, whose content isn't known.
    private var keys: EventKeys
    /// The events in flight.
    private var inFlight: [EventKey: Candidate] = [:]
    /// The events that the SDK's check rejected, so that a corrected one may follow.
    private var unsent: Set<EventKey> = []
    private(set) var copyCount = 0
    /// The lines of the events that differ from one with the same name and id.
    private(set) var otherLines = LineRanges()
    /// The positions of their leads that share a line.
    private(set) var otherLeads = LineRanges()

    /// - Parameter settled: The events that were final before this run.
    init(settled: EventKeys) {
        keys = settled
    }

    /// Records an event of the input.
    mutating func add(_ candidate: Candidate) -> Finding {
        guard let key = candidate.key else { return .new }
        guard let earlier = keys[key] else {
            begin(candidate, key)
            return .new
        }
        if earlier == 0 {
            // An earlier run sent the first event that was valid.
            if !candidate.isInvalid {
                keys.insert(key, content: candidate.content)
            }
            return .final
        }
        // Nothing is missing without one that can't be sent.
        if earlier == candidate.content || candidate.isInvalid {
            copyCount += 1
            return .copy
        }
        if unsent.remove(key) != nil {
            begin(candidate, key)
            return .corrected
        }
        if inFlight[key]?.isInvalid == true {
            begin(candidate, key)
            return .new
        }
        otherLines.add(candidate.place.line)
        candidate.place.lead.map { otherLeads.add($0) }
        return .other
    }

    private mutating func begin(_ candidate: Candidate, _ key: EventKey) {
        keys.insert(key, content: candidate.content)
        inFlight[key] = candidate
    }

    /// Records that an event was settled.
    ///
    /// - Parameters:
    ///   - candidate: The event.
    ///   - isSent: Whether it passed the SDK's check.
    /// - Returns: Whether it is still the one that counts, and not an invalid one that was corrected in the meantime.
    mutating func settle(_ candidate: Candidate, isSent: Bool) -> Bool {
        guard let key = candidate.key else { return true }
        guard keys[key] == candidate.content else { return false }
        inFlight[key] = nil
        if !isSent {
            unsent.insert(key)
        }
        return true
    }
}
