import Foundation
import GRDB
import Testing
import TikTokEventsTesting

@testable import HummingbirdLeads

@Suite(.timeLimit(.minutes(1))) struct DeliveryLogTests {
    private let database: TestDatabase

    init() throws {
        database = try TestDatabase()
    }

    private func insert(
        _ count: Int,
        _ result: DeliveryLog.Result = .accepted,
        at date: Date,
        attempts: Int = 1
    ) async throws {
        try await database.pool.write { database in
            for number in 0..<count {
                try DeliveryLog.Entry(
                    settledAt: date,
                    createdAt: date,
                    eventID: "\(number)",
                    eventName: "Lead",
                    source: "web:C4SOLAR",
                    result: result,
                    outcome: .accepted(requestID: "1"),
                    attempts: attempts,
                    matchQuality: result == .accepted ? 80 : 0
                )
                .insert(database)
            }
        }
    }

    @Test func oldEntriesAreDeleted() async throws {
        try await insert(2, at: database.now - 30 * 24 * 3600 - 60)
        try await insert(1, at: database.now - 30 * 24 * 3600 + 60)
        try await database.pool.write { try DeliveryLog().prune(at: database.now, in: $0) }
        #expect(try await database.log.count == 1)
    }

    @Test func theOldestOfTooManyAreDeleted() async throws {
        try await insert(7, at: database.now)
        try await database.pool.write { try DeliveryLog(maximumCount: 5).prune(at: database.now, in: $0) }
        #expect(try await database.log.map(\.eventID) == ["2", "3", "4", "5", "6"])
    }

    @Test func aSettlementPrunesTheLog() async throws {
        try await insert(9, at: database.now)
        try await database.insertLeads(1)
        var outbox = database.outbox
        outbox.log.maximumCount = 4
        try await database.send(outbox, to: Sandbox()) { try await database.log.last?.eventID.count ?? 0 > 1 }
        #expect(try await database.log.count == 4)
    }

    @Test func theHistoryCountsByQuarterHours() async throws {
        let now = Date(timeIntervalSince1970: 1_800_000_000)  // at 8:00:00
        try await insert(3, at: now)
        try await insert(1, .waiting, at: now + 899.9)
        try await insert(2, .buried, at: now - 1)
        try await insert(4, at: now - 23 * 900)
        try await insert(8, at: now - 23 * 900 - 1)
        try await database.insertLeads(2)
        let history = try await database.pool.read { try DeliveryHistory(at: now + 899, in: $0) }
        #expect(history.buckets.map(\.total) == [4] + Array(repeating: 0, count: 21) + [2, 4])
        #expect(history.buckets.last?.counts == [.accepted: 3, .waiting: 1])
        #expect(history.buckets.last?.start == now)
        #expect(DeliveryLog.Result.allCases.map(history.count) == [7, 1, 2])
        #expect(history.waitingCount == 2)
        #expect(history.matchQuality == 80)
        #expect(history.entries.first?.result == .accepted && history.entries.count == 18)
    }
}
