import Foundation
import Testing

@testable import TikTokEvents

@Suite struct DeliveryEventTests {
    /// What an observer saw, guarded by a lock.
    final class Observations: @unchecked Sendable {
        private let lock = NSLock()
        private var seen: [DeliveryEvent] = []

        func add(_ event: DeliveryEvent) { lock.withLock { seen.append(event) } }

        var all: [DeliveryEvent] { lock.withLock { seen } }
        var lines: [String] { all.map { $0.description } }
    }

    private func observe(
        _ samples: DeliverySamples,
        attempts: Int = 8,
        events: [Event] = DeliverySamples.events(2)
    ) async throws -> Observations {
        let observations = Observations()
        var configuration = EventsClient.Configuration()
        configuration.retry.maximumAttempts = attempts
        configuration.observer = { observations.add($0) }
        _ = try await samples.client(configuration).send(events)
        return observations
    }

    /// The lines, without the parts that differ from run to run.
    private func lines(_ observations: Observations) -> [String] {
        observations.lines.map {
            $0.replacingOccurrences(
                of: #" (call|bytes|duration|delay)=[0-9a-z.e-]+( seconds)?"#,
                with: "",
                options: .regularExpression
            )
        }
    }

    @Test func reportsAttemptsCallsAndOutcomes() async throws {
        let observations = try await observe(DeliverySamples(.code(50000, status: 500), .code(0)))
        #expect(
            lines(observations) == [
                "token_obtained",
                "attempt source=PIXEL events=2 attempt=1 http_status=500 code=50000 request_id=R50000 reason=server",
                "paused",
                "attempt source=PIXEL events=2 attempt=2 http_status=200 code=0 request_id=R0",
                "opened",
                "call source=PIXEL events=2",
                "settled source=PIXEL outcome=accepted events=2",
            ]
        )
        let remarks = try await observe(DeliverySamples(.code(20001)))
        #expect(remarks.all.first { $0.kind == .attempt }?.code == .partiallyOK)
        let events = observations.all
        #expect(events[1].byteCount > 300)
        #expect(Set(events.filter { $0.source != nil }.map(\.callID)).count == 1)
        #expect(events.filter { [.attempt, .call].contains($0.kind) }.allSatisfy { $0.start == DeliverySamples.date })
        #expect(events.filter { [.attempt, .call].contains($0.kind) }.allSatisfy { $0.duration != nil })
    }

    @Test func callsHaveIDsOfTheirOwn() async throws {
        let observations = Observations()
        var configuration = EventsClient.Configuration()
        configuration.observer = { observations.add($0) }
        let client = try DeliverySamples().client(configuration)
        for _ in 0..<3 { _ = await client.send(DeliverySamples.event("a")) }
        #expect(Set(observations.all.filter { $0.kind == .call }.map(\.callID)).count == 3)
    }

    @Test(arguments: [ScriptedTransport.Step.failure(.notSent), .text("", status: 403), .text("", status: 502)])
    func aClientThatStartsInAnOutageReportsIt(step: ScriptedTransport.Step) async throws {
        let observations = try await observe(DeliverySamples(script: Array(repeating: step, count: 5)), attempts: 5)
        let kinds = observations.all.map(\.kind).filter { [.paused, .opened].contains($0) }
        #expect(kinds == [.paused])
        #expect(observations.all.first { $0.kind == .paused }?.delay ?? .zero > .zero)
    }

    @Test func reportsPausesAndTokens() async throws {
        let samples = DeliverySamples(.code(0), .code(40100, headers: ["retry-after": "70"]))
        let observations = Observations()
        var configuration = EventsClient.Configuration()
        configuration.observer = { observations.add($0) }
        let client = try samples.client(configuration)
        for _ in 0..<2 { _ = await client.send(DeliverySamples.event("a")) }
        let pause = try #require(observations.all.first { $0.kind == .paused }?.delay)
        #expect(pause >= .seconds(70) && pause <= .seconds(77))

        let refused = try await observe(DeliverySamples(.code(40105)))
        let delays = refused.all.filter { $0.kind == .tokenNeeded }.map { ($0.delay ?? .zero) / .seconds(1) }
        #expect(delays.map { $0.rounded() } == [0, 60])
        #expect(lines(refused).last == "settled source=PIXEL outcome=not_sent events=2 code=40105 reason=unauthorized")
    }

    @Test func reportsSourcesThatRest() async throws {
        let observations = Observations()
        var configuration = EventsClient.Configuration()
        configuration.observer = { observations.add($0) }
        configuration.retry.deadline = .seconds(10)
        let client = try DeliverySamples(.code(40007), .code(40001)).client(configuration)
        for source in [EventSource.web(pixelCode: "PIXEL"), .web(pixelCode: "C4OTHER"), .web(pixelCode: "PIXEL")] {
            _ = await (try client.reporting(to: source)).send(DeliverySamples.event("a"))
        }
        let paused = observations.all.filter { $0.kind == .sourcePaused }
        // Once for each, not for what was denied because of it.
        #expect(
            paused.map(\.description) == [
                "source_paused source=PIXEL delay=60.0 seconds http_status=200 code=40007 request_id=R40007 reason=misconfigured",
                "source_paused source=C4OTHER delay=60.0 seconds http_status=200 code=40001 request_id=R40001 reason=unauthorized",
            ]
        )
    }

    @Test func countsOutcomesByReason() async throws {
        var events = DeliverySamples.events(5)
        events[1].page = nil
        events[3].page = nil
        let observations = try await observe(DeliverySamples(.failure(.notSent)), attempts: 1, events: events)
        #expect(
            lines(observations).filter { $0.hasPrefix("settled") }.sorted() == [
                "settled source=PIXEL outcome=not_sent events=3 reason=network",
                "settled source=PIXEL outcome=rejected events=2",
            ]
        )
    }

    @Test func showsNoContent() async throws {
        var event = DeliverySamples.event("MARKER")
        event.user = .init(email: "MARKER@example.com")
        event.page = .init(url: "https://shop.example/MARKER")
        let observations = try await observe(
            DeliverySamples(
                .code(50000, message: "MARKER"),
                .code(40100, message: "MARKER", headers: ["retry-after": "MARKER"]),
                .text("<MARKER>", status: 502),
                .code(40002, message: "data.0.MARKER")
            ),
            events: [event]
        )
        #expect(observations.all.count > 5)
        #expect(!everyWayOfPrinting(observations.all).contains { $0.contains("MARKER") })
    }

    @Test func kindsAndOutcomesAreOpen() {
        #expect(DeliveryEvent.Kind(rawValue: "attempt") == .attempt)
        #expect(DeliveryEvent.Kind(rawValue: "later").description == "later")
        #expect(DeliveryOutcome.Kind(rawValue: "accepted") == .accepted)
        #expect(DeliveryOutcome.Kind.notSent.description == "not_sent")
    }
}
