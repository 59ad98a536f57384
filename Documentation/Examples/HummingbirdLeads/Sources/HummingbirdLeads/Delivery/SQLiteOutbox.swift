import Foundation
import GRDB
import TikTokEvents

/// The table of events that wait for TikTok. An `OutboxSender` works through it, in any number of processes.
///
/// An event is inserted in the transaction that stores what it reports. A claim moves `dueAt` to the end of its lease,
/// so the events of a killed process become due again on their own.
struct SQLiteOutbox: EventsOutbox {
    let database: DatabasePool
    var log = DeliveryLog()
    /// A closure that receives what was stored, for logs and metrics.
    var onSettlement: @Sendable (OutboxSender.Settlement) -> Void = { _ in }
    /// A closure that receives the id of a row whose event can't be read. The row stays in the table, buried: a person
    /// must look at it.
    var onUnreadable: @Sendable (Int64) -> Void = { _ in }
    var now: @Sendable () -> Date = { Date() }

    /// Stores an event in the transaction of its lead.
    func insert(_ event: Event, for source: EventSource, leadID: String, in database: Database) throws {
        let json = try json(PendingEvent(event).event)
        let now = now()
        try database.execute(literal: "INSERT OR IGNORE INTO outboxSource (name) VALUES (\(source.name))")
        try database.execute(
            literal: """
                INSERT INTO eventOutbox (leadID, source, event, createdAt, dueAt)
                VALUES (\(leadID), \(source.name), \(json), \(now), \(now))
                """
        )
    }

    // MARK: Claim

    func claim(
        _ limit: Int,
        excluding paused: Set<EventSource>,
        lease: Duration
    ) async throws -> [OutboxSender.Claim] {
        let now = now()
        let (claims, unreadable) = try await database.write { database -> ([OutboxSender.Claim], [Int64]) in
            guard let source = try takeTurn(excluding: paused, at: now, in: database) else { return ([], []) }
            return try claim(limit, of: source, at: now, until: now + lease / .seconds(1), in: database)
        }
        unreadable.forEach(onUnreadable)
        return claims
    }

    /// The source with due events that was served the longest time ago.
    private func takeTurn(excluding paused: Set<EventSource>, at now: Date, in database: Database) throws -> String? {
        let name = try SQLRequest<String>(
            literal: """
                SELECT name FROM outboxSource
                WHERE name NOT IN \(paused.map(\.name)) AND EXISTS (
                    SELECT 1 FROM eventOutbox
                    WHERE status = 'waiting' AND source = outboxSource.name AND dueAt <= \(now)
                )
                ORDER BY turn LIMIT 1
                """
        )
        .fetchOne(database)
        try database.execute(
            literal: "UPDATE outboxSource SET turn = (SELECT max(turn) + 1 FROM outboxSource) WHERE name = \(name)"
        )
        return name
    }

    /// Claims events of a source that can share a request, beginning with those that have waited longest.
    ///
    /// A copy may arrive from now on, so the 47 hours begin, unless they already have. The claims carry the previous
    /// expiry: if a process that died set it, it is the real one.
    private func claim(
        _ limit: Int,
        of source: String,
        at now: Date,
        until leaseEnd: Date,
        in database: Database
    ) throws -> (claims: [OutboxSender.Claim], unreadable: [Int64]) {
        let due: SQL = "status = 'waiting' AND source = \(source) AND dueAt <= \(now)"
        let batch = try SQLRequest<Int>(
            literal: "SELECT maximumBatch FROM eventOutbox WHERE \(due) ORDER BY dueAt, id LIMIT 1"
        )
        .fetchOne(database)
        let rows = try SQLRequest<Row>(
            literal: """
                SELECT id, claim + 1 AS claim, source, event, expiresAt, maximumBatch, attempts FROM eventOutbox
                WHERE \(due) AND maximumBatch IS \(batch)
                ORDER BY dueAt, id LIMIT \(min(limit, batch ?? limit))
                """
        )
        .fetchAll(database)
        try database.execute(
            literal: """
                UPDATE eventOutbox
                SET claim = claim + 1, dueAt = \(leaseEnd), expiresAt = coalesce(expiresAt, \(now + 47 * 3600))
                WHERE id IN \(rows.map { $0["id"] as Int64 })
                """
        )
        let claims = rows.map(OutboxSender.Claim.init)
        // An unreadable row must not hold up the others.
        let unreadable = zip(rows, claims).compactMap { row, claim in claim == nil ? row["id"] as Int64 : nil }
        try database.execute(literal: "UPDATE eventOutbox SET status = 'buried' WHERE id IN \(unreadable)")
        return (claims.compactMap(\.self), unreadable)
    }

    // MARK: Settle

    func settle(_ settlements: [OutboxSender.Settlement]) async throws {
        let now = now()
        let settled = try await database.write { database in
            let settled = try settlements.filter { try settle($0, at: now, in: database) }
            try log.prune(at: now, in: database)
            return settled
        }
        settled.forEach(onSettlement)
    }

    /// Stores one settlement and logs it; `false` if the row has another claim by now.
    private func settle(_ settlement: OutboxSender.Settlement, at now: Date, in database: Database) throws -> Bool {
        guard let claim = ClaimID(settlement.id) else { return false }
        let outcome = settlement.receipt.outcome
        let row = try SQLRequest<Row>(
            literal: """
                UPDATE eventOutbox
                SET status = \(DeliveryLog.Result(settlement)), outcome = \(try json(outcome)),
                    claim = claim + 1, attempts = attempts + 1,
                    dueAt = \(now + (settlement.dueIn ?? .zero) / .seconds(1)), expiresAt = \(outcome.expiresAt),
                    maximumBatch = \(settlement.pending?.maximumBatch)
                WHERE id = \(claim.row) AND claim = \(claim.number)
                RETURNING createdAt, attempts
                """
        )
        .fetchOne(database)
        guard let row else { return false }
        try log.insert(settlement, createdAt: row["createdAt"], attempts: row["attempts"], at: now, in: database)
        return true
    }

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}
