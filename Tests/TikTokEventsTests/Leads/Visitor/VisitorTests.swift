import Foundation
import Testing

@testable import TikTokEvents

@Suite("The visitor of a landing request")
struct VisitorTests {
    private static let headers = [
        ("Host", "quotes.example"), ("User-Agent", "Mozilla/5.0"), ("Accept-Language", "en-US,en;q=0.9"),
        ("Referer", "https://www.tiktok.com/"), ("Cookie", "a=1; _ttp=pixel; ttclid=old"),
    ]

    private static func visitor(
        _ url: String = "/solar?ttclid=E.C.P.new",
        _ more: [(String, String)] = [],
        peer: String? = "8.8.8.8",
        _ proxies: Visitor.Proxies = .none
    ) -> Visitor {
        Visitor(url: url, headers: headers + more, peerAddress: peer, proxies: proxies)
    }

    @Test("A plain request")
    func plain() {
        let visitor = Self.visitor()
        #expect(visitor.click == TikTokClick(ttclid: "E.C.P.new", ttp: "pixel"))
        #expect(
            visitor.page
                == Event.Page(url: "https://quotes.example/solar?ttclid=E.C.P.new", referrer: "https://www.tiktok.com/")
        )
        #expect(visitor.ip == "8.8.8.8")
        #expect(visitor.userAgent == "Mozilla/5.0")
        #expect(visitor.locale == "en-US")
        #expect(visitor.setCookies() == ["ttclid=E.C.P.new; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"])
    }

    @Test("URL, then a referrer of the same host, then the cookie")
    func precedence() {
        let same = [("referer", "https://quotes.example/start?ttclid=E.C.P.referrer")]
        func click(_ url: String, _ headers: [(String, String)]) -> Visitor {
            Visitor(
                url: url,
                headers: headers + [("host", "quotes.example"), ("cookie", "ttclid=old")],
                peerAddress: nil
            )
        }
        #expect(click("/?ttclid=E.C.P.url", same).click.ttclid == "E.C.P.url")
        #expect(click("/?ttclid=null", same).click.ttclid == "E.C.P.referrer")
        #expect(click("/", same).setCookies().count == 1)
        let other = click("/", [("referer", "https://other.example/?ttclid=E.C.P.other")])
        #expect(other.click.ttclid == "old")
        #expect(other.setCookies() == [])
        #expect(click("/", []).click.ttp == nil)
        let named = click("/", [("referer", "https://jane@quotes.example/?ttclid=E.C.P.referrer")])
        #expect(named.click.ttclid == "E.C.P.referrer")
    }

    struct AddressCase: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let proxies: Visitor.Proxies
        let forwarded: String?
        let peer: String
        let expected: String?
    }

    @Test(
        "The visitor's address behind proxies",
        arguments: [
            ("headers aren't believed", .none, "9.9.9.9", "8.8.8.8", "8.8.8.8"),
            ("one proxy", .count(1), "1.1.1.1, 9.9.9.9", "10.0.0.1", "9.9.9.9"),
            ("two proxies", .count(2), "1.1.1.1, 9.9.9.9, 10.0.0.2", "10.0.0.1", "9.9.9.9"),
            ("fewer than said", .count(2), "9.9.9.9", "10.0.0.1", nil),
            ("no header at all", .count(1), nil, "10.0.0.1", nil),
            ("a private one", .count(1), "9.9.9.9, 10.0.0.7", "10.0.0.1", nil),
            ("the server's own", .none, nil, "127.0.0.1", nil),
            ("a count below none", .count(-1), "9.9.9.9", "8.8.8.8", "8.8.8.8"),
            ("with a port", .count(1), "9.9.9.9:51234", "10.0.0.1", "9.9.9.9"),
        ].map(AddressCase.init)
    )
    func address(vector: AddressCase) {
        let headers = vector.forwarded.map { [("X-Forwarded-For", $0)] } ?? []
        #expect(Self.visitor("/", headers, peer: vector.peer, vector.proxies).ip == vector.expected)
    }

    @Test("A header that a proxy sets")
    func ownHeader() {
        let headers = [("CF-Connecting-IP", "9.9.9.9"), ("X-Forwarded-For", "1.1.1.1")]
        #expect(Self.visitor("/", headers, peer: "10.0.0.1", .header("cf-connecting-ip")).ip == "9.9.9.9")
        #expect(Self.visitor("/", headers, peer: "8.8.8.8").ip == "8.8.8.8")
        // What the visitor sent comes first.
        let forged = [
            ("CF-Connecting-IP", "1.1.1.1"), ("CF-Connecting-IP", "9.9.9.9"), ("X-Forwarded-For", "1.1.1.1, 9.9.9.9"),
        ]
        for name in ["CF-Connecting-IP", "x-forwarded-For"] {
            #expect(Self.visitor("/", forged, peer: "10.0.0.1", .header(name)).ip == "9.9.9.9", "\(name)")
        }
    }

    @Test("An email address in the user agent or an ad parameter is kept nowhere")
    func personalData() throws {
        let visitor = Visitor(
            url: "/?cid=joe%40example.com&ttclid=joe%40example.com",
            headers: [
                ("user-agent", "App/1.0 (joe@example.com)"), ("cookie", "ttclid=joe@example.com; _ttp=joe@example.com"),
            ],
            peerAddress: "8.8.8.8",
            adParameters: [.ad: "cid"]
        )
        #expect(visitor.userAgent == nil && visitor.ad.creativeID == nil)
        #expect(visitor.click.ttclid == nil && visitor.click.ttp == nil && visitor.setCookies() == [])
        let stored = try String(decoding: JSONEncoder().encode(visitor), as: UTF8.self)
        #expect(!stored.contains("joe"))
    }

    @Test("The page as the visitor saw it, behind TLS and another host")
    func page() {
        let headers = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "www.quotes.example, inner")]
        func url(_ url: String, _ proxies: Visitor.Proxies) -> String? {
            Self.visitor(url, headers, peer: nil, proxies).page?.url
        }
        #expect(url("/a?b=1", .count(2)) == "https://www.quotes.example/a?b=1")
        #expect(url("/a?b=1", .count(1)) == "https://inner/a?b=1")
        #expect(url("/a?b=1", .none) == "https://quotes.example/a?b=1")
        #expect(url("http://quotes.example/a", .count(1)) == "https://quotes.example/a")
        #expect(url("http://quotes.example/a", .none) == "http://quotes.example/a")
        #expect(url("/?email=jane@example.com", .none)?.contains("jane") == false)
        #expect(url("/a?b=1", .count(-1)) == "https://quotes.example/a?b=1")
        #expect(Visitor(url: "/", headers: [], peerAddress: nil).page == nil)
        #expect(Visitor(url: "*", headers: Self.headers, peerAddress: nil).page == nil)
    }

    @Test(
        "A scheme or host that no proxy would write isn't believed",
        arguments: [
            (("X-Forwarded-Proto", "javascript"), "https://quotes.example/a"),
            (("X-Forwarded-Proto", "javascript, https"), "https://quotes.example/a"),
            (("X-Forwarded-Host", "evil.example, quotes.example"), "https://quotes.example/a"),
            (("X-Forwarded-Host", #"evil"><script>"#), nil), (("X-Forwarded-Host", "evil.example/a?"), nil),
            (("X-Forwarded-Host", "user@evil.example"), nil),
            (("X-Forwarded-Host", "[::1]:8080"), "https://[::1]:8080/a"),
        ] as [((String, String), String?)]
    )
    func forgedPage(header: (String, String), expected: String?) {
        #expect(Self.visitor("/a", [header], peer: nil, .count(1)).page?.url == expected)
    }

    @Test("The ad's ids come from the named parameters")
    func ad() {
        let url = "/?campaign=17&aid=__AID__&cid=9%200"
        let names: [Visitor.AdID: String] = [.campaign: "campaign", .adGroup: "aid", .ad: "cid"]
        let visitor = Visitor(url: url, headers: Self.headers, peerAddress: nil, adParameters: names)
        #expect(visitor.ad.campaignID == "17")
        #expect(visitor.ad.adGroupID == nil)
        #expect(visitor.ad.creativeID == "9 0")
    }

    @Test("A language that isn't one is absent", arguments: ["*", "", "null", "en_US", ";q=1", "1-en", "-en"])
    func locale(text: String) {
        #expect(Visitor(url: "/", headers: [("accept-language", text)], peerAddress: nil).locale == nil)
    }

    @Test("A header that says nothing is absent, and so are blanks around one that does")
    func blankHeaders() {
        let headers = [
            ("user-agent", "null"), ("User-Agent", " Mozilla/5.0 "), ("host", ""), ("Host", "quotes.example"),
        ]
        let visitor = Visitor(url: "/", headers: headers, peerAddress: nil)
        #expect(visitor.userAgent == "Mozilla/5.0")
        #expect(visitor.page?.url == "https://quotes.example/")
        #expect(Visitor(url: "/", headers: [("user-agent", "undefined")], peerAddress: nil).userAgent == nil)
    }

    @Test("The ad comes with the visitor, and a visitor without an ad leaves the event's")
    func adOfEvent() {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.ad.campaignID = "17"
        event.fill(from: Visitor(click: TikTokClick(ttclid: nil)))
        #expect(event.ad.campaignID == "17")
        var visitor = Visitor(click: TikTokClick(ttclid: nil))
        visitor.ad.campaignID = "18"
        event.fill(from: visitor)
        #expect(event.ad.campaignID == "18")
    }

    @Test("What a click left out is noted in the event")
    func omitted() {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.fill(from: Self.visitor("/?ttclid=__CLICKID__"))
        #expect(event.user.ttclid == "old")
        #expect(event.user.omitted.notes.map { "\($0.field) \($0.reason)" } == ["ttclid placeholder"])
    }

    @Test("Stored with the lead, and set on an event")
    func stored() throws {
        var visitor = Self.visitor()
        visitor = try JSONDecoder().decode(Visitor.self, from: JSONEncoder().encode(visitor))
        #expect(visitor.click == TikTokClick(ttclid: "E.C.P.new", ttp: "pixel"))
        #expect(visitor.setCookies() == [])
        var event = Event(.lead, id: "1", time: Date(timeIntervalSince1970: 1_795_428_000))
        event.user.locale = "de"
        event.fill(from: visitor)
        #expect(event.user.ttclid == "E.C.P.new")
        #expect([event.user.ip, event.user.userAgent, event.user.locale] == ["8.8.8.8", "Mozilla/5.0", "en-US"])
        #expect(event.page == visitor.page)
        let filled = event
        event.fill(from: Visitor(click: TikTokClick(ttclid: nil)))
        #expect(event == filled)
        #expect(!everyWayOfPrinting(visitor).contains { $0.contains("8.8.8.8") || $0.contains("E.C.P") })
    }

    @Test("What is removed from an event stays removed, and a stored visitor equals the original")
    func removed() throws {
        let visitor = Self.visitor()
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.fill(from: visitor)
        event.user.ip = nil
        event.page = nil
        #expect(event.user.ip == nil && event.page == nil && event.user.userAgent == "Mozilla/5.0")
        let stored = try JSONDecoder().decode(Visitor.self, from: JSONEncoder().encode(visitor))
        #expect(stored == visitor && stored.hashValue == visitor.hashValue)
        #expect(visitor.setCookies().count == 1 && stored.setCookies().isEmpty)
    }

    @Test(
        "A cookie can have a domain and a lifetime",
        arguments: [
            Vector("both", ("quotes.example", 86_400), "; Domain=quotes.example; Path=/; Max-Age=86400"),
            Vector("a lifetime alone", (nil, 60), "; Path=/; Max-Age=60"),
            Vector("a negative lifetime", (nil, -1), "; Path=/; Max-Age=0"),
            Vector("another attribute", ("a.example; Path=/x", 60), "; Path=/; Max-Age=60"),
            Vector("another header", ("a.example\r\nX: 1", 60), "; Path=/; Max-Age=60"),
            Vector("nothing", ("", 60), "; Path=/; Max-Age=60"),
        ] as [Vector<(String?, Int), String>]
    )
    func scope(vector: Vector<(String?, Int), String>) {
        let (domain, seconds) = vector.input
        let cookies = Self.visitor().setCookies(domain: domain, maximumAge: .seconds(seconds))
        #expect(cookies == ["ttclid=E.C.P.new\(vector.expected); HttpOnly; SameSite=Lax; Secure"])
    }

    @Test("What a cookie can't contain is encoded and decoded again")
    func cookie() throws {
        let value = "E/C%P%41"
        let visitor = Self.visitor("/?ttclid=E/C%25P%2541")
        #expect(visitor.click.ttclid == value)
        let pair = try #require(visitor.setCookies().first?.split(separator: ";").first)
        #expect(TikTokClick(landingURL: nil, cookieHeader: String(pair)).ttclid == value)
    }
}
