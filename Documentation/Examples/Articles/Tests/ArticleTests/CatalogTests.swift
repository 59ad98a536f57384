import ArticleCode
import Testing
import TikTokEvents
import TikTokEventsTesting

/// The code of the README and of the first page of `TikTokEventsTesting`.
struct CatalogTests {
    let lead = AcmeLead.sample

    @Test func theSandboxCounts() async throws {
        let sandbox = Sandbox()
        let client = try EventsClient(
            source: .web(pixelCode: "C4TEST"),
            accessToken: AccessToken("any"),
            transport: sandbox
        )
        let report = try await client.send(lead, at: .leadSold, using: AcmeMapper())

        #expect(report.isFullyAccepted)
        #expect(await sandbox.countedEvents.map(\.name) == [.purchase])
    }

    @Test func theReadmesTestPasses() async throws {
        let source = EventSource.web(pixelCode: "C4TEST")

        let sandbox = Sandbox()
        let client = try EventsClient(source: source, accessToken: AccessToken("any"), transport: sandbox)
        _ = try await client.send(lead, at: .leadSold, using: AcmeMapper())
        #expect(await sandbox.countedEvents(for: source).map(\.name) == [.purchase])
    }
}
