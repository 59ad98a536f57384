import GRDB

extension SQLiteOutbox {
    static func createTables(_ database: Database) throws {
        // The sources take turns: the one with the lowest number has waited longest.
        try database.create(table: "outboxSource") { table in
            table.primaryKey("name", .text)
            table.column("turn", .integer).notNull().defaults(to: 0)
        }
        try database.create(table: "eventOutbox") { table in
            table.autoIncrementedPrimaryKey("id")
            // Deleting a lead deletes its events.
            table.column("leadID", .text).notNull().indexed().references("lead", onDelete: .cascade)
            table.column("source", .text).notNull().references("outboxSource")
            // Contains hashes, but no raw personal data.
            table.column("event", .jsonText).notNull()
            // A `DeliveryLog.Result`.
            table.column("status", .text).notNull().defaults(to: "waiting")
            table.column("createdAt", .datetime).notNull()
            // When to send it, or the end of the lease for a claimed event.
            table.column("dueAt", .datetime).notNull()
            // Changes with each claim and settlement, so a late process can't overwrite what another one found out.
            table.column("claim", .integer).notNull().defaults(to: 0)
            // 47 hours after the first attempt that may have arrived. After 48 hours, a copy would count twice.
            table.column("expiresAt", .datetime)
            // The maximum number of events in a request with this one, after a larger request was refused.
            table.column("maximumBatch", .integer)
            // The number of times that it was settled.
            table.column("attempts", .integer).notNull().defaults(to: 0)
            // The latest `DeliveryOutcome`.
            table.column("outcome", .jsonText)
        }
        try database.create(
            index: "eventOutboxDue",
            on: "eventOutbox",
            columns: ["source", "dueAt"],
            condition: Column("status") == "waiting"
        )
    }
}
