import Foundation
import SandboxServer
import TikTokEvents
import TikTokEventsTesting
import TikTokEventsURLSession
import Testing

/// A lead over a real socket to the sandbox.
@Suite struct DeliveryTests {
    @Test(.timeLimit(.minutes(1))) func aLeadIsDelivered() async throws {
        try await withServer { server, client in
            let lead: [String: JSONValue] = [
                "transaction_id": "TX-1", "utc_timestamp": .string(Date().formatted(.iso8601)),
                "email": "jane@example.com", "landing_url": "https://shop.example/?ttclid=E.C.P.x",
            ]
            let mapper = try PostbackMapper<[String: JSONValue]>(.default)
            let report = try await client.send(lead, at: .leadSold, using: mapper)
            #expect(report.isFullyAccepted)
            let events = try mapper.events(for: lead, at: .leadSold)
            #expect(await server.sandbox.countedEvents == events)
            #expect(await server.received.bodies == client.preview(events))
        }
    }

    @Test(.timeLimit(.minutes(1))) func aThousandEventsAreDelivered() async throws {
        try await withServer { server, client in
            let report = await client.send((0..<2500).map { event("\($0)") })
            #expect(report.isFullyAccepted)
            #expect(await server.sandbox.countedEvents.count == 2500)
            #expect(await server.sandbox.requestCount == 3)
        }
    }

    @Test(.timeLimit(.minutes(1))) func status200WithAnErrorCodeIsNoSuccess() async throws {
        try await withServer { server, client in
            await server.sandbox.enqueue(.code(.parameterError))
            let receipt = await client.send(event("1"))
            #expect(receipt.outcome.description == "not sent (unproven, code 40002)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func throttlingWithStatus401IsRetried() async throws {
        try await withServer { server, client in
            await server.sandbox.enqueue(.throttled, times: 2)
            #expect(await client.send(event("1")).outcome.isAccepted)
            #expect(await server.sandbox.requestCount == 3)
        }
    }

    @Test(.timeLimit(.minutes(1))) func manyAtOnceAreAllDelivered() async throws {
        try await withServer { server, client in
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for index in 0..<200 {
                    group.addTask { await client.send(event("\(index)")).outcome.isAccepted }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(accepted == 200)
            #expect(await server.sandbox.countedEvents.count == 200)
        }
    }

    private func withServer(_ body: (SandboxServer, EventsClient) async throws -> Void) async throws {
        let server = try SandboxServer()
        let running = Task { try await server.run() }
        defer { running.cancel() }
        try await body(server, try client(to: try await server.baseURL()))
    }
}

/// An event that passes the checks.
func event(_ id: String) -> Event {
    var event = Event(.purchase, id: EventID(rawValue: "sale-\(id)"), time: Date())
    event.user.ttclid = "E.C.P.x"
    event.page = .init(url: "https://shop.example/")
    return event
}

/// A client, by default with its own connections.
func client(
    to url: String,
    deadline: Duration = .seconds(30),
    attempts: Int = 5,
    transport: URLSessionTransport = URLSessionTransport()
) throws -> EventsClient {
    var configuration = EventsClient.Configuration()
    configuration.endpoint = try EventsClient.Endpoint(insecureLoopbackURL: url)
    configuration.retry.deadline = deadline
    configuration.retry.maximumAttempts = attempts
    return try EventsClient(
        source: .web(pixelCode: "C4TEST"),
        accessToken: AccessToken("token"),
        transport: transport,
        configuration: configuration
    )
}
