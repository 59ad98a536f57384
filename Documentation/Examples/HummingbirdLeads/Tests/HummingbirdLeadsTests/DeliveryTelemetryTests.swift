import Foundation
import InMemoryLogging
import InMemoryTracing
import Logging
import Metrics
import MetricsTestKit
import Testing
import TikTokEvents
import TikTokEventsTesting
import Tracing

@testable import HummingbirdLeads

@Suite(.timeLimit(.minutes(1))) struct DeliveryTelemetryTests {
    private let database: TestDatabase
    private let sandbox = Sandbox()
    private let tracer = InMemoryTracer()
    private let metrics = TestMetrics()
    private let log = InMemoryLogHandler()

    init() throws {
        database = try TestDatabase()
    }

    private var telemetry: DeliveryTelemetry {
        DeliveryTelemetry(logger: Logger(label: "test") { _ in log }, tracing: DeliveryTracing(tracer: tracer))
    }

    private func client(_ telemetry: DeliveryTelemetry) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.observer = telemetry.observe
        return try EventsClient(
            source: Offer.solar.source,
            accessToken: AccessToken("test"),
            transport: sandbox,
            configuration: configuration
        )
    }

    private var event: Event {
        var event = Event(.lead, id: "1", time: Date())
        event.page = .init(url: "https://quotes.example/")
        return event
    }

    @Test func aCallIsASpanAndEachAttemptIsOneInIt() async throws {
        await sandbox.enqueue(.throttled(retryAfter: "1"))
        let before = Date()
        let report = try await client(telemetry).send([event])
        #expect(report.isFullyAccepted)

        let spans = tracer.finishedSpans
        let call = try #require(spans.first { $0.operationName == "TikTok call" })
        let attempts = spans.filter { $0.operationName == "TikTok attempt" }
        #expect(spans.count == 3 && attempts.count == 2)
        #expect(tracer.activeSpans.isEmpty)
        #expect(call.parentSpanID == nil)
        #expect(attempts.allSatisfy { $0.parentSpanID == call.spanID && $0.traceID == call.traceID })
        #expect(attempts.allSatisfy { $0.kind == .client } && call.kind == .internal)

        let start = Double(call.startInstant.nanosecondsSinceEpoch) / 1e9
        #expect(abs(start - before.timeIntervalSince1970) < 5)
        #expect(call.length >= 1_000_000_000 && call.length < 30_000_000_000)
        for attempt in attempts {
            // Dates and durations come from different clocks.
            #expect(attempt.length > 0 && attempt.length < call.length)
            #expect(attempt.startInstant.nanosecondsSinceEpoch >= call.startInstant.nanosecondsSinceEpoch)
        }
        #expect(attempts[1].startInstant.nanosecondsSinceEpoch > attempts[0].endInstant.nanosecondsSinceEpoch)

        #expect(attempts.map { $0.attributes.get("tiktok.result") } == ["40100", "0"])
        #expect(attempts.map { $0.attributes.get("tiktok.attempt") } == [1, 2])
        #expect(attempts.map { $0.status?.code } == [.error, nil])
        #expect(attempts[1].attributes.get("http.response.status_code") == 200)
        #expect(call.attributes.get("tiktok.source") == "web:C4SOLAR")
        #expect(call.attributes.get("tiktok.event_count") == 1)
    }

    @Test func callsAtTheSameTimeKeepTheirAttempts() async throws {
        let client = try client(telemetry)
        await withTaskGroup { group in
            for _ in 0..<20 {
                group.addTask { _ = await client.send([self.event]) }
            }
        }
        let calls = tracer.finishedSpans.filter { $0.operationName == "TikTok call" }.map(\.spanID)
        let parents = tracer.finishedSpans.filter { $0.operationName == "TikTok attempt" }.map(\.parentSpanID)
        #expect(calls.count == 20)
        #expect(Set(parents) == Set(calls) && parents.count == 20)
    }

    @Test func settlementsAreCountedAndLogged() async throws {
        await sandbox.enqueue(.noPermission)
        try await database.insertLeads(1, of: .solar)
        try await database.insertLeads(2, of: .roofing)
        let telemetry = telemetry
        var outbox = database.outbox
        outbox.onSettlement = telemetry.observe
        try await withMetricsFactory(metrics) {
            try await database.send(outbox, to: sandbox) { try await database.log.count == 3 }
        }
        let solar = [("result", "waiting"), ("source", "web:C4SOLAR")]
        let roofing = [("result", "accepted"), ("source", "web:C4ROOFING")]
        #expect(metrics.counterTotal(label: "tiktok_settlements_total", dimensions: solar) == 1)
        #expect(metrics.counterTotal(label: "tiktok_settlements_total", dimensions: roofing) == 2)
        #expect(log.entries.filter { $0.level == .info }.count == 2)
        #expect(log.entries.filter { $0.level == .notice }.count == 1)
        #expect(log.entries.allSatisfy { !"\($0)".lowercased().contains("jane") })
    }

    @Test func attemptsCallsAndTheEndpointAreMeasured() async throws {
        let client = try client(telemetry)
        await withMetricsFactory(metrics) {
            _ = await client.send([event])
        }
        let attempts = metrics.timers(label: "tiktok_attempt_duration")
        #expect(attempts.flatMap(\.values).count == 1)
        #expect(attempts.first?.dimensions.map(\.1) == ["0"])
        #expect(metrics.timers(label: "tiktok_call_duration").flatMap(\.values).count == 1)
        #expect(metrics.counterTotal(label: "tiktok_endpoint_changes_total", dimensions: [("kind", "opened")]) == 1)
        #expect(log.entries.map(\.level) == [.notice, .notice])
    }
}

extension FinishedInMemorySpan {
    fileprivate var length: UInt64 { endInstant.nanosecondsSinceEpoch - startInstant.nanosecondsSinceEpoch }
}
