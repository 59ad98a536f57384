import Foundation
import TikTokEvents

/// What a journal says about its job: what is final, and what is left.
struct JournalState {
    /// An event that isn't final.
    struct OpenEvent {
        /// Where its last line begins.
        let offset: Int
        let outcome: OutcomeCounts.Kind
        let isPending: Bool
        let expiresAt: Date?
        /// The most events that it may share a request with.
        var maximumBatch: Int?
    }

    private(set) var settled = EventKeys()
    private(set) var open: [EventKey: OpenEvent] = [:]
    /// Events that were about to be sent when the process ended, and how long copies may follow.
    private(set) var inFlight: [EventKey: Date] = [:]
    private(set) var counts = OutcomeCounts()
    /// How many leads became no event in the last run that read any.
    private(set) var problemCount = 0
    /// Whether a run read all leads and settled their events.
    private(set) var isComplete = false

    init() {}

    init(_ reader: inout JournalReader) throws(InputFailure) {
        while let (offset, entry) = try reader.next() {
            add(entry, at: offset)
        }
    }

    var pendingCount: Int {
        open.values.count(where: \.isPending)
    }

    /// Until when an event may be sent: the earliest of what is known about its copies.
    func expiry(of key: EventKey) -> Date? {
        [open[key]?.expiresAt, inFlight[key]].compactMap { $0 }.min()
    }

    /// An event as it may be sent, after what is known about its copies.
    func pending(_ event: Event, _ key: EventKey?) -> PendingEvent {
        guard let key else { return PendingEvent(event) }
        return PendingEvent(event, expiresAt: expiry(of: key), maximumBatch: open[key]?.maximumBatch)
    }

    mutating func add(_ entry: JournalEntry, at offset: Int) {
        if let sending = entry.sending {
            let expiresAt = Date(timeIntervalSince1970: entry.expiresAt ?? 0)
            for text in sending {
                let key = EventKey(text)
                inFlight[key] = min(expiresAt, inFlight[key] ?? expiresAt)
            }
        }
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
        guard let outcome = entry.outcome.flatMap(OutcomeCounts.Kind.init) else { return }
        counts.add(outcome)
        guard let key = entry.key else { return }
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

    /// Takes in what this run's event came to.
    ///
    /// - Returns: Whether the journal says the same already: the SDK's check refused it before, and does again.
    mutating func settle(_ candidate: Candidate, _ outcome: DeliveryOutcome) -> Bool {
        guard let key = candidate.key else { return false }
        inFlight[key] = nil
        let earlier = open.removeValue(forKey: key)
        let isRefusedHere = outcome.rejection?.scope == .local
        if outcome.shouldResend || isRefusedHere {
            open[key] = OpenEvent(
                offset: 0,
                outcome: outcome.kind,
                isPending: outcome.shouldResend,
                expiresAt: outcome.expiresAt
            )
        }
        return isRefusedHere && earlier.map { !$0.isPending } ?? false
    }
}
