import Foundation
import TikTokEvents
import TikTokEventsTesting
import Testing

/// The sandbox as a host's tests use it: with a client.
@Suite struct SandboxDeliveryTests {
    private let now = Date()

    private func client(
        _ transport: any EventsTransport,
        retries: Bool = true,
        pixelCode: String = "S",
        testEventCode: EventsClient.TestEventCode? = nil
    ) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        // However busy the machine is, the number of attempts should end a call, not the time.
        configuration.retry.deadline = .seconds(3600)
        configuration.retry.attemptTimeout = .seconds(3600)
        configuration.retry.maximumAttempts = retries ? 5 : 1
        configuration.testEventCode = testEventCode
        return try EventsClient(
            source: .web(pixelCode: pixelCode),
            accessToken: AccessToken("token"),
            transport: transport,
            configuration: configuration
        )
    }

    private func event(_ id: String, _ name: EventName = .purchase) -> Event {
        var event = Event(name, id: EventID(rawValue: id), time: now)
        event.user = .init(email: "MARKER@example.com")
        event.page = .init(url: "https://shop.example/")
        return event
    }

    @Test func keepsWhatItAccepts() async throws {
        let sandbox = Sandbox()
        let event = event("1")
        let receipt = try await client(sandbox).send(event)
        #expect(receipt.outcome.isAccepted)
        #expect(await sandbox.countedEvents == [event])
        #expect(await sandbox.acceptedEvents.first?.source == .web(pixelCode: "S"))
    }

    @Test(arguments: [(0.0, "merged"), (299, "merged"), (300, "dropped"), (172_799, "dropped"), (172_800, "counted")])
    func countsAnEventOnceIn48Hours(later: Double, status: String) async throws {
        let start = now
        let times = Times([start, start, start.addingTimeInterval(later), start.addingTimeInterval(later)])
        let sandbox = Sandbox(now: { times.next() })
        let client = try client(sandbox)
        _ = await client.send(event("1"))
        _ = await client.send(event("1"))
        #expect(await sandbox.acceptedEvents.map(\.status.rawValue) == ["counted", status])
        #expect(await sandbox.acceptedEvents.map(\.date) == [start, start.addingTimeInterval(later)])
    }

    @Test func aRepetitionFillsWhatTheFirstLacked() async throws {
        let sandbox = Sandbox(now: { [now] in now })
        let client = try client(sandbox)
        var first = event("1")
        first.user.ip = "8.8.8.8"
        first.properties.value = 1
        var second = event("1")
        second.time = now + 60
        second.user = .init(phone: "+12133734253")
        second.user.ip = "9.9.9.9"
        second.properties = .init(value: 2, currency: .usd)
        second.additional["custom"] = ["a": 1]
        _ = await client.send(first)
        _ = await client.send(second)
        var expected = first
        expected.user.phone = second.user.phone
        expected.properties.currency = .usd
        expected.additional["custom"] = ["a": 1]
        #expect(await sandbox.countedEvents == [expected])
        #expect(await sandbox.acceptedEvents.map(\.event) == [first, second])
        #expect(await sandbox.acceptedEvents.map(\.counted) == [expected, nil])
    }

    @Test func the48HoursCountFromTheFirst() async throws {
        let hours = [0.0, 40, 60].map { now.addingTimeInterval($0 * 3600) }
        let times = Times(hours.flatMap { [$0, $0] })
        let sandbox = Sandbox(now: { times.next() })
        let client = try client(sandbox)
        for _ in hours {
            _ = await client.send(event("1"))
        }
        #expect(await sandbox.acceptedEvents.map(\.status) == [.counted, .dropped, .counted])
    }

    @Test func idsAreCaseSensitiveAndAnEmptyOneIsNone() async throws {
        let sandbox = Sandbox()
        let events = ["A", "a", "", ""].map {
            #"{"event":"Lead","event_time":1795428000,"event_id":"\#($0)","page":{"url":"https://a.example/"}}"#
        }
        let body = #"{"event_source":"web","event_source_id":"S","data":[\#(events.joined(separator: ","))]}"#
        #expect(try await SandboxTests.answer(SandboxTests.request(body), from: sandbox).1.code == .ok)
        #expect(await sandbox.acceptedEvents.map(\.status) == [.counted, .counted, .counted, .counted])
    }

    @Test func aLateRepetitionFillsNothing() async throws {
        let start = now
        let times = Times([start, start, start.addingTimeInterval(300)])
        let sandbox = Sandbox(now: { times.next() })
        let client = try client(sandbox)
        var second = event("1")
        second.user.add(phone: "+12133734253")
        _ = await client.send(event("1"))
        _ = await client.send(second)
        #expect(await sandbox.countedEvents == [event("1")])
    }

    @Test func repetitionsAreOfOneSource() async throws {
        let sandbox = Sandbox()
        _ = try await client(sandbox).send(event("1"))
        _ = try await client(sandbox, pixelCode: "other").send(event("1"))
        #expect(await sandbox.acceptedEvents.map(\.status) == [.counted, .counted])
    }

    @Test func aTestCostsNoLiveEvent() async throws {
        let sandbox = Sandbox()
        let code = EventsClient.TestEventCode("TEST1", expiration: .distantFuture)
        _ = try await client(sandbox, testEventCode: code).send(event("1"))
        _ = try await client(sandbox).send(event("1"))
        #expect(await sandbox.countedEvents == [event("1")])
    }

    @Test func aScriptedMessageMayHoldQuotes() async throws {
        let sandbox = Sandbox()
        await sandbox.enqueue(.code(.parameterError, message: #"data.0.page.url: "x" isn't \ valid"#))
        let receipt = try await client(sandbox, retries: false).send(event("1"))
        guard case .rejected(let rejection) = receipt.outcome else {
            Issue.record("not rejected")
            return
        }
        #expect(rejection.code == .parameterError)
        #expect(rejection.unredactedMessage == #"data.0.page.url: "x" isn't \ valid"#)
    }

    @Test func anotherNameIsAnotherEvent() async throws {
        let sandbox = Sandbox()
        _ = try await client(sandbox).send([event("1"), event("1", .lead), event("2")])
        #expect(await sandbox.countedEvents.count == 3)
    }

    @Test func testEventsCountForNothing() async throws {
        let sandbox = Sandbox()
        let code = EventsClient.TestEventCode("TEST1", expiration: .distantFuture)
        _ = try await client(sandbox, testEventCode: code).send(event("1"))
        #expect(await sandbox.acceptedEvents.map(\.testEventCode) == ["TEST1"])
        #expect(await sandbox.countedEvents.isEmpty)
    }

    @Test func playsItsScriptAndThenJudgesAgain() async throws {
        let sandbox = Sandbox()
        await sandbox.enqueue(.throttled, times: 2)
        await sandbox.enqueue(.badGateway)
        await sandbox.enqueue(.connectionRefused)
        let receipt = try await client(sandbox).send(event("1"))
        #expect(receipt.outcome.isAccepted)
        #expect(await sandbox.requestCount == 5)
        #expect(await sandbox.countedEvents.count == 1)
    }

    @Test func anEventCountsOnceWhenItsResponseIsLost() async throws {
        let sandbox = Sandbox(now: { [now] in now })
        await sandbox.enqueue(.responseLost)
        let receipt = try await client(sandbox).send(event("1"))
        #expect(receipt.outcome.isAccepted)
        #expect(await sandbox.acceptedEvents.map(\.status) == [.counted, .merged])
        #expect(await sandbox.countedEvents.count == 1)
    }

    static let scripted: [(SandboxResponse, String)] = [
        (.tokenExpired, "not sent (unauthorized, code 40102)"),
        (.noPermission, "not sent (unauthorized, code 40001)"),
        (.throttled, "not sent (throttled, code 40100)"),
        (.systemError, "unconfirmed (server, code 50000)"),
        (.maintenance, "unconfirmed (server, code 60001)"),
        (.badGateway, "unconfirmed (server, HTTP 502)"),
        (.redirect, "not sent (refused, HTTP 307)"),
        (.connectionRefused, "not sent (network)"),
        (.connectionLost, "unconfirmed (network)"),
    ]

    @Test(arguments: scripted.indices)
    func everyScriptedResponse(index: Int) async throws {
        let (answer, outcome) = Self.scripted[index]
        let sandbox = Sandbox()
        await sandbox.enqueue(answer)
        let receipt = try await client(sandbox, retries: false).send(event("1"))
        #expect(receipt.outcome.description == outcome)
        #expect(await sandbox.acceptedEvents.isEmpty)
    }

    @Test func aPauseIsAsLongAsItSays() async throws {
        let sandbox = Sandbox()
        await sandbox.enqueue(.throttled(retryAfter: "7777"))
        let outcome = try await client(sandbox, retries: false).send(event("1")).outcome
        #expect(try #require(outcome.retryAfter) > .seconds(1000))
    }

    @Test func showsNoPersonalData() async throws {
        let sandbox = Sandbox()
        _ = try await client(sandbox).send([event("1")])
        var text = "\(await sandbox.acceptedEvents)"
        dump(await sandbox.acceptedEvents, to: &text)
        #expect(text.contains("counted"))
        #expect(!text.contains("MARKER"))
    }

    @Test func theRecordingTransportRemembers() async throws {
        let transport = RecordingTransport()
        let event = event("1")
        let report = try await client(transport).send([event])
        #expect(report.isFullyAccepted)
        #expect(try await transport.events == [event])
        #expect(await transport.bodies.count == 1)
        #expect(await transport.requests.first?.headers["Access-Token"] == "token")
    }

    @Test func theRecordingTransportHidesNoBody() async throws {
        let transport = RecordingTransport()
        let url = EventsClient.Endpoint.tiktok.url
        _ = try await transport.send(TransportRequest(url: url, headers: [:], body: [1]), deadline: .now)
        await #expect(throws: DecodingError.self) { try await transport.events }
    }

    @Test func countsForEachSource() async throws {
        let sandbox = Sandbox()
        let other = EventSource.web(pixelCode: "C4OTHER")
        let client = try client(sandbox)
        _ = await client.send([event("1")])
        _ = await (try client.reporting(to: other)).send([event("2"), event("3")])
        #expect(await sandbox.countedEvents(for: client.source) == [event("1")])
        #expect(await sandbox.countedEvents(for: other) == [event("2"), event("3")])
        #expect(await sandbox.countedEvents.count == 3)
    }

    @Test func theRecordingTransportRespondsAsConfigured() async throws {
        let transport = RecordingTransport { _ throws(TransportFailure) in throw .notSent }
        let report = try await client(transport, retries: false).send([event("1")])
        #expect(report.pendingEvents.count == 1)
    }
}

/// Returns dates one after another. The last one repeats.
private final class Times: @unchecked Sendable {
    // Guarded by the lock.
    private var dates: [Date]
    private let lock = NSLock()

    init(_ dates: [Date]) {
        self.dates = dates
    }

    func next() -> Date {
        lock.withLock { dates.count > 1 ? dates.removeFirst() : dates[0] }
    }
}
