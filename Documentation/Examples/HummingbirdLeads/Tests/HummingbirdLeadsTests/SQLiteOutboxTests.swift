import Foundation
import GRDB
import Synchronization
import Testing
import TikTokEvents
import TikTokEventsTesting

@testable import HummingbirdLeads

@Suite(.timeLimit(.minutes(1))) struct SQLiteOutboxTests {
    private let database: TestDatabase
    private let sandbox = Sandbox()

    init() throws {
        database = try TestDatabase()
    }

    private func claim(_ limit: Int, excluding paused: Set<EventSource> = []) async throws -> [OutboxSender.Claim] {
        try await database.outbox.claim(limit, excluding: paused, lease: .seconds(150))
    }

    // MARK: Claim

    @Test func aClaimHidesEventsUntilItsLeaseEnds() async throws {
        try await database.insertLeads(3)
        let first = try await claim(2)
        #expect(first.count == 2)
        #expect(try await claim(2).count == 1)
        database.wait(149)
        #expect(try await claim(2).isEmpty)
        database.wait(2)
        let second = try await claim(3)
        #expect(second.map(\.pending.event).prefix(2) == first.map(\.pending.event).prefix(2))
        #expect(Set(second.map(\.id)).isDisjoint(with: first.map(\.id)))
    }

    @Test func aLeaseThatRanOutMakesTheProvisionalExpiryReal() async throws {
        try await database.insertLeads(1)
        let time = database.now
        #expect(try await claim(1).first?.pending.expiresAt == nil)
        database.wait(151)
        let expiry = try #require(try await claim(1).first?.pending.expiresAt)
        #expect(abs(expiry.timeIntervalSince(time + 47 * 3600)) < 5)
        // The first copy counts, whatever comes later.
        database.wait(151)
        #expect(try await claim(1).first?.pending.expiresAt == expiry)
    }

    @Test func sourcesTakeTurns() async throws {
        try await database.insertLeads(5, of: .solar)
        try await database.insertLeads(1, of: .roofing)
        var served: [String] = []
        while case let claims = try await claim(2), let first = claims.first {
            served.append("\(first.source.id) \(claims.count)")
            #expect(Set(claims.map(\.source)).count == 1)
        }
        #expect(served == ["C4SOLAR 2", "C4ROOFING 1", "C4SOLAR 2", "C4SOLAR 1"])
    }

    @Test func aRestingSourceIsLeftOut() async throws {
        try await database.insertLeads(1, of: .solar)
        try await database.insertLeads(1, of: .roofing)
        #expect(try await claim(9, excluding: [Offer.solar.source]).map(\.source) == [Offer.roofing.source])
        #expect(try await claim(9, excluding: [Offer.solar.source]).isEmpty)
        #expect(try await claim(9).map(\.source) == [Offer.solar.source])
    }

    @Test func suspectsAreClaimedAmongThemselves() async throws {
        try await database.insertLeads(7)
        try await database.change("UPDATE eventOutbox SET maximumBatch = 2 WHERE id <= 3")
        var counts: [Int] = []
        while case let claims = try await claim(9), !claims.isEmpty {
            counts.append(claims.count)
            #expect(Set(claims.map(\.pending.maximumBatch)).count == 1)
        }
        #expect(counts == [2, 1, 4])
    }

    @Test func aRowThatHoldsNoEventIsBuriedAndStopsNoOther() async throws {
        try await database.insertLeads(2)
        try await database.change("UPDATE eventOutbox SET event = '{}' WHERE id = 1")
        let unreadable = Mutex<[Int64]>([])
        var outbox = database.outbox
        outbox.onUnreadable = { row in unreadable.withLock { $0.append(row) } }
        #expect(try await outbox.claim(9, excluding: [], lease: .seconds(150)).count == 1)
        #expect(unreadable.withLock { $0 } == [1])
        #expect(try await database.rows.map { $0["status"] as String } == ["buried", "waiting"])
        let lead: String = try await database.rows[0]["leadID"]
        let journey = try #require(try await database.leads.journey(of: lead))
        #expect(journey.events.map(\.id) == ["row 1"])
        database.wait(151)
        #expect(try await claim(9).count == 1)
    }

    // MARK: Settle

    @Test func anAcceptedEventIsDoneAndLogged() async throws {
        try await database.insertLeads(2)
        try await database.send(to: sandbox) { try await database.log.count == 2 }
        #expect(await sandbox.countedEvents.count == 2)
        let rows = try await database.rows
        #expect(rows.map { $0["status"] as String } == ["accepted", "accepted"])
        #expect(rows.allSatisfy { $0["expiresAt"] == nil })
        let entry = try #require(try await database.log.first)
        #expect(entry.eventName == "Lead" && entry.source == "web:C4SOLAR")
        #expect(entry.eventID.hasSuffix(":form_submission:1"))
        #expect(entry.result == .accepted && entry.attempts == 1)
        #expect(entry.outcome.isAccepted)
        #expect(entry.matchQuality > 50)
        #expect(entry.createdAt <= entry.settledAt)
        #expect(!"\(entry)".lowercased().contains("jane") && !"\(entry)".contains("93.184"))
    }

    @Test func anEventThatWasNotSentGoesAgainAfterItsWait() async throws {
        await sandbox.enqueue(.connectionRefused)
        try await database.insertLeads(1)
        try await database.send(to: sandbox) { try await database.log.last?.result == .accepted }
        #expect(try await database.log.map(\.result) == [.waiting, .accepted])
        #expect(try await database.log.map(\.attempts) == [1, 2])
        #expect(try await database.rows.map { $0["attempts"] as Int } == [2])
    }

    @Test func aRefusedSourceWaitsAndNothingExpires() async throws {
        await sandbox.enqueue(.noPermission)
        try await database.insertLeads(1)
        try await database.send(to: sandbox) { try await database.log.count == 1 }
        let row = try #require(try await database.rows.first)
        #expect(row["status"] == "waiting")
        #expect(row["expiresAt"] == nil)
        let dueAt: Date = row["dueAt"]
        #expect(abs(dueAt.timeIntervalSince(database.now) - 60) < 10)
        #expect(try await claim(1).isEmpty)
        database.wait(61)
        let claim = try #require(try await claim(1).first)
        #expect(claim.attempts == 1 && claim.pending.expiresAt == nil)
    }

    @Test func anUnconfirmedEventKeepsItsExpiry() async throws {
        await sandbox.enqueue(.responseLost)
        try await database.insertLeads(1)
        let held = LateOutbox(database.outbox)
        try await database.send(held, to: sandbox) { held.settlements.count == 1 }
        try await held.catchUp()
        let expiry: Date = try #require(try await database.rows.first?["expiresAt"])
        #expect(abs(expiry.timeIntervalSince(database.now + 47 * 3600)) < 60)
        database.wait(10)
        #expect(try await claim(1).first?.pending.expiresAt == expiry)
    }

    @Test func whatARefusalTaughtIsKept() async throws {
        await sandbox.enqueue(.code(.parameterError))
        try await database.insertLeads(1)
        try await database.send(to: sandbox) { try await database.log.count == 1 }
        #expect(try await claimLater()?.pending.maximumBatch == 1)
    }

    private func claimLater() async throws -> OutboxSender.Claim? {
        database.wait(3600)
        return try await claim(1).first
    }

    @Test func anExpiredEventIsBuriedUnsent() async throws {
        try await database.insertLeads(1)
        _ = try await claim(1)
        // The process dies, and the next one starts two days later.
        database.wait(48 * 3600)
        try await database.change("UPDATE eventOutbox SET expiresAt = datetime('now', '-1 hour')")
        try await database.send(to: sandbox) { try await database.log.count == 1 }
        #expect(await sandbox.requestCount == 0)
        #expect(try await database.rows.map { $0["status"] as String } == ["buried"])
        #expect(try await database.log.map { "\($0.outcome)" } == ["unconfirmed (expired)"])
    }

    @Test func aLateSettlementChangesNothing() async throws {
        try await database.insertLeads(1)
        let late = LateOutbox(database.outbox)
        try await database.send(late, to: sandbox) { late.settlements.count == 1 }
        database.wait(151)
        #expect(try await claim(1).count == 1)
        let before = try await database.rows
        try await late.catchUp()
        #expect(try await database.rows == before)
        #expect(try await database.log.isEmpty)
    }

    @Test func aSettlementIsStoredOnce() async throws {
        try await database.insertLeads(1)
        let late = LateOutbox(database.outbox)
        try await database.send(late, to: sandbox) { late.settlements.count == 1 }
        try await late.catchUp()
        try await late.catchUp()
        #expect(try await database.log.count == 1)
        #expect(try await database.rows.map { $0["attempts"] as Int } == [1])
    }

    // MARK: Transaction

    @Test func aLeadWithoutItsEventIsNotStored() async throws {
        var lead = Lead.sample()
        lead.id = "null"
        await #expect(throws: EventsError.self) { try await database.leads.create(lead) }
        #expect(try await database.pool.read { try Lead.fetchCount($0) } == 0)
    }

    @Test func theEventsOfADeletedLeadAreDeleted() async throws {
        try await database.insertLeads(1)
        _ = try await database.pool.write { try Lead.deleteAll($0) }
        #expect(try await claim(1).isEmpty)
    }
}

/// A process that settles its events too late.
private final class LateOutbox: EventsOutbox {
    private let outbox: SQLiteOutbox
    private let held = Mutex<[OutboxSender.Settlement]>([])

    init(_ outbox: SQLiteOutbox) {
        self.outbox = outbox
    }

    var settlements: [OutboxSender.Settlement] { held.withLock { $0 } }

    func catchUp() async throws {
        try await outbox.settle(settlements)
    }

    func claim(
        _ limit: Int,
        excluding paused: Set<EventSource>,
        lease: Duration
    ) async throws -> [OutboxSender.Claim] {
        try await outbox.claim(limit, excluding: paused, lease: lease)
    }

    func settle(_ settlements: [OutboxSender.Settlement]) {
        held.withLock { $0 += settlements }
    }
}
