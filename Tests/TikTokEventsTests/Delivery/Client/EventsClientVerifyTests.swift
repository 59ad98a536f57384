#if !canImport(Darwin)
import Foundation
import Testing

@testable import TikTokEvents

/// One test event shows whether the token, the source, and the network work.
@Suite struct EventsClientVerifyTests {
    typealias Verification = EventsClient.Verification

    private let simulation = Simulation(seed: 1)

    private func verify(_ client: EventsClient, code: String = "TEST1", event: Event? = nil) throws -> Verification {
        let result = simulation.run { () async -> Result<Verification, EventsError> in
            do throws(EventsError) {
                return .success(try await client.verify(testEventCode: code, event: event))
            } catch {
                return .failure(error)
            }
        }
        return try #require(result, "it hangs").get()
    }

    static let findings: [(step: ScriptedTransport.Step, status: Verification.Status, advice: String)] = [
        (.code(0), .working, "work"),
        (.code(40102, status: 401), .wrongToken, "refused the access token"),
        (.code(40104, status: 401), .wrongToken, "refused the access token"),
        (.code(40105, status: 401), .wrongToken, "refused the access token"),
        (.code(40001), .noPermission, "may not report to this source"),
        (.code(40130), .noPermission, "may not report to this source"),
        (.code(40002, message: "No permission to operate pixel code"), .noPermission, "may not report"),
        (.code(40007), .unknownSource, "doesn't know the source"),
        (.code(40002, message: "Invalid value for event_source_id"), .unknownSource, "doesn't know the source"),
        (.code(40002, message: "test_event_code is invalid"), .unknownSource, "test event code"),
        (.failure(.notSent), .unreachable, "the network, any proxy, and the base URL"),
        (.failure(.mayHaveBeenSent), .unreachable, "the network, any proxy, and the base URL"),
        (.hang(.seconds(600)), .unreachable, "the network, any proxy, and the base URL"),
        (.text("<html>", status: 502), .unreachable, "the network, any proxy, and the base URL"),
        (.text("<html>sign in</html>", status: 200), .unreachable, "any proxy"),
        (.code(40100, status: 401), .unreachable, "slow down"),
        (.code(40100, status: 401, headers: ["Retry-After": "60"]), .unreachable, "slow down"),
        (.text("", status: 403), .refused, "HTTP status"),
        (.code(40002, message: "data.0.event: invalid"), .refused, "code"),
        (.code(70001), .refused, "code"),
    ]

    @Test(arguments: findings.indices)
    func saysWhatWasFoundAndWhatToDo(index: Int) throws {
        let (step, status, advice) = Self.findings[index]
        let found = try verify(simulation.client(TimedTransport(simulation) { _, _ in step }))
        #expect(found.status == status)
        #expect(found.advice.contains(advice), "\(found.advice)")
        #expect(found.outcome.isAccepted == (status == .working))
        #expect(simulation.elapsed <= .seconds(15))
    }

    @Test func aProviderWithoutATokenIsNoRefusal() throws {
        struct Failing: AccessTokenProvider {
            func token(replacing stale: AccessToken?) async throws -> AccessToken { throw CancellationError() }
        }
        let transport = TimedTransport(simulation) { _, _ in .code(0) }
        let found = try verify(simulation.client(transport, token: Failing()))
        #expect(found.status == .wrongToken)
        #expect(found.advice.contains("provider"))
        #expect(transport.count == 0)
    }

    @Test func aCanceledVerificationFoundNothing() throws {
        let client = try simulation.client(TimedTransport(simulation) { _, _ in .hang(.seconds(600)) })
        let status = simulation.run { [simulation] () async -> Verification.Status? in
            let task = Task(executorPreference: simulation) { try await client.verify(testEventCode: "TEST1") }
            try? await simulation.sleep(.seconds(1))
            task.cancel()
            return try? await task.value.status
        }
        #expect(status == .unreachable)
        #expect(simulation.elapsed == .seconds(1))
    }

    @Test(arguments: [
        EventSource.web(pixelCode: "PIXEL"), .app(appID: "7512345678901234567"),
        .offline(eventSetID: "7512345678901234567"), .crm(eventSetID: "7512345678901234567"),
    ])
    func oneTestEventThatEachKindOfSourceTakes(source: EventSource) throws {
        let bodies = Log<String>()
        let transport = TimedTransport(simulation) { _, request in
            bodies.add(String(decoding: request.body, as: UTF8.self))
            return .code(0)
        }
        #expect(try verify(simulation.client(transport, source: source)).status == .working)
        let request = try JSONDecoder().decode(EventRequest.self, from: Data(try #require(bodies.all.first).utf8))
        #expect(bodies.count == 1)
        #expect(request.testEventCode == "TEST1")
        #expect(request.source == source)
        #expect(request.events.count == 1)
        let issues = EventValidator(source: source).issues(in: request.events[0], now: Simulation.date)
        #expect(issues.allSatisfy { $0.severity == .warning })
    }

    /// Of an app, only the host knows the id in its store.
    @Test func sendsTheHostsEvent() throws {
        let bodies = Log<[UInt8]>()
        let transport = TimedTransport(simulation) { _, request in
            bodies.add(request.body)
            return .code(0)
        }
        var event = Event(.lead, id: "setup", time: Simulation.date)
        event.user = .init(email: "jane@example.com")
        event.app = .init(id: "389801252")
        let client = try simulation.client(transport, source: .app(appID: "7512345678901234567"))
        #expect(try verify(client, event: event).status == .working)
        let request = try JSONDecoder().decode(EventRequest.self, from: Data(bodies.all[0]))
        #expect(request.testEventCode == "TEST1")
        #expect(request.events.map(\.id) == ["setup"])
        #expect(request.events.map(\.app?.id) == ["389801252"])
    }

    @Test func asksTikTokWhateverTheClientKnowsAndTellsItNothing() throws {
        let transport = TimedTransport(simulation) { number, _ in
            switch number {
            case 0: .code(40001)
            case 1: .code(40002, message: "test_event_code is invalid")
            default: .code(0)
            }
        }
        let client = try simulation.client(transport)
        #expect(simulation.outcomes(1, client)?.first?.isAccepted == false)
        // The source is paused, and a wrong test event code must not extend the pause.
        simulation.pass(30)
        #expect(try verify(client).status == .unknownSource)
        #expect(try verify(client).status == .working)
        simulation.pass(31)
        #expect(simulation.outcomes(1, client)?.first?.isAccepted == true)
        #expect(client.configuration.testEventCode == nil)
    }

    @Test(arguments: ["", " ", "TEST 1", "TEST1\n"])
    func refusesACodeThatIsNone(code: String) throws {
        let transport = TimedTransport(simulation) { _, _ in .code(0) }
        let client = try simulation.client(transport)
        let error = #expect(throws: EventsError.self) { try verify(client, code: code) }
        #expect(error?.field == "testEventCode")
        #expect(transport.count == 0)
    }
}
#endif
