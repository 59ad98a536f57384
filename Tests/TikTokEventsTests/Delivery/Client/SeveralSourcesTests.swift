import Foundation
import Testing
import TikTokEventsTesting

@testable import TikTokEvents

/// An event goes to its own source, whoever stores it in the meantime.
@Suite struct SeveralSourcesTests {
    private static let solar = EventSource.web(pixelCode: "C4SOLAR")
    private static let roofing = EventSource.web(pixelCode: "C4ROOFING")
    private let sandbox = Sandbox(now: { DeliverySamples.date })

    private func client(of source: EventSource = solar, retries: Bool = true) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        if !retries { configuration.retry = .never }
        return try EventsClient(
            source: source,
            accessToken: AccessToken("TOKEN"),
            transport: sandbox,
            configuration: configuration,
            clock: .standing(at: DeliverySamples.date)
        )
    }

    private func ids(of source: EventSource) async -> [String] {
        await sandbox.acceptedEvents.filter { $0.source == source }.compactMap { $0.event.id?.rawValue }.sorted()
    }

    @Test func pendingEventsGoToTheirOwnSources() async throws {
        let pending = [
            PendingEvent(DeliverySamples.event("a")),
            PendingEvent(DeliverySamples.event("b"), for: Self.roofing),
            PendingEvent(DeliverySamples.event("c"), for: Self.solar),
            PendingEvent(DeliverySamples.event("d"), for: Self.roofing),
            // The same name and id as the first, but another source counts it by itself.
            PendingEvent(DeliverySamples.event("a"), for: Self.roofing),
        ]
        let report = await (try client()).send(pending: pending)
        #expect(report.isFullyAccepted)
        #expect(report.map(\.event) == pending.map(\.event))
        #expect(report.map(\.source) == [Self.solar, Self.roofing, Self.solar, Self.roofing, Self.roofing])
        #expect(await ids(of: Self.solar) == ["a:lead_sold:1", "c:lead_sold:1"])
        #expect(await ids(of: Self.roofing) == ["a:lead_sold:1", "b:lead_sold:1", "d:lead_sold:1"])
    }

    @Test func aSingleEventOfAnotherSourceLeavesTheClientsOwnAlone() async throws {
        let report = await (try client()).send(
            pending: [PendingEvent(DeliverySamples.event("a"), for: Self.roofing)]
        )
        #expect(report.isFullyAccepted)
        #expect(await sandbox.acceptedEvents.map(\.source) == [Self.roofing])
    }

    @Test func whatComesBackKnowsItsSource() async throws {
        await sandbox.enqueue(.connectionRefused)
        let first = await (try client(of: Self.roofing, retries: false)).send(DeliverySamples.event("a"))
        #expect(first.source == Self.roofing)
        // Another client's worker sends it later.
        let stored = try JSONEncoder().encode(try #require(first.pendingEvent))
        let pending = try JSONDecoder().decode(PendingEvent.self, from: stored)
        #expect(pending.source == Self.roofing)
        let report = await (try client()).send(pending: [pending])
        #expect(report.isFullyAccepted)
        #expect(await sandbox.acceptedEvents.map(\.source) == [Self.roofing])
    }

    @Test func aSourceThatCannotBeKeepsItsEvents() async throws {
        let wrong = EventSource.web(pixelCode: "7512345678901234567")
        let report = await (try client()).send(
            pending: [
                PendingEvent(DeliverySamples.event("a"), for: wrong), PendingEvent(DeliverySamples.event("b")),
            ]
        )
        #expect(report[0].outcome.description == "not sent (misconfigured)")
        #expect(report[0].outcome.retryAfter == .seconds(60))
        #expect(report[0].issues.map(\.path) == ["event_source_id"])
        #expect(report[0].pendingEvent?.source == wrong)
        #expect(report[1].outcome.isAccepted)
        #expect(await sandbox.acceptedEvents.map(\.source) == [Self.solar])
    }

    @Test func theReceiptsOfAMappersSourceCarryIt() async throws {
        struct Mapper: RoutingLeadMapper {
            func events(for lead: String, at trigger: LeadTrigger) -> [Event] { [DeliverySamples.event(lead)] }
            func source(for lead: String) -> EventSource { .web(pixelCode: lead) }
        }
        let report = try await client().send("C4ROOFING", at: .leadSold, using: Mapper())
        #expect(report.map(\.source) == [Self.roofing])
        #expect(await sandbox.acceptedEvents.map(\.source) == [Self.roofing])
    }

    @Test(arguments: [nil, "C4ROOFING"])
    func aPostbacksLeadsAreStoredAndEnqueuedForItsSource(pixelCode: String?) async throws {
        var postback = Postback.default
        postback.eventSourceID = pixelCode.map(Postback.SourceID.fixed)
        let mapper = try PostbackMapper<[String: JSONValue]>(postback)
        let lead: [String: JSONValue] = [
            "transaction_id": "a", "utc_timestamp": .number(Decimal(DeliverySamples.date.timeIntervalSince1970)),
            "landing_url": "https://a.example/",
        ]
        let source = pixelCode.map(EventSource.web(pixelCode:)) ?? Self.solar
        let pending = try client().pendingEvents(for: lead, at: .leadSold, using: mapper)
        #expect(pending.map(\.source) == [source])
        #expect(pending.map(\.event) == (try mapper.events(for: lead, at: .leadSold)))
        #expect(try client().pendingEvents(for: lead, at: "none", using: mapper).isEmpty)
        #expect(throws: EventsError.self) { try client().pendingEvents(for: [:], at: .leadSold, using: mapper) }

        let receipts = Log<DeliveryReceipt>()
        let queue = try EventsQueue(client: client()) { $0.forEach(receipts.add) }
        try await queue.enqueue(lead, at: .leadSold, using: mapper)
        async let running: Void = queue.run()
        #expect(await queue.flush(within: .seconds(3600)))
        queue.shutDown()
        try await running
        #expect(receipts.all.map(\.source) == [source])
        #expect(await ids(of: source) == ["a:lead_sold:1"])
    }

    @Test func aPostbackForAnotherKindOfSourceIsRefused() async throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let queue = try EventsQueue(client: client(of: .offline(eventSetID: "7"))) { _ in }
        await #expect(throws: EventsError.self) {
            try await queue.enqueue(
                ["transaction_id": "a", "utc_timestamp": 1_795_428_000, "landing_url": "https://a.example/"],
                at: .leadSold,
                using: mapper
            )
        }
        #expect(await queue.flush(within: .zero))
    }

    /// A queue of one process ends with its events unsent. The next process sends each to its own pixel.
    @Test func aQueueThatIsShutDownKeepsTheSourcesApart() async throws {
        let stored = Log<PendingEvent>()
        let first = try EventsQueue(client: client()) { receipts in
            // Storing takes time, and the queue waits for it.
            await Task.yield()
            receipts.compactMap(\.pendingEvent).forEach(stored.add)
        }
        try await first.enqueue(DeliverySamples.event("a"))
        try await first.enqueue(DeliverySamples.event("b"), for: Self.roofing)
        #expect(try first.enqueueIfPossible(DeliverySamples.event("c"), for: Self.roofing))
        first.shutDown()
        try await first.run()
        let rows = try stored.all.map { try JSONEncoder().encode($0) }
        #expect(rows.count == 3)

        let receipts = Log<DeliveryReceipt>()
        let second = try EventsQueue(client: client(of: .web(pixelCode: "C4OTHER"))) { $0.forEach(receipts.add) }
        for row in rows {
            try await second.enqueue(JSONDecoder().decode(PendingEvent.self, from: row))
        }
        async let running: Void = second.run()
        #expect(await second.flush(within: .seconds(3600)))
        second.shutDown()
        try await running
        #expect(await ids(of: Self.solar) == ["a:lead_sold:1"])
        #expect(await ids(of: Self.roofing) == ["b:lead_sold:1", "c:lead_sold:1"])
        #expect(await ids(of: .web(pixelCode: "C4OTHER")).isEmpty)
        #expect(
            Set(receipts.all.map { "\($0.source.id) \($0.outcome.isAccepted)" }) == ["C4SOLAR true", "C4ROOFING true"]
        )
    }

    /// A pending event that names its source isn't sent to the column's.
    @Test func aClaimFollowsTheSourceOfItsEvent() {
        let own = OutboxSender.Claim(
            id: "1",
            source: Self.solar,
            pending: PendingEvent(DeliverySamples.event("a"), for: Self.roofing)
        )
        #expect(own.source == Self.roofing)
        let column = OutboxSender.Claim(id: "1", source: Self.solar, pending: PendingEvent(DeliverySamples.event("a")))
        #expect(column.source == Self.solar)
    }
}
