import Testing
import Foundation
import TikTokEvents
import TikTokEventsTesting

struct GettingStartedTests {
    @Test func tenLinesDeliver() async throws {
        var event = Event(.purchase, id: try EventID(lead: "TX-1", trigger: .leadSold), time: Date())
        event.user.add(email: "jane@example.com", phone: "(213) 373-4253", phoneRegion: .unitedStates)
        event.user.click = TikTokClick(landingURL: "https://quotes.example/solar?ttclid=E.C.P.abc")
        event.page = .init(url: "https://quotes.example/solar?ttclid=E.C.P.abc")
        event.properties = .init(value: 42.5, currency: .usd)

        let client = try EventsClient(
            source: .web(pixelCode: "C4EXAMPLE"),
            accessToken: AccessToken("any"),
            transport: Sandbox()
        )
        let receipt = await client.send(event)
        print(receipt)
        #expect(receipt.outcome.isAccepted)
    }
}
