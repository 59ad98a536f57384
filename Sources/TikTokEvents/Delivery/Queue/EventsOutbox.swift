/// The place where events wait to be sent: a table in your database, which an ``OutboxSender`` drains. Events in
/// an outbox survive the process.
///
/// Insert an event as a ``PendingEvent`` with its source, in the same transaction as the change that caused it. Store
/// the source in a column as well, so that sources can take turns. A row also has a due time, a lease, and a count of
/// attempts. Several processes may work through one table.
///
/// ## When a process dies
///
/// Its leases expire and its rows are due again. By then a copy may have arrived, so each claim must record that
/// possibility as the row's **provisional expiry**: 47 hours from the claim, unless the row already has an expiry. A
/// later claim that finds an expired lease treats the provisional expiry as the real one, and ``settle(_:)`` replaces
/// it with the receipt's. Without it, an event whose process crashed between the request and its settlement may count
/// twice two days later.
///
/// A process may also continue late, after another one has claimed its rows. So count the claims of each row, make the
/// count part of ``OutboxSender/Claim/id``, and settle a row only if the claim is its latest.
public protocol EventsOutbox: Sendable {
    /// Returns events that are due, and hides them until the lease ends.
    ///
    /// All of them should belong to one source and have the same ``PendingEvent/maximumBatch``, with no more events
    /// than that, because they are sent in one request. Let the sources take turns, or the one with the most events
    /// keeps the others waiting. If you return events from several sources, they are sent one source after another.
    ///
    /// - Parameters:
    ///   - limit: The maximum number of events to return, which is 1 while the endpoint is being probed.
    ///   - paused: The sources that can't send now.
    ///   - lease: How long to hide the events.
    /// - Returns: The events, or an empty list if none is due.
    /// - Throws: Any error. The sender waits and tries again.
    func claim(
        _ limit: Int,
        excluding paused: Set<EventSource>,
        lease: Duration
    ) async throws -> [OutboxSender.Claim]

    /// Stores the outcomes of claimed events.
    ///
    /// A final settlement removes the row or marks it as done. Any other settlement stores its pending event,
    /// increments the count of attempts, ends the lease, and makes the row due again at the time that it specifies. The
    /// call isn't canceled together with the sender, and is made at most once for each claim.
    ///
    /// - Parameter settlements: One settlement for each event of a claim.
    /// - Throws: Any error. The sender tries a few more times; after that, the events are due again when the lease
    ///   ends.
    func settle(_ settlements: [OutboxSender.Settlement]) async throws
}

extension OutboxSender {
    /// An event that was claimed.
    public struct Claim: Sendable {
        /// The row and the claim, such as `42.1`. Returned with the settlement.
        public let id: String
        /// The source that the event belongs to.
        public let source: EventSource
        /// The event as stored.
        public let pending: PendingEvent
        /// How many times the event was settled without a final outcome.
        public let attempts: Int
        /// The event's JSON, written only once.
        let json: [UInt8]?

        /// Creates a claim.
        ///
        /// - Parameters:
        ///   - id: The row and the claim: what ``EventsOutbox/settle(_:)`` needs to find the row, if the claim is still
        ///     its latest.
        ///   - source: The source that the event belongs to. If the pending event names one itself, that one counts.
        ///   - pending: The event as stored.
        ///   - attempts: How many times the event was settled without a final outcome. Waits grow with it.
        public init(id: String, source: EventSource, pending: PendingEvent, attempts: Int = 0) {
            self.init(id: id, source: source, pending: pending, attempts: attempts, json: pending.event.encoded)
        }

        init(id: String, source: EventSource, pending: PendingEvent, attempts: Int, json: [UInt8]?) {
            self.id = id
            self.source = pending.source ?? source
            self.pending = pending
            self.attempts = attempts
            self.json = json
        }
    }

    /// The outcome of a claimed event.
    public struct Settlement: Sendable {
        /// The id of the claim.
        public let id: String
        /// The source that the event belongs to.
        public let source: EventSource
        /// The event and its outcome, for a delivery log.
        public let receipt: DeliveryReceipt
        /// When the event is due again, or `nil` if the outcome is final.
        public let dueIn: Duration?

        /// Creates a settlement, for testing an outbox.
        ///
        /// - Parameters:
        ///   - id: The id of the claim.
        ///   - source: The source that the event belongs to.
        ///   - receipt: The event and its outcome.
        ///   - dueIn: When the event is due again, or `nil` if the outcome is final.
        public init(id: String, source: EventSource, receipt: DeliveryReceipt, dueIn: Duration? = nil) {
            self.id = id
            self.source = source
            self.receipt = receipt
            self.dueIn = dueIn
        }

        /// What to store for the next claim, or `nil` if the outcome is final.
        public var pending: PendingEvent? { dueIn == nil ? nil : receipt.pendingEvent }
    }
}

extension OutboxSender.Claim: Redacted {
    var summary: String { "Claim(\(id), \(pending.event))" }
}

extension OutboxSender.Settlement: Redacted {
    var summary: String { "Settlement(\(id), \(receipt))" }
}
