import Foundation
import TikTokEvents

/// What a journal says about its job: what is final, and what remains.
struct JournalState {
    /// An event that isn't final.
    struct OpenEvent {
        /// The offset of its last line.
        let offset: Int
        let outcome: DeliveryOutcome.Kind
        let isPending: Bool
        let expiresAt: Date?
        /// The maximum number of events in a request with this one.
        var maximumBatch: Int?
    }

    private(set) var settled = EventKeys()
    private(set) var open: [EventKey: OpenEvent] = [:]
    /// Events that were about to be sent when the process ended, and when their copies expire.
    private(set) var inFlight: [EventKey: Date] = [:]
    private(set) var counts = OutcomeCounts()
    /// The number of leads that became no event in the last run that read any.
    private(set) var problemCount = 0
    /// Whether a run read all leads and settled their events.
    private(set) var isComplete = false
    /// When the last run or batch began or ended, in seconds since 1970.
    private(set) var lastTime = 0.0

    /// Whether the job has several sources.
    private let hasSources: Bool

    /// - Parameter hasSources: Whether the job has several sources.
    init(hasSources: Bool) {
        self.hasSources = hasSources
    }

    init(_ reader: inout JournalReader) throws {
        self.init(hasSources: reader.header.sources.count > 1)
        while let (offset, entry) = try reader.next() {
            add(entry, at: offset)
        }
    }

    var pendingCount: Int {
        open.values.count(where: \.isPending)
    }

    /// When an event must no longer be sent: the earliest date known for its copies.
    func expiry(of key: EventKey) -> Date? {
        [open[key]?.expiresAt, inFlight[key]].compactMap { $0 }.min()
    }

    /// An event to send, with what is known about its copies.
    func pending(_ event: Event, _ key: EventKey?) -> PendingEvent {
        guard let key else { return PendingEvent(event) }
        return PendingEvent(event, expiresAt: expiry(of: key), maximumBatch: open[key]?.maximumBatch)
    }

    /// Returns the keys of the final events, and forgets them.
    mutating func takeSettled() -> EventKeys {
        defer { settled = EventKeys() }
        return settled
    }

    mutating func add(_ entry: JournalEntry, at offset: Int) {
        if let sending = entry.sending {
            let expiresAt = Date(timeIntervalSince1970: entry.expiresAt ?? 0)
            for text in sending {
                let key = EventKey(text)
                inFlight[key] = min(expiresAt, inFlight[key] ?? expiresAt)
            }
        }
        lastTime = max(lastTime, entry.time ?? 0)
        if entry.error != nil {
            problemCount += 1
        }
        if let isComplete = entry.isComplete {
            self.isComplete = isComplete
        }
        if entry.run == "send" {
            isComplete = false
            problemCount = 0
        }
        guard let outcome = entry.outcome.map(DeliveryOutcome.Kind.init(rawValue:)) else { return }
        counts.add(outcome)
        guard let key = entry.key(hasSources: hasSources) else { return }
        inFlight[key] = nil
        if let earlier = open.removeValue(forKey: key) {
            counts.remove(earlier.outcome)
        }
        if entry.standing == .settled {
            settled.insert(key)
        } else {
            open[key] = OpenEvent(
                offset: offset,
                outcome: outcome,
                isPending: entry.standing == .pending,
                expiresAt: entry.expiresAt.map(Date.init(timeIntervalSince1970:)),
                maximumBatch: entry.pending?.batch
            )
        }
    }

    /// Records what happened to this run's event.
    ///
    /// - Returns: Whether the journal already says the same, because the SDK's check rejected it before and does so
    ///   again.
    mutating func settle(_ candidate: Candidate, _ outcome: DeliveryOutcome) -> Bool {
        guard let key = candidate.key else { return false }
        inFlight[key] = nil
        let earlier = open.removeValue(forKey: key)
        let isRefusedHere = outcome.rejection?.scope == .local
        if outcome.isOpen || isRefusedHere {
            open[key] = OpenEvent(
                offset: 0,
                outcome: outcome.kind,
                isPending: outcome.isOpen,
                expiresAt: outcome.expiresAt
            )
        }
        return isRefusedHere && earlier.map { !$0.isPending } ?? false
    }
}
