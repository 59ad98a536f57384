import Foundation
import Testing
import TikTokEvents
import TikTokEventsTesting

@testable import postgres_outbox

/// What `EventsOutbox` requires, tested against a database with the tables of `schema.sql`. See `run`.
@Suite(.serialized) struct PostgresOutboxTests {
    private let database: PostgresConnection
    private let outbox: PostgresOutbox

    init() throws {
        database = try PostgresConnection()
        try database.run("TRUNCATE sale, event_outbox, event_source, delivery_log RESTART IDENTITY")
        outbox = PostgresOutbox(try PostgresConnection())
    }

    private func insert(_ ids: String..., pixel: String = "C4SOLAR", pageURL: String = "https://quotes.example/") throws
    {
        for id in ids {
            var event = Event(.purchase, id: EventID(rawValue: id), time: Date())
            event.user = .init(email: "jane@example.com")
            event.page = .init(url: pageURL)
            try PostgresOutbox.insert(PendingEvent(event), for: .web(pixelCode: pixel), in: database)
        }
    }

    private func claim(
        _ limit: Int = 1000,
        excluding paused: Set<EventSource> = [],
        lease: Duration = .seconds(60)
    ) async throws -> [OutboxSender.Claim] {
        try await outbox.claim(limit, excluding: paused, lease: lease)
    }

    private func ids(_ claims: [OutboxSender.Claim]) -> [String] {
        claims.compactMap(\.pending.event.id?.rawValue)
    }

    /// Sends what is due as a worker would, and returns what it wants to settle.
    private func settlements(
        after answer: SandboxResponse? = nil,
        lease: Duration = .seconds(60)
    ) async throws -> [OutboxSender.Settlement] {
        let sandbox = Sandbox()
        if let answer { await sandbox.enqueue(answer) }
        let client = try EventsClient(source: .web(pixelCode: "C4"), accessToken: AccessToken("t"), transport: sandbox)
        let worker = LateWorker(outbox: outbox, lease: lease)
        let sender = try OutboxSender(client: client, outbox: worker)
        async let running: Void = sender.run()
        let settlements = await worker.settlements()
        sender.shutDown()
        try await running
        return settlements
    }

    private func row(_ columns: String) throws -> [String?] {
        try database.run("SELECT \(columns) FROM event_outbox ORDER BY id LIMIT 1").first ?? []
    }

    private func log(_ columns: String) throws -> [[String?]] {
        try database.run("SELECT \(columns) FROM delivery_log ORDER BY id")
    }

    // MARK: Claims

    @Test func `takes sources in turn, one a claim`() async throws {
        for pixel in ["A1", "B1", "C1"] {
            try insert("\(pixel)-1", "\(pixel)-2", "\(pixel)-3", pixel: pixel)
        }
        var turns: [[String]] = []
        for _ in 0..<7 { turns.append(ids(try await claim(2))) }
        #expect(
            turns == [["A1-1", "A1-2"], ["B1-1", "B1-2"], ["C1-1", "C1-2"], ["A1-3"], ["B1-3"], ["C1-3"], []]
        )
    }

    @Test func `returns events with their sources`() async throws {
        let sources: [EventSource] = [.web(pixelCode: "A1"), .crm(eventSetID: "7"), .web(pixelCode: "B1")]
        for source in sources {
            let event = Event(.purchase, id: EventID(rawValue: source.id), time: Date())
            try PostgresOutbox.insert(PendingEvent(event), for: source, in: database)
        }
        var claims: [OutboxSender.Claim] = []
        for _ in sources { claims += try await claim() }
        #expect(claims.map(\.source) == sources && ids(claims) == sources.map(\.id))
    }

    @Test func `leaves out paused sources`() async throws {
        try insert("a", pixel: "A1")
        try insert("b", pixel: "B1")
        #expect(ids(try await claim(excluding: [.web(pixelCode: "A1")])) == ["b"])
        #expect(ids(try await claim(excluding: [.web(pixelCode: "A1")])).isEmpty)
        #expect(ids(try await claim()) == ["a"])
    }

    @Test func `claims suspects among themselves, in requests as small as they need`() async throws {
        try insert("1", "2", "3", "4", "5")
        try database.run("UPDATE event_outbox SET maximum_batch = 2 WHERE id IN (1, 3, 5)")
        let first = try await claim()
        #expect(ids(first) == ["1", "3"] && first.allSatisfy { $0.pending.maximumBatch == 2 })
        #expect(ids(try await claim()) == ["2", "4"])
        #expect(ids(try await claim()) == ["5"])
    }

    @Test func `hides events until the lease ends, and says that a copy may have arrived`() async throws {
        try insert("a")
        let first = try await claim(lease: .milliseconds(200))
        #expect(first.map(\.pending.expiresAt) == [nil])
        #expect(try await claim().isEmpty)
        try await Task.sleep(for: .milliseconds(300))
        let second = try await claim()
        let expiry = try #require(second.first?.pending.expiresAt)
        #expect(abs(expiry.timeIntervalSinceNow - 47 * 3600) < 10)
        #expect(first[0].id != second[0].id)
    }

    @Test func `keeps an expiry that there is already`() async throws {
        try insert("a")
        try database.run("UPDATE event_outbox SET expires_at = to_timestamp(1800000000)")
        #expect(try await claim(lease: .zero).first?.pending.expiresAt?.timeIntervalSince1970 == 1_800_000_000)
        #expect(try await claim().first?.pending.expiresAt?.timeIntervalSince1970 == 1_800_000_000)
    }

    @Test func `buries an event that cannot be read, and goes on`() async throws {
        try insert("a", "b")
        try database.run("UPDATE event_outbox SET event = '{}' WHERE id = 1")
        #expect(ids(try await claim(lease: .zero)) == ["b"])
        #expect(ids(try await claim()) == ["b"])
        #expect(try log("outbox_id, outcome, is_final") == [["1", nil, "t"]])
    }

    // MARK: Settlements

    @Test func `deletes an accepted event and logs it without personal data`() async throws {
        try insert("a")
        let hash = try #require(try row("event->'user'->>'email'").first ?? nil)
        try await outbox.settle(try await settlements())
        #expect(try row("id").isEmpty)
        let entry = try #require(try log("event_name, event_id, attempts, outcome, is_final, delivery_log").first)
        #expect(entry[0...2] == ["Purchase", "a", "1"] && entry[4] == "t")
        let outcome = try JSONDecoder().decode(DeliveryOutcome.self, from: Data(try #require(entry[3]).utf8))
        #expect(outcome.isAccepted)
        #expect(hash.count >= 64 && entry[5]?.contains(hash) == false)
    }

    @Test func `keeps an event that is to be sent again, with what was learned`() async throws {
        try insert("a")
        try await outbox.settle(try await settlements(after: .throttled(retryAfter: "30")))
        #expect(try row("attempts, expires_at, due_at > now() + interval '20 seconds'") == ["1", nil, "t"])
        #expect(try log("attempts, is_final") == [["1", "f"]])
        try database.run("UPDATE event_outbox SET due_at = now()")
        #expect(try await claim().map(\.attempts) == [1])
    }

    @Test func `keeps the expiry of an event that may have arrived`() async throws {
        try insert("a")
        try await outbox.settle(try await settlements(after: .responseLost))
        #expect(try row("expires_at > now() + interval '46 hours'") == ["t"])
    }

    @Test func `keeps how large a request with an event may be, since a larger one was refused`() async throws {
        try insert("a", "b")
        try await outbox.settle(try await settlements(after: .code(.parameterError)))
        #expect(try row("maximum_batch") == ["1"])
        #expect(try await claim().count == 1)
    }

    @Test func `buries a refused event and names why`() async throws {
        try insert("a", pageURL: "")
        try await outbox.settle(try await settlements())
        #expect(try row("due_at") == [nil])
        #expect(
            try log("is_final, outcome->>'outcome', outcome->'issues'->0->>'path'") == [
                ["t", "rejected", "data.0.page.url"]
            ]
        )
        #expect(try await claim().isEmpty)
    }

    @Test(arguments: [true, false])
    func `ignores a worker that comes back after its lease`(isAccepted: Bool) async throws {
        try insert("a")
        let late = try await settlements(after: isAccepted ? nil : .throttled(retryAfter: "30"), lease: .zero)
        #expect(try await claim().count == 1)
        try await outbox.settle(late)
        // It still belongs to the other worker, and a copy may still have arrived.
        #expect(try row("attempts, expires_at IS NULL") == ["0", "f"])
        #expect(try await claim().isEmpty)
        #expect(try log("id").isEmpty)
    }

    @Test func `settles once even if asked twice`() async throws {
        try insert("a")
        let settlements = try await settlements(after: .responseLost)
        try await outbox.settle(settlements)
        try await outbox.settle(settlements)
        #expect(try row("attempts") == ["1"])
        #expect(try log("attempts") == [["1"]])
    }

    // MARK: Sales

    @Test func `writes a sale and its event or neither`() throws {
        let shop = Shop(database: database)
        try shop.sell(number: 1)
        #expect(throws: PaymentDeclined.self) { try shop.sell(number: 50) }
        let sales = try database.run("SELECT id, pixel FROM sale")
        #expect(sales.count == 1)
        let events = try database.run(
            "SELECT event->>'event_id', code FROM event_outbox JOIN event_source s ON s.id = source_id"
        )
        #expect(events == [["sale-\(sales[0][0] ?? ""):lead_sold:1", sales[0][1]]])
    }
}

/// A worker that claims everything at once, with its own lease, and whose settlements get lost.
private actor LateWorker: EventsOutbox {
    private let outbox: PostgresOutbox
    private let lease: Duration
    private let stream = AsyncStream.makeStream(of: [OutboxSender.Settlement].self)
    private var hasClaimed = false

    init(outbox: PostgresOutbox, lease: Duration) {
        self.outbox = outbox
        self.lease = lease
    }

    func settlements() async -> [OutboxSender.Settlement] {
        for await settlements in stream.stream { return settlements }
        return []
    }

    func claim(_ limit: Int, excluding paused: Set<EventSource>, lease: Duration) async throws -> [OutboxSender.Claim] {
        guard !hasClaimed else { return [] }
        hasClaimed = true
        return try await outbox.claim(1000, excluding: paused, lease: self.lease)
    }

    func settle(_ settlements: [OutboxSender.Settlement]) {
        stream.continuation.yield(settlements)
    }
}
