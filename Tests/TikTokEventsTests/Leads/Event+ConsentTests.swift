import Testing

@testable import TikTokEvents

@Suite("Events without identifiers")
struct EventConsentTests {
    @Test("Everything that tells who it was goes; the conversion stays")
    func withoutIdentifiers() {
        var event = Event(.purchase, id: "TX-1:lead_sold:1", time: UnixTime(seconds: 1_795_428_000).date)
        event.user = .init(email: "jane@example.com", city: "Berlin")
        event.user.ip = "8.8.8.8"
        event.page = .init(
            url: "https://a.example/?a=1&ttclid=E.C.P&b=2#x",
            referrer: "https://a.example/?TTCLID=E.C.P"
        )
        event.lead = .init(id: "7", eventSource: "CRM")
        event.device.platform = "iOS"
        event.ad.callback = "c"
        event.ad.campaignID = "17"
        event.properties = .init(value: 42.5, currency: .usd)
        let plain = event.withoutIdentifiers()
        #expect(plain.user == Event.User())
        #expect(plain.page == Event.Page(url: "https://a.example/?a=1&b=2#x", referrer: "https://a.example/"))
        #expect(plain.lead == nil)
        #expect(plain.device == Event.Device())
        #expect(plain.ad.callback == nil)
        #expect(plain.ad.campaignID == "17")
        #expect([plain.name, event.name] == [.purchase, .purchase])
        #expect(plain.id == event.id)
        #expect(plain.properties == event.properties)
    }
}
