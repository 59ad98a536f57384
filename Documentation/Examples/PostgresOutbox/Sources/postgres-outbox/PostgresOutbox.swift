import Foundation
import TikTokEvents

/// The table of waiting events, shared by any number of workers.
actor PostgresOutbox: EventsOutbox {
    private let database: PostgresConnection
    private let executor = BlockingExecutor()
    /// The source that was served last. The one after it is next.
    private var lastSource = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ database: sending PostgresConnection) {
        self.database = database
    }

    /// Inserts an event, in the transaction of what it reports.
    static func insert(_ pending: PendingEvent, for source: EventSource, in database: PostgresConnection) throws {
        let (kind, code) = (source.kind.rawValue, source.id)
        try database.run(
            """
            INSERT INTO event_source (kind, code)
            SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM event_source WHERE kind = $1 AND code = $2)
            ON CONFLICT DO NOTHING
            """,
            kind,
            code
        )
        try database.run(
            """
            INSERT INTO event_outbox (source_id, event)
            VALUES ((SELECT id FROM event_source WHERE kind = $1 AND code = $2), $3)
            """,
            kind,
            code,
            String(decoding: try JSONEncoder().encode(pending.event), as: UTF8.self)
        )
    }

    /// Claims events of one source that can share a request. The sources take turns.
    ///
    /// It is one statement, committed before the first byte is sent. Nothing is locked while a request is in flight.
    nonisolated func claim(
        _ limit: Int,
        excluding paused: Set<EventSource>,
        lease: Duration
    ) async throws -> [OutboxSender.Claim] {
        // Decoded here, while the connection is free for others.
        var claims: [OutboxSender.Claim] = []
        for row in try await claimRows(limit, excluding: paused, lease: lease) {
            if let claim = Self.claim(row) {
                claims.append(claim)
            } else {
                // An unreadable row must not stop all workers.
                try await bury(row[0])
            }
        }
        return claims
    }

    private func claimRows(
        _ limit: Int,
        excluding paused: Set<EventSource>,
        lease: Duration
    ) throws -> [[String?]] {
        let rows = try database.run(
            """
            WITH next AS (
                SELECT id, kind, code FROM event_source
                WHERE (kind, code) NOT IN (SELECT kind, code FROM json_to_recordset($2) AS paused (kind text, code text))
                    AND EXISTS (SELECT FROM event_outbox WHERE source_id = event_source.id AND due_at <= now())
                ORDER BY id <= $3, id LIMIT 1
            ), oldest AS (
                SELECT maximum_batch FROM event_outbox
                WHERE source_id = (SELECT id FROM next) AND due_at <= now()
                ORDER BY due_at LIMIT 1
            ), due AS (
                SELECT id, expires_at FROM event_outbox
                WHERE source_id = (SELECT id FROM next) AND due_at <= now()
                    AND maximum_batch IS NOT DISTINCT FROM (SELECT maximum_batch FROM oldest)
                ORDER BY due_at LIMIT (SELECT least($1, maximum_batch) FROM oldest)
                FOR UPDATE SKIP LOCKED
            )
            -- A copy may arrive from now on, so the 47 hours begin, unless they have. They are returned as they were: were
            -- they begun by a worker that died, they are real.
            UPDATE event_outbox AS outbox
            SET claim = claim + 1, due_at = now() + make_interval(secs => $4),
                expires_at = coalesce(outbox.expires_at, now() + interval '47 hours')
            FROM due, next WHERE outbox.id = due.id
            RETURNING outbox.id, outbox.claim, event, attempts, extract(epoch FROM due.expires_at), maximum_batch,
                next.id, kind, code
            """,
            "\(limit)",
            try Self.json(paused.map { ["kind": $0.kind.rawValue, "code": $0.id] }),
            "\(lastSource)",
            "\(lease / .seconds(1))"
        )
        if let source = rows.first?[6].flatMap({ Int($0) }) { lastSource = source }
        return rows
    }

    private static func claim(_ row: [String?]) -> OutboxSender.Claim? {
        guard let id = row[0], let claim = row[1], let json = row[2], let kind = row[7], let code = row[8],
            let event = try? JSONDecoder().decode(Event.self, from: Data(json.utf8))
        else { return nil }
        return OutboxSender.Claim(
            id: "\(id).\(claim)",
            source: EventSource(kind: .init(rawValue: kind), id: code),
            pending: PendingEvent(
                event,
                expiresAt: row[4].flatMap(Double.init).map(Date.init(timeIntervalSince1970:)),
                maximumBatch: row[5].flatMap { Int($0) }
            ),
            attempts: row[3].flatMap { Int($0) } ?? 0
        )
    }

    private func bury(_ id: String?) throws {
        try database.run(
            """
            WITH buried AS (UPDATE event_outbox SET due_at = NULL WHERE id = $1 RETURNING id, source_id, attempts)
            INSERT INTO delivery_log (outbox_id, source_id, attempts, is_final)
            SELECT id, source_id, attempts, true FROM buried
            """,
            id
        )
    }

    /// Stores and logs the outcomes of events in one statement, for the rows that haven't been claimed again.
    nonisolated func settle(_ settlements: [OutboxSender.Settlement]) async throws {
        try await store(try Self.json(settlements.compactMap(SettlementRow.init)))
    }

    private func store(_ settlements: String) throws {
        try database.run(
            """
            WITH settlement AS (
                SELECT * FROM json_to_recordset($1) AS settlement (
                    id bigint, claim integer, event_name text, event_id text, outcome json, is_accepted boolean,
                    due_in float8, expires_at float8, maximum_batch integer
                )
            ), accepted AS (
                DELETE FROM event_outbox AS outbox USING settlement
                WHERE outbox.id = settlement.id AND outbox.claim = settlement.claim AND is_accepted
                RETURNING outbox.id, source_id, attempts
            ), kept AS (
                UPDATE event_outbox AS outbox
                SET claim = outbox.claim + 1, attempts = attempts + 1,
                    due_at = now() + make_interval(secs => due_in), expires_at = to_timestamp(settlement.expires_at),
                    maximum_batch = settlement.maximum_batch
                FROM settlement
                WHERE outbox.id = settlement.id AND outbox.claim = settlement.claim AND NOT is_accepted
                RETURNING outbox.id, source_id, attempts - 1
            )
            INSERT INTO delivery_log (outbox_id, source_id, event_name, event_id, attempts, outcome, is_final)
            SELECT id, source_id, event_name, event_id, attempts + 1, outcome, is_accepted OR due_in IS NULL
            FROM settlement JOIN (SELECT * FROM accepted UNION ALL SELECT * FROM kept) AS settled USING (id)
            """,
            settlements
        )
    }

    private static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}
