import Testing

@testable import TikTokEvents

@Suite("Events without identifiers")
struct EventConsentTests {
    @Test("Everything that identifies the visitor is removed; the conversion stays")
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

    @Test("Unknown keys are removed, except for custom properties")
    func additionalKeys() throws {
        var event = SampleEvents.fullWeb()
        event.app = Event.App(id: "1")
        event.additional["context"] = ["user": ["phone_number": "marker"]]
        event.page?.additional["id"] = "marker"
        event.app?.additional["id"] = "marker"
        event.ad.additional["id"] = "marker"
        event.properties.additional["lead_score"] = 87
        event.properties.contents[0].additional["color"] = "red"
        let plain = event.withoutIdentifiers()
        #expect(try !jsonText(plain).contains("marker"))
        #expect(plain.app?.id == "1")
        #expect(plain.properties == event.properties)
    }

    @Test(
        "The click id is removed wherever it is in a URL",
        arguments: [
            Vector("alone", "https://x.com/?ttclid=E.C.P", "https://x.com/"),
            Vector("first", "https://x.com/?ttclid=E.C.P&b=2", "https://x.com/?b=2"),
            Vector("last", "https://x.com/?a=1&ttclid=E.C.P", "https://x.com/?a=1"),
            Vector("twice", "https://x.com/?ttclid=E&ttclid=E", "https://x.com/"),
            Vector("twice around another", "https://x.com/?ttclid=E&b&ttclid=E&", "https://x.com/?b&"),
            Vector("in front of a fragment", "https://x.com/?ttclid=E#top", "https://x.com/#top"),
            Vector("in upper case", "https://x.com/?TTCLID=E", "https://x.com/"),
            Vector("encoded", "https://x.com/?%74tclid%3DE&b=2", "https://x.com/?b=2"),
            Vector("behind a blank", "https://x.com/?%20ttclid=E&b=2", "https://x.com/?b=2"),
            Vector("behind a second question mark", "https://x.com/?a=1?ttclid=E&b=2", "https://x.com/?a=1?b=2"),
            Vector("behind a semicolon", "https://x.com/?a=1;ttclid=E", "https://x.com/?a=1"),
            Vector("with a semicolon in it", "https://x.com/?ttclid=E;C&b=2", "https://x.com/?b=2"),
            Vector("with an encoded ampersand in it", "https://x.com/?ttclid=E%26C&b=2", "https://x.com/?b=2"),
            Vector("in the fragment", "https://x.com/#ttclid=E&b=2", "https://x.com/#b=2"),
            Vector("in a route", "https://x.com/#/a?ttclid=E&b=2", "https://x.com/#/a?b=2"),
            Vector("in the path", "https://x.com/ttclid=E", "https://x.com/"),
            Vector(
                "in a URL within a parameter",
                "https://x.com/?to=https%3A%2F%2Fy.com%2F%3Fttclid%3DE%26b%3D2&z=3",
                "https://x.com/?to=https%3A%2F%2Fy.com%2F%3Fb%3D2&z=3"
            ),
            Vector("last in such a URL", "https://x.com/?to=%2F%3Fttclid%3DE&z=3", "https://x.com/?to=%2F&z=3"),
            Vector(
                "of other platforms",
                "https://x.com/?fbclid=1&gclid=2&a=3&msclkid=4&li_fat_id=5",
                "https://x.com/?a=3"
            ),
            Vector("of others, in upper case", "https://x.com/?ScCid=1&a=3&GCLID=2#wbraid=3", "https://x.com/?a=3"),
            Vector(
                "behind an escaped ampersand",
                "https://x.com/?a=1&amp;ttclid=E&amp;b=2",
                "https://x.com/?a=1&amp;b=2"
            ),
            Vector("another name", "https://x.com/?xttclid=E&ttclidx=E&ttclid", nil),
            Vector("none", "https://x.com/?a&b=&&c=d;#e?f=g", nil),
        ] as [Vector<String, String?>]
    )
    func clickInURL(vector: Vector<String, String?>) {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.page = .init(url: vector.input, referrer: vector.input)
        let page = event.withoutIdentifiers().page
        #expect(page?.url == vector.expected ?? vector.input)
        #expect(page?.referrer == vector.expected ?? vector.input)
    }

    @Test(
        "The event's own ids are removed from any parameter",
        arguments: [
            Vector("of another name", "https://x.com/?clickid=E.C.P.Ct-1_v&b=2", "https://x.com/?clickid=&b=2"),
            Vector("in text", "https://x.com/?sub1=tt_E.C.P.Ct-1_v_x", "https://x.com/?sub1=tt__x"),
            Vector("in a list", "https://x.com/?ttclid[]=E.C.P.Ct-1_v&b=2", "https://x.com/?b=2"),
            Vector("in a list, encoded", "https://x.com/?ttclid%5B0%5D=E.C.P.Ct-1_v&b=2", "https://x.com/?b=2"),
            Vector("in a group", "https://x.com/?c[ttclid]=other&b=2", "https://x.com/?b=2"),
            Vector("in a value", "https://x.com/?utm_term=ttclid%3DE.C.P.Ct-1_v", "https://x.com/?utm_term=ttclid%3D"),
            Vector("encoded", "https://x.com/?a=%45.C%252EP.Ct-1%5Fv&b", "https://x.com/?a=&b"),
            Vector(
                "in JSON",
                "https://x.com/?d=%7B%22a%22:%22E.C.P.Ct-1_v%22%7D",
                "https://x.com/?d=%7B%22a%22:%22%22%7D"
            ),
            Vector("in the path", "https://x.com/c/E.C.P.Ct-1_v/a", "https://x.com/c//a"),
            Vector("the browser's", "https://x.com/?b=2XwAyoWn&_ttp=other&c=1", "https://x.com/?b=&c=1"),
            Vector(
                "known by name only",
                "https://x.com/?d={%22fbclid%22:%22IwAR12345%22}&s=IwAR12345",
                "https://x.com/?d={%22fbclid%22:%22%22}&s="
            ),
            Vector(
                "known from a removed parameter",
                "https://x.com/?gclid=Cj0KCQiA&s=Cj0KCQiA&b",
                "https://x.com/?s=&b"
            ),
            Vector("of another event", "https://x.com/?clickid=E.C.P.Ct-2_v&b=2", nil),
        ] as [Vector<String, String?>]
    )
    func ownIDs(vector: Vector<String, String?>) {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.user.ttclid = "E.C.P.Ct-1_v"
        event.user.ttp = "2XwAyoWn"
        event.page = .init(url: vector.input, referrer: vector.input)
        event.properties.additional = ["landing_page": .string(vector.input)]
        event.properties.contents = [.init(id: "1")]
        event.properties.contents[0].additional = ["link": .string(vector.input)]
        let plain = event.withoutIdentifiers()
        let expected = vector.expected ?? vector.input
        #expect(plain.page?.url == expected)
        #expect(plain.page?.referrer == expected)
        #expect(plain.properties.additional == ["landing_page": .string(expected)])
        #expect(plain.properties.contents.first?.additional == ["link": .string(expected)])
    }

    @Test(
        "A short id is removed as a word only, and never from the host",
        arguments: [
            Vector("a word", "https://t.com/?clickid=T&sub=a-T", "https://t.com/?clickid=&sub=a-"),
            Vector("part of a word", "https://T.com/?a=TT&b=1T&Ta=2", nil),
        ] as [Vector<String, String?>]
    )
    func shortID(vector: Vector<String, String?>) {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.user.ttclid = "T"
        event.page = .init(url: vector.input)
        #expect(event.withoutIdentifiers().page?.url == vector.expected ?? vector.input)
    }

    @Test("An id that only the referrer names is removed from the page's URL")
    func idOfReferrer() {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.page = .init(url: "https://x.com/?s=E.C.P.Ct-1", referrer: "https://x.com/?ttclid=E.C.P.Ct-1")
        #expect(event.withoutIdentifiers().page?.url == "https://x.com/?s=")
    }
}
