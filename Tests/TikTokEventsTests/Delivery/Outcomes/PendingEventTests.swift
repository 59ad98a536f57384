import Foundation
import Testing

@testable import TikTokEvents

/// Resending ends 47 hours after the first copy left, and never changes a byte.
@Suite struct PendingEventTests {
    private static let source = EventSource.web(pixelCode: "PIXEL")
    private let event = DeliverySamples.event("a")

    private func date(hours: Double) -> Date {
        DeliverySamples.date.addingTimeInterval(hours * 3600)
    }

    private func client(_ samples: DeliverySamples) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        return try samples.client(configuration)
    }

    @Test func whatMayHaveArrivedEndsIn47Hours() async throws {
        let receipt = try await client(DeliverySamples(.failure(.mayHaveBeenSent))).send(event)
        #expect(receipt.outcome.expiresAt == date(hours: 47))
        #expect(receipt.pendingEvent == PendingEvent(event, for: Self.source, expiresAt: date(hours: 47)))
    }

    @Test func whatCannotHaveArrivedHasNoEnd() async throws {
        let receipt = try await client(DeliverySamples(.failure(.notSent))).send(event)
        #expect(receipt.outcome.expiresAt == nil)
        #expect(receipt.pendingEvent == PendingEvent(event, for: Self.source))
    }

    @Test(arguments: [ScriptedTransport.Step.code(0), .code(40002, message: "data.0.user: x")])
    func whatIsDoneIsNotPending(response: ScriptedTransport.Step) async throws {
        let samples = DeliverySamples(response)
        let report = try await client(samples).send(pending: [PendingEvent(event, expiresAt: date(hours: 1))])
        #expect(report[0].pendingEvent == nil)
        #expect(report[0].outcome.expiresAt == nil)
        #expect(await samples.transport.requests.count == 1)
    }

    @Test(arguments: [nil, 1])
    func whatIsRefusedIsPendingUntilSomeoneFindsOutWhy(expiresIn hours: Double?) async throws {
        let pending = PendingEvent(event, for: Self.source, expiresAt: hours.map(date(hours:)))
        let report = try await client(DeliverySamples(.text("", status: 403))).send(pending: [pending])
        #expect(report[0].outcome.cause?.reason == .refused)
        #expect(!report[0].outcome.shouldResend)
        #expect(report.pendingEvents == [pending])
    }

    @Test func theFirstEndStays() async throws {
        let samples = DeliverySamples(.failure(.mayHaveBeenSent))
        let report = try await client(samples).send(pending: [PendingEvent(event, expiresAt: date(hours: 3))])
        #expect(report[0].outcome.expiresAt == date(hours: 3))
    }

    @Test func anEarlierCopyMayHaveArrivedEvenIfThisOneDidNot() async throws {
        let samples = DeliverySamples(.failure(.notSent))
        let pending = [PendingEvent(event, expiresAt: date(hours: 3)), PendingEvent(DeliverySamples.event("b"))]
        let report = try await client(samples).send(pending: pending)
        #expect(report.map(\.outcome.description) == ["unconfirmed (network)", "not sent (network)"])
    }

    @Test(arguments: [0, -0.001, -100])
    func anExpiredEventIsNotSent(hours: Double) async throws {
        let samples = DeliverySamples()
        let pending = [PendingEvent(event, expiresAt: date(hours: hours)), PendingEvent(DeliverySamples.event("b"))]
        let report = try await client(samples).send(pending: pending)
        #expect(report[0].outcome.description == "unconfirmed (expired)")
        #expect(!report[0].outcome.shouldResend)
        #expect(report[0].pendingEvent == nil)
        #expect(report[1].outcome.isAccepted)
        let bodies = await samples.transport.bodies
        #expect(bodies.count == 1 && !bodies[0].contains("a:lead_sold"))
    }

    @Test func aRowOfATableIsEnough() async throws {
        let samples = DeliverySamples(.failure(.mayHaveBeenSent))
        let first = try await client(samples).send(event)
        let row = try JSONEncoder().encode(try #require(first.pendingEvent))
        let stored = try JSONDecoder().decode(PendingEvent.self, from: row)
        #expect(stored == first.pendingEvent)
        _ = try await client(samples).send(pending: [stored])
        let bodies = await samples.transport.bodies
        #expect(bodies.count == 2)
        #expect(bodies[0] == bodies[1])
    }

    @Test func aFormWithoutASourceBelongsToTheClient() throws {
        let encoded = try JSONEncoder().encode(PendingEvent(event))
        #expect(!String(decoding: encoded, as: UTF8.self).contains("source"))
        #expect(try JSONDecoder().decode(PendingEvent.self, from: encoded).source == nil)
    }

    @Test func aSourceIsStoredWithItsEvent() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let source = EventSource.offline(eventSetID: "7512345678901234567")
        let encoded = try encoder.encode(PendingEvent(event, for: source))
        let json = String(decoding: encoded, as: UTF8.self)
        #expect(json.contains(#""source":{"id":"7512345678901234567","kind":"offline"}"#))
        #expect(try JSONDecoder().decode(PendingEvent.self, from: encoded).source == source)
    }

    @Test(arguments: [3601, -1])
    func theDeadlineLeavesRoomForTheLastRetry(seconds: Int) {
        var configuration = EventsClient.Configuration()
        configuration.retry.deadline = .seconds(seconds)
        #expect(throws: EventsError.self) { try DeliverySamples().client(configuration) }
    }
}
