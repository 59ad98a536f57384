import GRDB

extension SQLiteOutbox {
    static func createTables(_ database: Database) throws {
        // Whose turn it is: the sources with the lowest number wait longest.
        try database.create(table: "outboxSource") { table in
            table.primaryKey("name", .text)
            table.column("turn", .integer).notNull().defaults(to: 0)
        }
        try database.create(table: "eventOutbox") { table in
            table.autoIncrementedPrimaryKey("id")
            // Who deletes a lead deletes its events.
            table.column("leadID", .text).notNull().indexed().references("lead", onDelete: .cascade)
            table.column("source", .text).notNull().references("outboxSource")
            // Hashes, no raw personal data.
            table.column("event", .jsonText).notNull()
            // A `DeliveryLog.Result`.
            table.column("status", .text).notNull().defaults(to: "waiting")
            table.column("createdAt", .datetime).notNull()
            // When to send it; for a claimed event, the end of the lease.
            table.column("dueAt", .datetime).notNull()
            // Changes with each claim and settlement: who comes late mustn't overwrite what another process found out.
            table.column("claim", .integer).notNull().defaults(to: 0)
            // 47 hours after the first attempt that may have arrived; after 48 hours a copy counts twice.
            table.column("expiresAt", .datetime)
            // The most events of a request with this one, since a larger request was refused.
            table.column("maximumBatch", .integer)
            // How often it was settled.
            table.column("attempts", .integer).notNull().defaults(to: 0)
            // The last `DeliveryOutcome`.
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
