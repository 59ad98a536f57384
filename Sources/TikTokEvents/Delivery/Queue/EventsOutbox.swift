/// Where events wait to be sent: a table of yours, through which an ``OutboxSender`` works. With it an event survives the
/// process.
///
/// Insert an event as a ``PendingEvent`` with its source, in the transaction that made it happen. A row also has the time at
/// which it is due, a lease, and a count of attempts. Several processes may work through one table.
///
/// ## When a process dies
///
/// Its leases run out and its rows are due again. By then a copy may have arrived, so a claim must write down that it may:
/// the row's **provisional expiry**, 47 hours from the claim, unless the row expires already. A later claim that finds a lease
/// run out takes the provisional expiry for the real one, and ``settle(_:)`` replaces it by that of the receipt. Without it, a
/// crash between a request and its settlement is counted twice two days later.
///
/// A process may also come back late, when its rows are another's. So count the claims of a row, make the count a part of
/// ``OutboxSender/Claim/id``, and settle a row only if that was its last claim.
public protocol EventsOutbox: Sendable {
    /// Hides events that are due until the lease ends, and returns them.
    ///
    /// All should be of one source and have the same ``PendingEvent/maximumBatch``, and be no more than that: they go in one
    /// request. Take the sources in turn, or the one with the most events keeps the others waiting. Others than these are
    /// sent too, a source after the other.
    ///
    /// - Parameters:
    ///   - limit: The most events to return: 1 while the endpoint is being probed.
    ///   - resting: The sources that can't send now.
    ///   - lease: How long the events are hidden.
    /// - Returns: The events; none if none is due.
    /// - Throws: Anything; the sender waits and tries again.
    func claim(
        _ limit: Int,
        excluding resting: Set<EventSource>,
        lease: Duration
    ) async throws -> [OutboxSender.Claim]

    /// Stores what became of claimed events.
    ///
    /// A final settlement removes the row, or marks it as done. Any other stores the pending event that the settlement
    /// holds, counts the attempt, ends the lease, and makes the row due again when the settlement says. It isn't canceled
    /// with the sender, and comes at most once for each claim.
    ///
    /// - Parameter settlements: One for each event of a claim.
    /// - Throws: Anything; the sender tries some times more, and the lease brings the events back otherwise.
    func settle(_ settlements: [OutboxSender.Settlement]) async throws
}

extension OutboxSender {
    /// An event that was claimed.
    public struct Claim: Sendable {
        /// The row and the claim, such as `42.1`; it comes back with the settlement.
        public let id: String
        /// The source that the event belongs to.
        public let source: EventSource
        /// The event as it was stored.
        public let pending: PendingEvent
        /// How often it was settled without being final.
        public let attempts: Int
        let encoded: EncodedEvent

        /// Creates a claim.
        ///
        /// - Parameters:
        ///   - id: The row and the claim: what ``EventsOutbox/settle(_:)`` needs to find the row, if it is still this claim's.
        ///   - source: The source that the event belongs to.
        ///   - pending: The event as it was stored.
        ///   - attempts: How often it was settled without being final; waits grow with it.
        public init(id: String, source: EventSource, pending: PendingEvent, attempts: Int = 0) {
            self.init(id: id, source: source, pending: pending, attempts: attempts, encoded: .init(pending.event))
        }

        init(id: String, source: EventSource, pending: PendingEvent, attempts: Int, encoded: EncodedEvent) {
            self.id = id
            self.source = source
            self.pending = pending
            self.attempts = attempts
            self.encoded = encoded
        }
    }

    /// What became of a claimed event.
    public struct Settlement: Sendable {
        /// The id of the claim.
        public let id: String
        /// The source that the event belongs to.
        public let source: EventSource
        /// The event and its outcome, for a delivery log.
        public let receipt: DeliveryReceipt
        /// When the event is due again; `nil` if the outcome is final.
        public let dueIn: Duration?

        /// What to store for the next claim; `nil` if the outcome is final.
        public var pending: PendingEvent? { dueIn == nil ? nil : receipt.pendingEvent }
    }
}

extension OutboxSender.Claim: Redacted {
    var summary: String { "Claim(\(id), \(pending.event))" }
}

extension OutboxSender.Settlement: Redacted {
    var summary: String { "Settlement(\(id), \(receipt))" }
}
