import Foundation
import Testing

@testable import TikTokEvents

/// TikTok rejects a whole request for one invalid event. The client finds that event and sends the others.
@Suite struct EventsClientIsolationTests {
    enum Naming: Sendable {
        case none
        case first
        case oneTooFar
        case alwaysZero
    }

    /// Rejects requests that contain one of the invalid leads, naming the first of them as configured.
    private func samples(wrong: Set<Int>, naming: Naming) -> DeliverySamples {
        let step = ScriptedTransport.Step.run { request in
            let events = (try? JSONDecoder().decode(EventRequest.self, from: Data(request.body)))?.events ?? []
            let names = Set(wrong.map { "lead-\($0):lead_sold:1" })
            guard let index = events.firstIndex(where: { names.contains($0.id?.rawValue ?? "") }) else {
                return TransportResponse(status: 200, body: Array(#"{"code":0,"request_id":"R"}"#.utf8))
            }
            let message =
                switch naming {
                case .none: "invalid parameter"
                case .first: "data.\(index).user.email: invalid"
                case .oneTooFar: "data.\(index + 1).user.email: invalid"
                case .alwaysZero: "data.0.user.email: invalid"
                }
            let body = #"{"code":40002,"message":"\#(message)","request_id":"R"}"#
            return TransportResponse(status: 200, body: Array(body.utf8))
        }
        return DeliverySamples(script: Array(repeating: step, count: 500))
    }

    @Test func aNamedEventIsTriedAloneOnce() async throws {
        let samples = samples(wrong: [3], naming: .first)
        let report = try await samples.client().send(DeliverySamples.events(10))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == [3])
        #expect(report[3].outcome.description == "rejected (event: code 40002 at user.email, request id R)")
        #expect(await samples.transport.requests.map { $0.eventIDs.count } == [10, 1, 9])
    }

    @Test(arguments: [[0], [99], [50], [3, 4], [1, 50, 98]])
    func unnamedEventsAreFoundByHalving(wrong: [Int]) async throws {
        let samples = samples(wrong: Set(wrong), naming: .none)
        let report = try await samples.client().send(DeliverySamples.events(100))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == wrong)
        #expect(report.allSatisfy { !$0.outcome.shouldResend })
        #expect(await samples.transport.requests.count <= 1 + 14 * wrong.count)
    }

    static let named: [(wrong: [Int], requests: Int)] = [
        ([0], 3), ([59], 3),
        // The first is tried alone. Then a later one is named, so the names are trusted.
        ([3, 55], 4), ([10, 20, 30, 40, 50], 7),
        // The same index again may come from a server that counts differently, until a later one is named.
        ([3, 4, 5], 7), ([3, 4, 50, 51, 52], 8),
    ]

    @Test(arguments: named)
    func namedEventsCostOneRequestEach(wrong: [Int], requests: Int) async throws {
        let samples = samples(wrong: Set(wrong), naming: .first)
        let report = try await samples.client().send(DeliverySamples.events(60))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == wrong)
        #expect(await samples.transport.requests.count == requests)
    }

    @Test(
        arguments: [Naming.oneTooFar, .alwaysZero],
        [[0], [0, 1], [0, 30], [5], [5, 6], [30, 59], [0, 1, 2]]
    )
    func aWrongNameCostsNoEvent(naming: Naming, wrong: [Int]) async throws {
        let samples = samples(wrong: Set(wrong), naming: naming)
        let report = try await samples.client().send(DeliverySamples.events(60))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == wrong)
    }

    /// After that, they cost no more than a server that names nothing.
    @Test func namesThatWereWrongOnceAreNotTriedAgain() async throws {
        var counts: [Int] = []
        for naming in [Naming.none, .oneTooFar] {
            let samples = samples(wrong: [30], naming: naming)
            let client = try samples.client()
            _ = await client.send(DeliverySamples.events(60))
            let first = await samples.transport.requests.count
            _ = await client.send(DeliverySamples.events(60))
            counts.append(await samples.transport.requests.count - first)
        }
        #expect(counts[0] == counts[1])
    }

    @Test func whatIsTriedAloneIsNotRejectedWithoutAResponse() async throws {
        let samples = DeliverySamples(
            .code(40002, message: "data.1.event: wrong"),
            .failure(.notSent),
            .failure(.notSent)
        )
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let report = try await samples.client(configuration).send(DeliverySamples.events(3))
        #expect(report.map(\.outcome.description) == Array(repeating: "not sent (network)", count: 3))
    }

    @Test func whatMayHaveArrivedBeforeTheRefusalStaysUnconfirmed() async throws {
        let samples = DeliverySamples(.failure(.mayHaveBeenSent), .code(40002), .code(0), .code(40100), .code(40100))
        var configuration = EventsClient.Configuration()
        configuration.retry.maximumAttempts = 2
        let report = try await samples.client(configuration).send(DeliverySamples.events(2))
        #expect(
            report.map(\.outcome.description) == ["accepted (request id R0)", "unconfirmed (throttled, code 40100)"]
        )
    }

    @Test func aPlaceThatDoesNotExistIsNoHint() async throws {
        let samples = DeliverySamples(.code(40002, message: "data.7.event: wrong"), .code(0), .code(0))
        let report = try await samples.client().send(DeliverySamples.events(2))
        #expect(report.isFullyAccepted)
        #expect(await samples.transport.requests.count == 3)
    }

    @Test func aLoneRefusalProvesNothing() async throws {
        let samples = DeliverySamples(.code(40002), .code(0), .code(40002))
        let client = try samples.client()
        let first = await client.send(DeliverySamples.event("a"))
        #expect(first.outcome.description == "not sent (unproven, code 40002)")
        #expect(first.pendingEvent?.maximumBatch == 1)
        _ = await client.send(DeliverySamples.event("b"))
        // An event for this source has been accepted since, so the event itself is invalid.
        let second = await client.send(DeliverySamples.event("a"))
        #expect(second.outcome.description == "rejected (event: code 40002, request id R40002)")
    }

    @Test func anAcceptanceBeforeTheRefusalProvesNothing() async throws {
        let samples = DeliverySamples(.code(0), .code(40002), .code(40002))
        let client = try samples.client()
        _ = await client.send(DeliverySamples.event("a"))
        for _ in 0..<2 {
            let receipt = await client.send(DeliverySamples.event("b"))
            #expect(receipt.outcome.description == "not sent (unproven, code 40002)")
        }
    }

    @Test func suspicionIsStoredWithTheEvent() async throws {
        let samples = DeliverySamples(.code(40002), .failure(.notSent), .failure(.notSent))
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let client = try samples.client(configuration)
        let report = await client.send(DeliverySamples.events(8))
        #expect(report.pendingEvents.map(\.maximumBatch) == Array(repeating: 4, count: 8))
        _ = await client.send(pending: report.pendingEvents + [PendingEvent(DeliverySamples.event("new"))])
        #expect(await samples.transport.requests.map { $0.eventIDs.count } == [8, 4, 4, 1, 4, 4])
    }

    @Test(arguments: [0, -1, 1])
    func aBatchHasAtLeastOneEvent(maximumBatch: Int) async throws {
        let samples = DeliverySamples()
        let pending = DeliverySamples.events(3).map { PendingEvent($0, maximumBatch: maximumBatch) }
        #expect(try await samples.client().send(pending: pending).isFullyAccepted)
        #expect(await samples.transport.requests.map { $0.eventIDs.count } == [1, 1, 1])
    }

    @Test(arguments: [
        "No permission to operate pixel code", "Invalid value for event_source_id: not a valid string.",
        "Invalid value for event_source: must be web, app or offline.", "partner_name isn't registered",
    ])
    func aRequestLevelRefusalKeepsTheEventsAndCostsOneRequest(message: String) async throws {
        let samples = DeliverySamples(script: Array(repeating: .code(40002, status: 400, message: message), count: 10))
        var configuration = EventsClient.Configuration()
        configuration.maximumEventsPerRequest = 10
        let client = try samples.client(configuration)
        let report = await client.send(DeliverySamples.events(25))
        #expect(report.count == 25)
        #expect(report.allSatisfy { $0.outcome.shouldResend && $0.outcome.retryAfter == .seconds(60) })
        #expect(await samples.transport.requests.count == 1)
        _ = await client.send(DeliverySamples.event("later"))
        #expect(await samples.transport.requests.count == 1)
        let other = try client.reporting(to: .web(pixelCode: "OTHER"))
        _ = await other.send(DeliverySamples.event("other"))
        #expect(await samples.transport.requests.count == 2)
    }

    @Test(arguments: [30_000, 60_000, 100_000])
    func whatIsTooLargeIsSplitAndRemembered(limit: Int) async throws {
        let step = ScriptedTransport.Step.run { request in
            request.body.count > limit
                ? TransportResponse(status: 413, body: [])
                : TransportResponse(status: 200, body: Array(#"{"code":0}"#.utf8))
        }
        let samples = DeliverySamples(script: Array(repeating: step, count: 200))
        let client = try samples.client()
        let events = DeliverySamples.events(700)
        let size = client.preview(events).reduce(0) { $0 + $1.count }
        #expect(await client.send(events).isFullyAccepted)
        let first = await samples.transport.requests.count
        #expect(first <= 2 * size / limit + 3)
        #expect(await client.send(events).isFullyAccepted)
        let second = await samples.transport.requests.dropFirst(first)
        #expect(second.allSatisfy { $0.body.count <= limit })
    }

    @Test func theHalvesOfATooLargeRequestAreNoSuspects() async throws {
        let step = ScriptedTransport.Step.run { request in
            TransportResponse(status: request.eventIDs.count > 2 ? 413 : 200, body: Array(#"{"code":0}"#.utf8))
        }
        let samples = DeliverySamples(script: [.text("", status: 413), step, step, step])
        let report = try await samples.client().send(DeliverySamples.events(4))
        #expect(report.isFullyAccepted)
        #expect(await samples.transport.requests.map { $0.eventIDs.count } == [4, 2, 2])
    }

    @Test func anEventTooLargeForTheServerIsRejectedAlone() async throws {
        let step = ScriptedTransport.Step.run { request in
            request.body.count > 3000
                ? TransportResponse(status: 413, body: [])
                : TransportResponse(status: 200, body: Array(#"{"code":0}"#.utf8))
        }
        let samples = DeliverySamples(script: Array(repeating: step, count: 100))
        var events = DeliverySamples.events(20)
        events[7].properties.description = String(repeating: "x", count: 4000)
        let report = try await samples.client().send(events)
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == [7])
        #expect(!report[7].outcome.shouldResend)
    }
}
