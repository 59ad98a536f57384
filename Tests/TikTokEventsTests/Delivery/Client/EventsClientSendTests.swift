import Foundation
import Testing

@testable import TikTokEvents

@Suite struct EventsClientSendTests {
    @Test func theRequestIsTikToks() async throws {
        let samples = DeliverySamples()
        _ = try await samples.client().send(DeliverySamples.event("a"))
        let request = try #require(await samples.transport.requests.first)
        #expect(request.url.absoluteString == "https://business-api.tiktok.com/open_api/v1.3/event/track/")
        #expect(request.headers == ["Access-Token": "TOKEN-MARKER", "Content-Type": "application/json"])
        #expect(
            String(decoding: request.body, as: UTF8.self) == """
                {"event_source":"web","event_source_id":"PIXEL","data":[{"event":"Purchase","event_time":1795428000,\
                "event_id":"a:lead_sold:1","user":{"ttclid":"E.C.P.click"},"page":{"url":"https://shop.example/"}}]}
                """
        )
    }

    @Test func previewIsWhatIsSent() async throws {
        var configuration = EventsClient.Configuration()
        configuration.maximumEventsPerRequest = 2
        configuration.partnerName = "Partner"
        configuration.testEventCode = EventsClient.TestEventCode(
            "TEST1",
            expiration: DeliverySamples.date.addingTimeInterval(1)
        )
        let samples = DeliverySamples()
        let client = try samples.client(configuration)
        let events = DeliverySamples.events(5)
        let preview = client.preview(events)
        _ = await client.send(events)
        #expect(preview.count == 3)
        #expect(await samples.transport.requests.map(\.body) == preview)
        let first = try JSONDecoder().decode(EventRequest.self, from: Data(preview[0]))
        #expect(first.testEventCode == "TEST1")
        #expect(first.partnerName == "Partner")
        #expect(first.events == Array(events[..<2]))
    }

    @Test(arguments: [(1, 1), (999, 1), (1000, 1), (1001, 2), (2500, 3)])
    func requestsHoldAtMostAThousandEvents(count: Int, requests: Int) async throws {
        let samples = DeliverySamples()
        let report = try await samples.client().send(DeliverySamples.events(count))
        #expect(report.count == count)
        #expect(report.isFullyAccepted)
        #expect(await samples.transport.requests.count == requests)
    }

    @Test func requestsKeepToTheLimitOfBytes() async throws {
        var configuration = EventsClient.Configuration()
        configuration.maximumBytesPerRequest = 10_000
        let samples = DeliverySamples()
        var events = DeliverySamples.events(40)
        for index in events.indices {
            events[index].properties.description = String(repeating: "x", count: 1000)
        }
        let report = try await samples.client(configuration).send(events)
        #expect(report.isFullyAccepted)
        let requests = await samples.transport.requests
        #expect(requests.allSatisfy { $0.body.count <= 10_000 })
        #expect(requests.count > 4)
    }

    @Test func anEventTooLargeForAnyRequestIsRejectedAlone() async throws {
        var configuration = EventsClient.Configuration()
        configuration.maximumBytesPerRequest = 10_000
        let samples = DeliverySamples()
        var events = DeliverySamples.events(3)
        events[1].properties.description = String(repeating: "x", count: 10_000)
        let report = try await samples.client(configuration).send(events)
        #expect(report.map(\.outcome.isAccepted) == [true, false, true])
        #expect(report[1].issues.last?.rule == .tooLarge)
    }

    @Test func wrongEventsAreRejectedHereAndTheOthersGo() async throws {
        let samples = DeliverySamples()
        var events = DeliverySamples.events(4)
        events[0].page = nil
        events[1].properties = .init(value: Double.nan, currency: .usd)
        events[2].properties.additional["score"] = .number(.nan)
        let report = try await samples.client().send(events)
        #expect(report.map(\.outcome.isAccepted) == [false, false, false, true])
        #expect(report.map { $0.issues.first?.rule } == [.requiredBySource, .notANumber, .notANumber, nil])
        #expect(report.pendingEvents.isEmpty)
        #expect(await samples.transport.requests.count == 1)
    }

    @Test func theSameEventTwiceGoesOnce() async throws {
        let samples = DeliverySamples()
        let events = ["a", "b", "a"].map(DeliverySamples.event)
        let report = try await samples.client().send(events)
        #expect(report.isFullyAccepted)
        #expect(report[2].issues.map(\.rule) == [.duplicate])
        #expect(report[2].issues.map(\.severity) == [.warning])
        #expect(await samples.transport.bodies[0].components(separatedBy: "a:lead_sold:1").count == 2)
    }

    @Test func twoDifferentEventsWithOneIDAreAMistake() async throws {
        let samples = DeliverySamples()
        var (first, second) = (DeliverySamples.event("a"), DeliverySamples.event("a"))
        first.properties = .init(value: 42.5, currency: .usd)
        second.properties = .init(value: 99, currency: .usd)
        var unsendable = first
        unsendable.page = nil
        let events = [unsendable, first, second, first, second]
        let report = try await samples.client().send(events)
        #expect(report.map(\.outcome.isAccepted) == [false, true, false, true, false])
        #expect(!report.isFullyAccepted)
        #expect(report[2].outcome.rejection?.scope == .local)
        #expect(report[2].issues.map(\.rule) == [.duplicate])
        #expect(report[2].outcome.description.contains("give each occurrence its own id"))
        #expect(report[3].issues.map(\.severity) == [.warning])
        #expect(await samples.transport.requests.map(\.eventIDs) == [["a:lead_sold:1"]])
        // The validator says the same beforehand.
        let issues = EventValidator(source: .web(pixelCode: "PIXEL")).issues(in: events, now: DeliverySamples.date)
        #expect(issues.map { $0.map(\.rule) } == report.map { $0.issues.map(\.rule) })
        #expect(issues.map { $0.map(\.severity) } == report.map { $0.issues.map(\.severity) })
    }

    /// Notes on what was left out aren't stored, so a stored copy isn't equal.
    @Test func aStoredCopyIsTheSameEvent() async throws {
        var event = DeliverySamples.event("a")
        event.user = .init(email: "not an address", phone: "+12133734253")
        let stored = try JSONDecoder().decode(Event.self, from: JSONEncoder().encode(event))
        let report = try await DeliverySamples().client().send([event, stored])
        #expect(report.isFullyAccepted)
    }

    @Test(arguments: [ScriptedTransport.Step.failure(.notSent), .code(40007), .failure(.mayHaveBeenSent)])
    func aRepetitionHasTheOutcomeOfTheFirst(response: ScriptedTransport.Step) async throws {
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let event = DeliverySamples.event("a")
        let report = try await DeliverySamples(response).client(configuration).send([event, event])
        #expect(report[0].outcome == report[1].outcome)
        #expect(report[0].outcome.shouldResend)
    }

    @Test func aRepetitionOfAnEventThatMayHaveArrivedMayHaveArrived() async throws {
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let event = DeliverySamples.event("a")
        let expiry = DeliverySamples.date.addingTimeInterval(60)
        let report = try await DeliverySamples(.failure(.notSent)).client(configuration)
            .send(pending: [PendingEvent(event), PendingEvent(event, expiresAt: expiry)])
        #expect(report.map(\.outcome.expiresAt) == [expiry, expiry])
    }

    @Test func anEventWithoutAnIDGetsOneThatStays() async throws {
        let samples = DeliverySamples(.failure(.mayHaveBeenSent), .failure(.mayHaveBeenSent))
        var configuration = EventsClient.Configuration()
        configuration.retry.maximumAttempts = 2
        var event = DeliverySamples.event("a")
        event.id = nil
        let client = try samples.client(configuration)
        let receipts = [await client.send(event), await client.send(event)]
        let pending = try #require(receipts[0].pendingEvent)
        #expect(receipts[0].event.id?.rawValue.hasPrefix("sdk-") == true)
        #expect(receipts[0].event.id != receipts[1].event.id)
        _ = await client.send(pending: [pending])
        let bodies = await samples.transport.bodies
        #expect(bodies.count == 4)
        #expect(Set([bodies[0], bodies[1], bodies[3]]).count == 1)
    }

    @Test func eventsWithoutAnIDAreNoRepetitions() async throws {
        let samples = DeliverySamples()
        var events = DeliverySamples.events(3)
        for index in events.indices { events[index].id = nil }
        let report = try await samples.client().send(events)
        #expect(report.isFullyAccepted)
        #expect(Set(report.map(\.event.id)).count == 3)
        #expect(await samples.transport.requests[0].eventIDs.count == 3)
    }

    @Test func nothingToSendIsAnEmptyReport() async throws {
        let samples = DeliverySamples()
        let report = try await samples.client().send([Event]())
        #expect(report.isEmpty)
        #expect(report.isFullyAccepted)
        #expect(await samples.transport.requests.isEmpty)
    }

    @Test func anExpiredTestEventCodeStopsEverything() async throws {
        var configuration = EventsClient.Configuration()
        configuration.testEventCode = EventsClient.TestEventCode("TEST1", expiration: DeliverySamples.date)
        let samples = DeliverySamples()
        let client = try samples.client(configuration)
        let receipt = await client.send(DeliverySamples.event("a"))
        var isPaused = false
        client.health.change { health, now in isPaused = health.closedEnd(of: client.source, at: now) != nil }
        #expect(isPaused)
        #expect(receipt.issues.map(\.rule) == [.testEventCodeExpired])
        #expect(receipt.outcome == .notSent(.init(.misconfigured, retryAfter: .seconds(60))))
        #expect(receipt.pendingEvent?.event == receipt.event)
        #expect(await samples.transport.requests.isEmpty)
    }

    @Test func anExpiredTestEventCodeIsNoFaultOfTheEvents() async throws {
        var configuration = EventsClient.Configuration()
        configuration.testEventCode = EventsClient.TestEventCode("TEST1", expiration: DeliverySamples.date)
        var wrong = DeliverySamples.event("wrong")
        wrong.page = nil
        let (past, future) = (DeliverySamples.date, DeliverySamples.date.addingTimeInterval(60))
        let event = DeliverySamples.event("a")
        let report = try await DeliverySamples().client(configuration).send(
            pending: [
                PendingEvent(wrong), PendingEvent(DeliverySamples.event("old"), expiresAt: past),
                PendingEvent(DeliverySamples.event("copy"), expiresAt: future), PendingEvent(event),
                PendingEvent(event),
            ]
        )
        #expect(report[0].outcome.rejection?.issues.map(\.rule) == [.requiredBySource])
        #expect(
            report.dropFirst().map(\.outcome.description) == [
                "unconfirmed (expired)", "unconfirmed (misconfigured)", "not sent (misconfigured)",
                "not sent (misconfigured)",
            ]
        )
        #expect(report.pendingEvents.map(\.expiresAt) == [future, nil, nil])
    }

    @Test(arguments: ["", " ", "TEST 1", "TEST1\n", "\u{200B}"])
    func aTestEventCodeThatCannotBeIsRefused(code: String) async throws {
        var configuration = EventsClient.Configuration()
        configuration.testEventCode = EventsClient.TestEventCode(code, expiration: .distantFuture)
        let error = #expect(throws: EventsError.self) { try DeliverySamples().client(configuration) }
        #expect(error?.code == .invalidConfiguration)
        #expect(error?.field == "testEventCode")
        let client = try DeliverySamples().client()
        let same = await #expect(throws: EventsError.self) { try await client.verify(testEventCode: code) }
        #expect(same == error)
    }

    @Test func aLeadIsSentThroughItsMapper() async throws {
        let samples = DeliverySamples()
        let client = try samples.client()
        let time = JSONValue.number(Decimal(DeliverySamples.date.timeIntervalSince1970))
        let lead: [String: JSONValue] = [
            "transaction_id": "TX", "utc_timestamp": time, "landing_url": "https://shop.example/",
        ]
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let sold = try await client.send(lead, at: .leadSold, using: mapper)
        #expect(sold.map(\.event.name) == [.purchase])
        #expect(sold.isFullyAccepted)
        let returned = try await client.send(lead, at: "returned", using: mapper)
        #expect(returned.isEmpty)
    }

    @Test func eventsGoToTheSourceThatTheMapperNames() async throws {
        var postback = Postback.default
        postback.eventSourceID = .field("campaign", values: ["solar": "C4SOLAR", "roofing": "C4ROOFING"])
        let mapper = try PostbackMapper<[String: JSONValue]>(postback)
        let samples = DeliverySamples()
        let client = try samples.client()
        for campaign in ["roofing", "solar"] as [JSONValue] {
            let lead: [String: JSONValue] = [
                "transaction_id": "TX", "utc_timestamp": 1_795_428_000, "landing_url": "https://shop.example/",
                "campaign": campaign,
            ]
            _ = try await client.send(lead, at: .leadSold, using: mapper)
        }
        let requests = try await samples.transport.requests.map { request in
            try JSONDecoder().decode(EventRequest.self, from: Data(request.body))
        }
        #expect(requests.map(\.source) == [.web(pixelCode: "C4ROOFING"), .web(pixelCode: "C4SOLAR")])
        let stray: [String: JSONValue] = [
            "transaction_id": "TX", "utc_timestamp": 1_795_428_000, "landing_url": "https://shop.example/",
        ]
        await #expect(throws: EventsError.self) { try await client.send(stray, at: .leadSold, using: mapper) }
        #expect(await samples.transport.requests.count == 2)
    }

    private func send<Mapper: LeadMapper<String>>(
        _ lead: String,
        _ client: EventsClient,
        through mapper: Mapper
    ) async throws {
        _ = try await client.send(lead, at: .leadSold, using: mapper)
    }

    @Test func aMappersSourceIsTakenWhateverItsStaticType() async throws {
        struct Plain: LeadMapper {
            func events(for lead: String, at trigger: LeadTrigger) throws -> [Event] { [DeliverySamples.event(lead)] }
        }
        struct Routing: RoutingLeadMapper {
            func events(for lead: String, at trigger: LeadTrigger) throws -> [Event] { [DeliverySamples.event(lead)] }
            func source(for lead: String) throws -> EventSource { .web(pixelCode: "C4\(lead)") }
        }
        let samples = DeliverySamples()
        let client = try samples.client()
        _ = try await client.send("A", at: .leadSold, using: Routing())
        try await send("B", client, through: Routing())
        let erased: any LeadMapper<String> = Routing()
        _ = try await client.send("C", at: .leadSold, using: erased)
        try await send("D", client, through: Plain())
        #expect(try await sources(samples) == ["C4A", "C4B", "C4C", "PIXEL"])
    }

    @Test func aPostbacksSourceIsTaken() async throws {
        var postback = Postback.default
        postback.eventSourceID = "C4FIXED"
        let samples = DeliverySamples()
        let lead: [String: JSONValue] = [
            "transaction_id": "TX", "utc_timestamp": 1_795_428_000, "landing_url": "https://shop.example/",
        ]
        let client = try samples.client()
        _ = try await client.send(lead, at: .leadSold, using: PostbackMapper<[String: JSONValue]>(postback))
        #expect(try await sources(samples) == ["C4FIXED"])
        postback.eventSourceID = nil
        postback.eventSource = .offline
        let mapper = try PostbackMapper<[String: JSONValue]>(postback)
        let error = await #expect(throws: EventsError.self) {
            try await client.send(lead, at: .leadSold, using: mapper)
        }
        #expect(error?.code == .invalidEventSource)
        #expect(try await sources(samples).count == 1)
    }

    private func sources(_ samples: DeliverySamples) async throws -> [String] {
        try await samples.transport.requests.map { request in
            try JSONDecoder().decode(EventRequest.self, from: Data(request.body)).source.id
        }
    }

    @Test func anEventWithAnIDOfNothingIsRejectedAndGetsNoOther() async throws {
        let samples = DeliverySamples()
        var event = DeliverySamples.event("a")
        event.id = EventID(rawValue: " ")
        let client = try samples.client()
        let receipt = await client.send(event)
        #expect(receipt.issues.map(\.rule) == [.placeholderEventID])
        #expect(PendingEvent(event).event.id == "")
        let stored = try decoded(PendingEvent.self, encodedText(PendingEvent(event)))
        #expect(stored.event.id == "")
        #expect(await samples.transport.requests.isEmpty)
        event.id = nil
        #expect(await client.send(event).event.id?.rawValue.hasPrefix("sdk-") == true)
    }

    @Test func aSourceThatCantBeTikToksIsRefused() async throws {
        struct Straying: RoutingLeadMapper {
            func events(for lead: String, at trigger: LeadTrigger) throws -> [Event] { [DeliverySamples.event(lead)] }
            func source(for lead: String) throws -> EventSource { .web(pixelCode: "7123456789012345678") }
        }
        let samples = DeliverySamples()
        let client = try samples.client()
        let error = await #expect(throws: EventsError.self) {
            try await client.send("a", at: .leadSold, using: Straying())
        }
        #expect(error?.code == .invalidEventSource)
        #expect(await samples.transport.requests.isEmpty)
    }

    @Test func aMappersErrorIsPassedOn() async throws {
        struct Refusing: LeadMapper {
            func events(for lead: String, at trigger: LeadTrigger) throws -> [Event] {
                throw EventsError(code: .invalidLead, message: "no")
            }
        }
        let client = try DeliverySamples().client()
        await #expect(throws: EventsError(code: .invalidLead, message: "no")) {
            try await client.send("lead", at: .leadSold, using: Refusing())
        }
    }
}
