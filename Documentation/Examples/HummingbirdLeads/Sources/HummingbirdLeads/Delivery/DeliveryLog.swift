import Foundation
import GRDB
import TikTokEvents

/// What happened to each event, attempt by attempt. It holds no personal data, and its size is bounded.
struct DeliveryLog: Sendable {
    var maximumAge: TimeInterval = 30 * 24 * 3600
    var maximumCount = 100_000

    /// A settlement as it is logged.
    struct Entry: Codable, Sendable, FetchableRecord, PersistableRecord {
        static let databaseTableName = "deliveryLog"

        let settledAt: Date
        /// When the event was stored.
        let createdAt: Date
        let eventID: String
        let eventName: String
        /// The source with its kind, such as `web:C4EXAMPLE`.
        let source: String
        let result: Result
        /// Codes, field names, and times, but no value of the event.
        let outcome: DeliveryOutcome
        /// The number of times that the event has been sent.
        let attempts: Int
        /// 0 to 100: how well TikTok can match the event.
        let matchQuality: Int

        var sourceID: Substring { source.drop { $0 != ":" }.dropFirst() }
    }

    /// What an outcome means for the event.
    enum Result: String, Codable, Sendable, CaseIterable, DatabaseValueConvertible {
        case accepted
        /// It will be sent again.
        case waiting
        /// It won't be sent again, and TikTok may not have it. Someone has to look at it.
        case buried
    }

    func insert(
        _ settlement: OutboxSender.Settlement,
        createdAt: Date,
        attempts: Int,
        at now: Date,
        in database: Database
    ) throws {
        let receipt = settlement.receipt
        try Entry(
            settledAt: now,
            createdAt: createdAt,
            eventID: receipt.event.id?.rawValue ?? "",
            eventName: "\(receipt.event.name)",
            source: settlement.source.name,
            result: Result(settlement),
            outcome: receipt.outcome,
            attempts: attempts,
            matchQuality: MatchQuality(of: receipt.event, for: settlement.source.kind).score
        )
        .insert(database)
    }

    /// Deletes entries that are too old or too many.
    func prune(at now: Date, in database: Database) throws {
        try database.execute(
            literal: """
                DELETE FROM deliveryLog
                WHERE settledAt < \(now - maximumAge) OR id <= (SELECT max(id) FROM deliveryLog) - \(maximumCount)
                """
        )
    }

    static func createTable(_ database: Database) throws {
        try database.create(table: "deliveryLog") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("settledAt", .datetime).notNull().indexed()
            table.column("createdAt", .datetime).notNull()
            table.column("eventID", .text).notNull()
            table.column("eventName", .text).notNull()
            table.column("source", .text).notNull()
            table.column("result", .text).notNull()
            table.column("outcome", .jsonText).notNull()
            table.column("attempts", .integer).notNull()
            table.column("matchQuality", .integer).notNull()
        }
    }
}

extension DeliveryLog.Result {
    init(_ settlement: OutboxSender.Settlement) {
        self =
            settlement.dueIn != nil ? .waiting : settlement.receipt.outcome.isAccepted ? .accepted : .buried
    }
}
