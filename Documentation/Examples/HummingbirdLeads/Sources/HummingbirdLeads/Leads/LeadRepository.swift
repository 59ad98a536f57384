import Foundation
import GRDB
import TikTokEvents

/// Stores leads. Each change is in one transaction with the events that report it.
struct LeadRepository: Sendable {
    let database: DatabasePool
    let outbox: SQLiteOutbox
    private let mapper = LeadEventMapper()

    init(database: DatabasePool, outbox: SQLiteOutbox) {
        self.database = database
        self.outbox = outbox
    }

    /// Stores a lead together with the events of its form.
    func create(_ lead: Lead) async throws {
        try await database.write { database in
            try lead.insert(database)
            try report(lead, at: .formSubmission, in: database)
        }
    }

    /// Marks a lead as sold and stores the events of the sale. Does nothing if it is already sold.
    func sell(_ id: String, revenue: Double) async throws {
        try await database.write { database in
            guard var lead = try Lead.fetchOne(database, key: id), lead.soldAt == nil else { return }
            lead.soldAt = Date()
            lead.revenue = revenue
            try lead.update(database)
            try report(lead, at: .leadSold, in: database)
        }
    }

    private func report(_ lead: Lead, at trigger: LeadTrigger, in database: Database) throws {
        for event in try mapper.events(for: lead, at: trigger) {
            try outbox.insert(event, for: lead.source, leadID: lead.id, in: database)
        }
    }

    /// A lead and what has happened to its events.
    struct Journey: Sendable {
        let lead: Lead
        let events: [JourneyEvent]
    }

    /// A lead and its events, in the order in which they were created.
    func journey(of id: String) async throws -> Journey? {
        try await database.read { database -> Journey? in
            guard let lead = try Lead.fetchOne(database, key: id) else { return nil }
            let events = try SQLRequest<JourneyEvent>(
                literal: "SELECT * FROM eventOutbox WHERE leadID = \(id) ORDER BY id"
            ).fetchAll(database)
            return Journey(lead: lead, events: events)
        }
    }
}
