import Foundation
import TikTokEvents

/// The table of waiting events, shared by any number of workers.
struct Outbox {
    let database: PostgresConnection
    /// How long a worker owns what it claimed: longer than a call of `send` may take.
    let claimSeconds: Int

    /// An event that a worker owns for a while.
    struct Entry {
        let id: Int
        let pending: PendingEvent
        /// How often it was claimed, this time included.
        let claimCount: Int
    }

    /// Claims waiting events.
    ///
    /// The claim is committed before the first byte leaves, and with it the 47 hours: a worker that dies while it sends
    /// leaves a row that says since when TikTok may have the event. Nothing is locked while a request is on its way.
    func claim(_ limit: Int, as claim: UUID) throws -> [Entry] {
        let rows = try database.run(
            """
            WITH due AS (
                SELECT id, expires_at FROM event_outbox
                WHERE status = 'waiting' AND due_at <= now()
                ORDER BY due_at LIMIT $1
                FOR UPDATE SKIP LOCKED
            )
            UPDATE event_outbox AS outbox
            SET claim = $2, claim_count = claim_count + 1, due_at = now() + make_interval(secs => $3),
                expires_at = coalesce(due.expires_at, now() + interval '47 hours')
            FROM due WHERE outbox.id = due.id
            RETURNING outbox.id, outbox.event, extract(epoch FROM due.expires_at), outbox.claim_count
            """,
            "\(limit)",
            claim.uuidString,
            "\(claimSeconds)"
        )
        return try rows.compactMap { row in
            guard let id = row[0].flatMap({ Int($0) }), let json = row[1], let count = row[3].flatMap({ Int($0) }),
                let event = try? JSONDecoder().decode(Event.self, from: Data(json.utf8))
            else {
                // One bad row must not stop all workers.
                try database.run(
                    "UPDATE event_outbox SET status = 'buried', outcome = 'this is no event' WHERE id = $1",
                    row[0]
                )
                return nil
            }
            let expiresAt = row[2].flatMap(Double.init).map(Date.init(timeIntervalSince1970:))
            return Entry(id: id, pending: PendingEvent(event, expiresAt: expiresAt), claimCount: count)
        }
    }

    /// Writes down what became of claimed events, unless somebody else owns them by now.
    func settle(_ settlements: [Settlement], of claim: UUID) throws {
        try database.run(
            """
            UPDATE event_outbox AS outbox
            SET status = new.status, outcome = new.outcome, claim = NULL,
                due_at = now() + make_interval(secs => new.delay), expires_at = to_timestamp(new.expires_at)
            FROM json_to_recordset($1) AS new (id bigint, status text, outcome text, delay float8, expires_at float8)
            WHERE outbox.id = new.id AND outbox.claim = $2
            """,
            String(decoding: try JSONEncoder().encode(settlements), as: UTF8.self),
            claim.uuidString
        )
    }

    /// How many events wait, claimed ones included.
    func waitingCount() throws -> Int {
        try database.run("SELECT count(*) FROM event_outbox WHERE status = 'waiting'")[0][0].flatMap { Int($0) } ?? 0
    }
}
