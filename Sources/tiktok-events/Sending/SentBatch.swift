import TikTokEvents

/// Events that were sent together, with their outcomes and what the journal keeps of each.
///
/// Created outside the log, which handles one batch at a time, so that batches use several cores.
struct SentBatch: Sendable {
    struct Event: Sendable {
        let candidate: Candidate
        let receipt: DeliveryReceipt
        /// Its line in the journal, or empty without a journal.
        let line: [UInt8]
    }

    private(set) var events: [Event] = []
    /// The number of events that carry each match key.
    private(set) var matchKeys: [MatchQuality.Key: Int] = [:]

    init(_ candidates: [Candidate], _ receipts: [DeliveryReceipt], hasJournal: Bool) {
        events.reserveCapacity(candidates.count)
        for (candidate, receipt) in zip(candidates, receipts) {
            let keys = MatchQuality.keys(in: candidate.event)
            for key in keys {
                matchKeys[key, default: 0] += 1
            }
            let line =
                hasJournal
                ? receipt.journalLine(of: candidate, matchKeys: keys) : []
            events.append(Event(candidate: candidate, receipt: receipt, line: line))
        }
    }
}
