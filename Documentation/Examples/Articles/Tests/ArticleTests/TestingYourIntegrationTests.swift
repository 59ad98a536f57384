import ArticleCode
import Testing
import TikTokEvents
import TikTokEventsTesting

struct TestingYourIntegrationTests {
    let lead = AcmeLead.sample

    @Test func aSoldLeadIsReportedOnce() async throws {
        let sandbox = Sandbox()
        let client = try EventsClient(
            source: .web(pixelCode: "C4TEST"),
            accessToken: AccessToken("any"),
            transport: sandbox
        )
        _ = try await client.send(lead, at: .leadSold, using: AcmeMapper())
        _ = try await client.send(lead, at: .leadSold, using: AcmeMapper())

        let counted = await sandbox.countedEvents(for: client.source)
        #expect(counted.map(\.name) == [.purchase])
        #expect(counted.first?.properties.value == 42.5)
    }

    @Test func anEventIsSentAgainAfterALostResponse() async throws {
        let sandbox = Sandbox()
        await sandbox.enqueue(.responseLost, times: 20)
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let client = try EventsClient(
            source: .web(pixelCode: "C4TEST"),
            accessToken: AccessToken("any"),
            transport: sandbox,
            configuration: configuration
        )
        let report = try await client.send(lead, at: .leadSold, using: AcmeMapper())
        #expect(report.pendingEvents.count == 1)
    }

    @Test func theBodyIsAsRecorded() throws {
        let client = try EventsClient(
            source: .web(pixelCode: "C4TEST"),
            accessToken: AccessToken("any"),
            transport: RecordingTransport()
        )
        let golden = #"""
            {"event_source":"web","event_source_id":"C4TEST","data":[{"event":"Purchase","event_time":1795428000,\#
            "event_id":"TX-1001:lead_sold:1","user":{"email":"8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d",\#
            "phone":"9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd",\#
            "ttclid":"E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBG","ip":"8.8.8.8","user_agent":"Mozilla/5.0"},\#
            "properties":{"value":42.5,"currency":"USD"},\#
            "page":{"url":"https://quotes.example/solar?ttclid=E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBG"}}]}
            """#
        let bodies = client.preview(try AcmeMapper().events(for: lead, at: .leadSold))
        #expect(String(decoding: bodies[0], as: UTF8.self) == golden)
    }
}
