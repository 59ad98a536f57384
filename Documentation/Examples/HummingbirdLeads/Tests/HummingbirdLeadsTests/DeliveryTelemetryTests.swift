import Foundation
import Logging
import Metrics
import MetricsTestKit
import Testing
import TikTokEvents
import TikTokEventsTesting

@testable import HummingbirdLeads

@Suite struct DeliveryTelemetryTests {
    @Test func outcomesAndIncidentsAreCounted() async throws {
        let metrics = TestMetrics()
        let sandbox = Sandbox()
        await sandbox.enqueue(.throttled(retryAfter: "1"))
        var configuration = EventsClient.Configuration()
        configuration.observer =
            DeliveryTelemetry(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }).observe
        let client = try EventsClient(
            source: .web(pixelCode: "C4TEST"),
            accessToken: AccessToken("test"),
            transport: sandbox,
            configuration: configuration
        )
        var event = Event(.lead, id: "1", time: Date())
        event.page = .init(url: "https://quotes.example/")
        await withMetricsFactory(metrics) {
            _ = await client.send(event)
        }
        #expect(metrics.counterTotal(label: "tiktok_events_total", dimensions: [("outcome", "accepted")]) == 1)
        #expect(metrics.counterTotal(label: "tiktok_incidents_total", dimensions: [("kind", "opened")]) == 1)
        #expect(metrics.timers(label: "tiktok_request_duration").flatMap(\.values).count == 2)
    }
}
