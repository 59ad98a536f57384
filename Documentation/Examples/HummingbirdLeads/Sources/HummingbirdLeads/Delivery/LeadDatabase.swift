import Foundation
import GRDB

/// The SQLite file with the leads, the events that report them, and the delivery log.
enum LeadDatabase {
    /// Opens or creates the file. Several processes can have it open.
    static func open(path: String) throws -> DatabasePool {
        if !FileManager.default.fileExists(atPath: path) {
            // Only the user of this process may read raw personal data.
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // A lead must also survive a power failure.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        var migrator = DatabaseMigrator()
        migrator.registerMigration("leads, outbox, and delivery log") { database in
            try createLeads(database)
            try SQLiteOutbox.createTables(database)
            try DeliveryLog.createTable(database)
        }
        try migrator.migrate(pool)
        return pool
    }

    private static func createLeads(_ database: Database) throws {
        try database.create(table: "lead") { table in
            table.primaryKey("id", .text)
            table.column("createdAt", .datetime).notNull()
            table.column("offer", .text).notNull()
            table.column("pixelCode", .text).notNull()
            table.column("email", .text).notNull()
            table.column("phone", .text).notNull()
            table.column("visitor", .jsonText).notNull()
            table.column("soldAt", .datetime)
            table.column("revenue", .double)
        }
    }
}
