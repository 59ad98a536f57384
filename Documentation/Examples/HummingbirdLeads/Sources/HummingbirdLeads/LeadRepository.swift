import Foundation
import GRDB
import TikTokEvents

/// The database of leads and of the events that tell TikTok about them.
struct LeadRepository: Sendable {
    private let database: DatabasePool
    private let mapper = LeadEventMapper()

    /// Opens or creates the database.
    init(path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            // Raw personal data is for this process's user alone.
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        database = try DatabasePool(path: path)
        var migrator = DatabaseMigrator()
        migrator.registerMigration("create tables") { database in
            try database.create(table: "lead") { table in
                table.primaryKey("id", .text)
                table.column("createdAt", .datetime).notNull()
                table.column("email", .text).notNull()
                table.column("phone", .text).notNull()
                table.column("click", .jsonText).notNull()
                table.column("pageURL", .text).notNull()
                table.column("ip", .text)
                table.column("userAgent", .text)
                table.column("soldAt", .datetime)
                table.column("revenue", .double)
            }
            try database.create(table: "queuedEvent") { table in
                table.primaryKey("id", .text)
                table.column("leadID", .text).notNull().indexed().references("lead")
                table.column("event", .jsonText).notNull()
                table.column("outcome", .text)
                table.column("isSettled", .boolean).notNull().indexed()
                table.column("dueAt", .datetime).notNull()
                table.column("expiresAt", .datetime)
            }
        }
        try migrator.migrate(database)
    }

    /// Stores a lead together with the events of its form.
    func create(_ lead: Lead) async throws -> [Event] {
        try await database.write { database in
            try lead.insert(database)
            return try store(mapper.events(for: lead, at: .formSubmission), of: lead, in: database)
        }
    }

    /// Marks a lead as sold together with the events of the sale; nothing if it is sold already.
    func sell(_ id: String, revenue: Double) async throws -> [Event] {
        try await database.write { database in
            guard var lead = try Lead.fetchOne(database, key: id), lead.soldAt == nil else { return [] }
            lead.soldAt = Date()
            lead.revenue = revenue
            try lead.update(database)
            return try store(mapper.events(for: lead, at: .leadSold), of: lead, in: database)
        }
    }

    private func store(_ events: [Event], of lead: Lead, in database: Database) throws -> [Event] {
        for event in events {
            try QueuedEvent(event, of: lead).insert(database)
        }
        return events
    }

    /// A lead and its events, in the order in which they were made.
    func journey(of id: String) async throws -> (lead: Lead, events: [QueuedEvent])? {
        try await database.read { database in
            guard let lead = try Lead.fetchOne(database, key: id) else { return nil }
            let events = try QueuedEvent.filter(Column("leadID") == id).order(Column.rowID).fetchAll(database)
            return (lead, events)
        }
    }

    /// Writes down what became of an event.
    func record(_ receipt: DeliveryReceipt) async throws {
        let outcome = receipt.outcome
        try await database.write { database in
            guard var row = try QueuedEvent.fetchOne(database, key: QueuedEvent.id(of: receipt.event)) else { return }
            row.outcome = "\(outcome)"
            row.isSettled = !outcome.shouldResend
            row.dueAt = Date() + (outcome.retryAfter ?? .seconds(60)) / .seconds(1)
            row.expiresAt = [row.expiresAt, outcome.expiresAt].compactMap(\.self).min()
            try row.update(database)
        }
    }

    /// The events that nobody has settled and that are due by a date. Those whose 47 hours are over are given up.
    func unsettledEvents(dueBy date: Date) async throws -> [PendingEvent] {
        try await database.write { database in
            let unsettled = QueuedEvent.filter(Column("isSettled") == false)
            try unsettled.filter(Column("expiresAt") <= Date())
                .updateAll(database, [Column("isSettled").set(to: true), Column("outcome").set(to: "expired")])
            let due = try unsettled.filter(Column("dueAt") <= date).order(Column("dueAt")).fetchAll(database)
            for var row in due {
                // The queue holds it until there is a final outcome; after a restart everything is due.
                row.dueAt = Date() + 48 * 3600
                try row.update(database)
            }
            return due.map { PendingEvent($0.event, expiresAt: $0.expiresAt) }
        }
    }
}
