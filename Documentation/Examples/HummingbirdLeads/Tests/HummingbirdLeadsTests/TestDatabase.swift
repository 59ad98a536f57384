import Foundation
import GRDB
import Synchronization
import TikTokEvents
import TikTokEventsTesting

@testable import HummingbirdLeads

/// A temporary database, with a clock that can be set forward.
final class TestDatabase: Sendable {
    let path = NSTemporaryDirectory() + "leads-\(UUID().uuidString).sqlite"
    let pool: DatabasePool
    private let offset = Mutex<TimeInterval>(0)

    init() throws {
        pool = try LeadDatabase.open(path: path)
    }

    deinit {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    var now: Date { Date() + offset.withLock { $0 } }

    func wait(_ seconds: TimeInterval) {
        offset.withLock { $0 += seconds }
    }

    var outbox: SQLiteOutbox {
        SQLiteOutbox(database: pool, now: { [self] in now })
    }

    var leads: LeadRepository { LeadRepository(database: pool, outbox: outbox) }

    /// Stores leads of an offer, and their events.
    func insertLeads(_ count: Int, of offer: Offer = .solar) async throws {
        for _ in 0..<count {
            try await leads.create(.sample(offer: offer))
        }
    }

    func change(_ sql: String) async throws {
        try await pool.write { try $0.execute(sql: sql) }
    }

    /// The rows of the outbox in the order in which they were stored.
    var rows: [Row] {
        get async throws {
            try pool.read { try Row.fetchAll($0, sql: "SELECT * FROM eventOutbox ORDER BY id") }
        }
    }

    var log: [DeliveryLog.Entry] {
        get async throws {
            try await pool.read { try DeliveryLog.Entry.order(Column("id")).fetchAll($0) }
        }
    }

    /// Runs a sender over this outbox, or another one, until a condition is met.
    func send(
        _ outbox: (any EventsOutbox)? = nil,
        to transport: any EventsTransport,
        until isDone: () async throws -> Bool
    ) async throws {
        let client = try EventsClient(
            source: Offer.solar.source,
            accessToken: AccessToken("test"),
            transport: transport
        )
        var configuration = OutboxSender.Configuration()
        configuration.pollInterval = .milliseconds(10)
        let sender = try OutboxSender(client: client, outbox: outbox ?? self.outbox, configuration: configuration)
        async let running: Void = sender.run()
        while try await !isDone() {
            try await Task.sleep(for: .milliseconds(5))
        }
        sender.shutDown()
        try await running
    }
}

extension Offer {
    static let solar = Offer(id: "solar", title: "Solar panels", pixelCode: "C4SOLAR")
    static let roofing = Offer(id: "roofing", title: "A new roof", pixelCode: "C4ROOFING")
}

extension Lead {
    static func sample(offer: Offer = .solar) -> Lead {
        Lead(
            email: "Jane.Doe@example.com",
            phone: "(213) 373-4253",
            offer: offer,
            visitor: Visitor(
                click: TikTokClick(ttclid: "E.C.P.sample"),
                page: Event.Page(url: "https://quotes.example/offers/\(offer.id)"),
                ip: "93.184.216.34",
                userAgent: "Browser/1.0"
            )
        )
    }
}
