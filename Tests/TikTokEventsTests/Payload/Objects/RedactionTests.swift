import Foundation
import Testing

@testable import TikTokEvents

@Suite("No way of printing shows personal data")
struct RedactionTests {
    private static let markers = [
        "marker.email", "2133734253", "203.0.113.77", "MarkerAgent", "MARKERCLICK", "MARKERTTP",
        "marker-page", "marker-referrer", "markercity", "MARKER-IDFA", "marker-custom",
    ]

    private static func user() -> Event.User {
        var user = Event.User(email: "marker.email@example.com", phone: "+12133734253", city: "Markercity")
        user.ttclid = "MARKERCLICK"
        user.ttp = "MARKERTTP"
        user.plainIP = "203.0.113.77"
        user.userAgent = "MarkerAgent/1.0"
        user.idfa = .plain("MARKER-IDFA")
        user.additional["custom"] = "marker-custom"
        return user
    }

    private static func page() -> Event.Page {
        var page = Event.Page(
            url: "https://example.com/marker-page?id=7",
            referrer: "https://example.com/marker-referrer"
        )
        page.additional["custom"] = "marker-custom"
        return page
    }

    private static func event() -> Event {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.user = user()
        event.page = page()
        event.user.addEmail("marker.email.example.com")
        event.additional["custom"] = "marker-custom"
        event.properties.additional["custom"] = "marker-custom"
        return event
    }

    @Test("A user")
    func users() {
        expectNoMarker(in: Self.user())
    }

    @Test("A page")
    func pages() {
        expectNoMarker(in: Self.page())
    }

    @Test("A click")
    func clicks() {
        expectNoMarker(in: TikTokClick(ttclid: "MARKERCLICK", ttp: "MARKERTTP"))
        expectNoMarker(in: TikTokClick(landingURL: "/?ttclid=MARKERCLICK%FF", cookieHeader: "_ttp=MARKERTTP"))
    }

    @Test("An event")
    func events() {
        expectNoMarker(in: Self.event())
    }

    @Test("A request")
    func requests() {
        expectNoMarker(in: EventRequest(source: .web(pixelCode: "C4EXAMPLE"), events: [Self.event()]))
    }

    @Test("Identifiers, and the notes on those that were left out")
    func identifiers() {
        let user = Self.event().user
        expectNoMarker(in: user.email)
        expectNoMarker(in: user.phone)
        expectNoMarker(in: user.omitted)
        expectNoMarker(in: AdvertisingID.plain("MARKER-IDFA"))
        #expect(user.omitted.notes.map(\.reason) == [.notAnEmailAddress])
    }

    private static func everything() throws -> [any Sendable] {
        var event = event()
        event.properties.description = "marker-custom"
        event.properties.travel = Event.Travel()
        event.properties.travel?.city = "Markercity"
        event.properties.vehicle = Event.Vehicle()
        event.properties.vehicle?.make = "marker-custom"
        event.properties.vehicle?.mileage = Event.Vehicle.Mileage(value: 2_133_734_253, unit: "marker-custom")
        var content = Event.Content(id: "marker-custom", price: 2_133_734_253, name: "marker-custom")
        content.additional["custom"] = "marker-custom"
        event.properties.contents = [content]
        event.app = Event.App(id: "marker-custom")
        event.ad.callback = "marker-custom"
        event.lead = Event.InstantFormLead(id: "marker-custom")
        event.device.model = "marker-custom"
        let json: JSONValue = ["marker-custom": ["2133734253", 2_133_734_253]]
        return [
            event, event.user, event.properties, content, event.app, event.ad, event.lead, event.device, event.page,
            event.properties.travel, event.properties.vehicle, event.properties.vehicle?.mileage, json,
            "marker-custom" as JSONValue,
            2_133_734_253 as JSONValue, PendingEvent(event, expiresAt: SampleEvents.time),
            TikTokClick(ttclid: "MARKERCLICK", ttp: "MARKERTTP"),
            EventRequest(source: .web(pixelCode: "C4EXAMPLE"), events: [event]),
            EventValidator(source: .web(pixelCode: "C4EXAMPLE")).issues(in: event), MatchQuality(of: event, for: .web),
            try AccessToken("marker-custom-token"), AdvertisingID.plain("MARKER-IDFA"), event.user.email,
            event.user.omitted,
        ] + (try bodies())
    }

    /// Values that hold content as bytes, and values made from a third-party body.
    private static func bodies() throws -> [any Sendable] {
        let body = Array(
            #"{"code":40002,"message":"marker-custom","request_id":"1","data":{"a":"marker-custom"}}"#.utf8
        )
        let url = try #require(URL(string: "https://example.com/"))
        let meta = #"""
            {"event_name":"Lead","event_time":1795428000,"event_source_url":"https://x.com/marker-page",
            "user_data":{"em":"marker.email@example.com","client_user_agent":"MarkerAgent","x":"marker-custom"},
            "custom_data":{"order_id":"marker-custom","marker-custom":"marker-custom"}}
            """#
        let broken = #"{"event":"Lead","event_time":1,"user":{"email":"marker.email@example.com"}}"#
        let failure = #expect(throws: DecodingError.self) { try decoded(Event.self, broken) }
        var visitor = Visitor(click: .init(ttclid: "MARKERCLICK"), page: page(), ip: "203.0.113.77")
        visitor.userAgent = "MarkerAgent"
        var event = event()
        event.name = "a b"
        let outcome = DeliveryOutcome.rejected(.init(try #require(EventsResponse(body: body))))
        return [
            TransportRequest(url: url, headers: ["Access-Token": "marker-custom"], body: body),
            TransportResponse(status: 200, headers: ["X": "marker-custom"], body: body),
            try #require(EventsResponse(body: body)), outcome, DeliveryReceipt(event: event, outcome: outcome),
            try decoded(MetaEvent.self, meta), try decoded(MetaEvent.Request.self, #"{"data":[\#(meta)]}"#), visitor,
            try #require(failure),
        ]
    }

    @Test("Every public type that can hold content")
    func publicTypes() throws {
        for value in try Self.everything() {
            expectNoMarker(in: value)
        }
    }

    @Test("None of them has children for a reflecting logger to walk")
    func mirrors() {
        let values: [Any] = [
            Self.user(), Self.page(), Self.event(), TikTokClick(ttclid: "MARKERCLICK"), Self.user().email,
            EventRequest(source: .web(pixelCode: "C4EXAMPLE"), events: [Self.event()]),
        ]
        for value in values {
            #expect(Mirror(reflecting: value).children.isEmpty, "\(type(of: value))")
        }
    }

    @Test("Control: the markers are in the JSON, and the seven ways find them in a type without protection")
    func control() throws {
        let json = try jsonText(Self.event())
        let absent = Self.markers.filter { !json.contains($0) }
        #expect(absent == ["marker.email", "2133734253"])
        struct Unprotected {
            let email = "marker.email@example.com"
        }
        for text in everyWayOfPrinting(Unprotected()) {
            #expect(text.contains("marker.email"))
        }
    }

    private func expectNoMarker(in value: some Any, sourceLocation: SourceLocation = #_sourceLocation) {
        let texts = everyWayOfPrinting(value)
        #expect(texts.count == 35, sourceLocation: sourceLocation)
        for text in texts {
            let shown = Self.markers.filter { text.lowercased().contains($0.lowercased()) }
            #expect(shown.isEmpty, sourceLocation: sourceLocation)
        }
    }
}
