import Foundation
import Testing

@testable import TikTokEvents

/// No part of a call, a client, or a queue shows the token or the content of events.
@Suite struct DeliveryLeakTests {
    private static func event() -> Event {
        var event = DeliverySamples.event("lead")
        event.user = .init(email: "MARKER@example.com", phone: "+12133734253", externalID: "MARKER-ID")
        event.user.plainIP = "203.0.113.77"
        event.page = .init(url: "https://shop.example/MARKER")
        event.properties.description = "MARKER"
        return event
    }

    private func expectNoMarker(in value: some Any) {
        for text in everyWayOfPrinting(value) {
            #expect(!text.contains("MARKER") && !text.contains("203.0.113"))
        }
    }

    @Test func clientsAndQueues() async throws {
        let samples = DeliverySamples(.code(40002, message: "data.0.user.email: MARKER"))
        let client = try samples.client()
        let queue = try EventsQueue(client: client) { _ in }
        try await queue.enqueue(Self.event())
        _ = await client.send(Self.event())
        expectNoMarker(in: client)
        expectNoMarker(in: client.configuration)
        expectNoMarker(in: client.health)
        expectNoMarker(in: queue)
        expectNoMarker(in: queue.box)
        expectNoMarker(in: queue.box.claim(10, excluding: [], lease: .zero))
    }

    @Test func whatACallIsMadeOf() async throws {
        let client = try DeliverySamples().client()
        let checked = CheckedEvents([Self.event()], for: client)
        expectNoMarker(in: Call(checked, by: client, within: .seconds(1)))
        expectNoMarker(in: checked)
        expectNoMarker(in: PendingEvent(Self.event(), expiresAt: DeliverySamples.date))
    }

    @Test func outcomesAndErrors() async throws {
        let samples = DeliverySamples(.code(40007, message: "MARKER"), .code(50000, message: "MARKER"))
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let client = try samples.client(configuration)
        for _ in 0..<2 {
            let receipt = await client.send(Self.event())
            expectNoMarker(in: receipt)
            expectNoMarker(in: receipt.outcome)
            expectNoMarker(in: receipt.pendingEvent as Any)
        }
        let queue = try EventsQueue(client: client) { _ in }
        queue.shutDown()
        let error = await #expect(throws: EventsError.self) { try await queue.enqueue(Self.event()) }
        expectNoMarker(in: try #require(error))
    }

    @Test func aProvidersErrorIsDropped() async throws {
        struct Leaking: AccessTokenProvider {
            func token(replacing stale: AccessToken?) async throws -> AccessToken {
                throw EventsError(code: .invalidConfiguration, message: "MARKER")
            }
        }
        let client = try EventsClient(
            source: .web(pixelCode: "PIXEL"),
            accessToken: Leaking(),
            transport: ScriptedTransport(),
            clock: .standing(at: DeliverySamples.date)
        )
        let receipt = await client.send(Self.event(), deadline: .milliseconds(1))
        #expect(receipt.outcome.description == "not sent (unauthorized)")
        expectNoMarker(in: receipt)
    }
}
