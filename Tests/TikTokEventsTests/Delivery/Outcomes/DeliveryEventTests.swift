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

    @Test func tellsOfAttemptsRetriesAndOutcomes() async throws {
        let observations = try await observe(DeliverySamples(.code(50000, status: 500), .code(0)))
        #expect(
            observations.lines.map {
                $0.replacingOccurrences(of: #"bytes=\d+ "#, with: "", options: .regularExpression)
            }
                == [
                    "attempt events=2 attempt=1 duration=0.0 seconds http_status=500 code=50000 request_id=R50000 "
                        + "reason=server",
                    "retry events=2 attempt=1 delay=0.05 seconds",
                    "attempt events=2 attempt=2 duration=0.0 seconds http_status=200 code=0 request_id=R0",
                    "settled outcome=accepted events=2 code=0",
                ]
        )
        #expect(observations.all[0].byteCount > 300)
    }

    @Test func tellsOfPauses() async throws {
        let throttled = try await observe(DeliverySamples(.code(40100, headers: ["retry-after": "7"])))
        #expect(throttled.lines.contains("throttled delay=8.0 seconds"))
        let refused = try await observe(DeliverySamples(.code(40105)))
        #expect(refused.lines.contains("circuit_opened delay=60.0 seconds"))
        #expect(refused.lines.last == "settled outcome=not_sent events=2 code=40105 reason=unauthorized")
    }

    @Test func tellsWhenRetriesAreSpent() async throws {
        let observations = Observations()
        var configuration = EventsClient.Configuration()
        configuration.observer = { observations.add($0) }
        let samples = DeliverySamples(script: Array(repeating: .failure(.notSent), count: 1000))
        let client = try samples.client(configuration)
        for _ in 0..<6 {
            _ = await client.send(DeliverySamples.event("a"))
        }
        #expect(observations.lines.filter { $0 == "quota_exhausted" }.count == 1)
        #expect(observations.all.filter { $0.kind == .attempt }.count == 6 + 35)
    }

    @Test func countsOutcomesByReason() async throws {
        var events = DeliverySamples.events(5)
        events[1].page = nil
        events[3].page = nil
        let observations = try await observe(DeliverySamples(.failure(.notSent)), attempts: 1, events: events)
        #expect(
            observations.lines.filter { $0.hasPrefix("settled") }.sorted() == [
                "settled outcome=not_sent events=3 reason=network", "settled outcome=rejected events=2",
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
        #expect(observations.all.count > 6)
        #expect(!everyWayOfPrinting(observations.all).contains { $0.contains("MARKER") })
    }

    @Test func kindsAndOutcomesAreOpen() {
        #expect(DeliveryEvent.Kind(rawValue: "attempt") == .attempt)
        #expect(DeliveryEvent.Kind(rawValue: "later").description == "later")
        #expect(DeliveryEvent.Outcome(rawValue: "accepted") == .accepted)
        #expect(DeliveryEvent.Outcome.notSent.description == "not_sent")
    }
}
