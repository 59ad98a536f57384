import Foundation
import Testing

@testable import TikTokEvents
@testable import TikTokEventsTesting

/// Values of every public type, with a marker wherever content of a lead, an event, a response or a secret goes.
enum PublicTypes {
    static let markers = [
        "marker.email", "2133734253", "203.0.113.77", "MarkerAgent", "MARKERCLICK", "MARKERTTP",
        "marker-page", "marker-referrer", "markercity", "MARKER-IDFA", "marker-custom",
    ]

    static func all() throws -> [any Sendable] {
        try names() + settings() + payload() + others() + delivery()
    }

    static func user() -> Event.User {
        var user = Event.User(email: "marker.email@example.com", phone: "+12133734253", city: "Markercity")
        user.ttclid = "MARKERCLICK"
        user.ttp = "MARKERTTP"
        user.plainIP = "203.0.113.77"
        user.userAgent = "MarkerAgent/1.0"
        user.idfa = .plain("MARKER-IDFA")
        user.additional["custom"] = "marker-custom"
        return user
    }

    static func page() -> Event.Page {
        var page = Event.Page(
            url: "https://example.com/marker-page?id=7",
            referrer: "https://example.com/marker-referrer"
        )
        page.additional["custom"] = "marker-custom"
        return page
    }

    static func event() -> Event {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.user = user()
        event.page = page()
        event.user.add(email: "marker.email.example.com")
        event.additional["custom"] = "marker-custom"
        event.properties.additional["custom"] = "marker-custom"
        return event
    }

    static func fullEvent() -> Event {
        var event = event()
        event.properties.description = "marker-custom"
        event.properties.travel.city = "Markercity"
        event.properties.vehicle.make = "marker-custom"
        event.properties.vehicle.mileage = Event.Vehicle.Mileage(value: 2_133_734_253, unit: "marker-custom")
        var content = Event.Content(id: "marker-custom", price: 2_133_734_253, name: "marker-custom")
        content.additional["custom"] = "marker-custom"
        event.properties.contents = [content]
        event.app = Event.App(id: "marker-custom")
        event.ad.callback = "marker-custom"
        event.lead = Event.InstantFormLead(id: "marker-custom")
        event.device.model = "marker-custom"
        return event
    }

    static let visitor = {
        var visitor = Visitor(click: .init(ttclid: "MARKERCLICK"), page: page(), ip: "203.0.113.77", locale: "en-US")
        visitor.userAgent = "MarkerAgent"
        visitor.ad.campaignID = "marker-custom"
        return visitor
    }()

    static let body = Array(
        #"{"code":40002,"message":"marker-custom","request_id":"1","data":{"a":"marker-custom"}}"#.utf8
    )

    /// What is shown as it is: names, ids of events, kinds and codes.
    private static func names() -> [any Sendable] {
        [
            Event.ContentType.product, Event.Currency.usd, Event.CustomerType.new, Event.DeliveryCategory.inStore,
            Event.Travel.Class.economy, Event.User.ATTStatus.denied, Event.Vehicle.Mileage.Unit.miles,
            Event.Vehicle.State.new, EventID(rawValue: "1"), EventName.lead, EventSource.Kind.web,
            EventSource.web(pixelCode: "C4EXAMPLE"), EventValidator.Issue.Rule.tooOld,
            EventValidator.Issue.Severity.error, EventsClient.Verification.Status.working,
            EventsError.Code.invalidLead, DeliveryOutcome.Code.ok, LeadTrigger.leadSold, MatchQuality.Key.email,
            MetaEvent.Reason.idOfMeta, OmittedIdentifiers.Reason.empty, PayloadField.Kind.text, PhoneRegion.germany,
            Postback.Issue.Rule.notJSON, Postback.Issue.Severity.error, DeliveryEvent.Kind.attempt,
            DeliveryOutcome.Kind.accepted, DeliveryOutcome.Cause.Reason.deadline,
            DeliveryOutcome.Rejection.Scope.event, TransportFailure.notSent, Visitor.AdID.campaign,
            AcceptedEvent.Status.counted,
        ]
    }

    /// What a host configures. It holds no content, and no secret but a token.
    private static func settings() throws -> [any Sendable] {
        let error = try #require(throws: Postback.ValidationError.self) { try Postback(json: Data("[]".utf8)) }
        return [
            EventsClient.Configuration(), EventsClient.RetryPolicy(), EventsQueue.Configuration(),
            OutboxSender.Configuration(), try EventsClient.Endpoint(baseURL: "https://example.com"),
            EventsClient.TestEventCode("TEST1", expiration: SampleEvents.time), IdentifierNormalizer.email,
            IdentifierNormalizer.Place.city, try #require(PayloadField(path: "data.0.user.email")),
            Visitor.Proxies.header("CF-Connecting-IP"), Postback.default,
            try PostbackMapper<[String: JSONValue]>(.default), Postback.SourceID.field("pixel", values: ["a": "C4"]),
            Postback.Condition.field("buyer", equals: "acme"),
            Postback.Conversion(.lead, multiFire: .init(field: "n")),
            Postback.MultiFire(field: "n", defaultOccurrence: "1"),
            Postback.FieldMapping("email", to: "data.0.user.email"), Postback.LimitedDataUse(states: ["CA"]),
            Postback.PhoneRegionSource(field: "country", defaultRegion: .germany), Postback.Transform.money("1,234.56"),
            error, try #require(error.issues.first),
            EventValidator(source: .web(pixelCode: "C4EXAMPLE")),
            try AccessToken("marker-custom-token"),
        ]
    }

    private static func payload() throws -> [any Sendable] {
        let event = fullEvent()
        let json: JSONValue = ["marker-custom": ["2133734253", 2_133_734_253]]
        return [
            event, event.user, event.properties, event.properties.contents[0], event.ad, event.device,
            try #require(event.app), try #require(event.lead), try #require(event.page),
            event.properties.travel, event.properties.vehicle, try #require(event.properties.vehicle.mileage),
            json, "marker-custom" as JSONValue, 2_133_734_253 as JSONValue,
            EventRequest(source: .web(pixelCode: "C4EXAMPLE"), events: [event]),
            AdvertisingID.plain("MARKER-IDFA"), event.user.email, event.user.email[0], event.user.omitted,
            event.user.omitted.notes[0],
        ]
    }

    /// What is made of leads, requests, other platforms' bodies, and events.
    private static func others() throws -> [any Sendable] {
        let event = fullEvent()
        let meta = try decoded(
            MetaEvent.self,
            #"""
            {"event_name":"Lead","event_time":1795428000,"event_source_url":"https://x.com/marker-page",
            "user_data":{"em":"marker.email@example.com","client_user_agent":"MarkerAgent","x":"marker-custom"},
            "custom_data":{"order_id":"marker-custom","marker-custom":"marker-custom"}}
            """#
        )
        let request = try decoded(MetaEvent.Request.self, #"{"data":[],"marker-custom":"marker.email@example.com"}"#)
        let issues = EventValidator(source: .web(pixelCode: "C4EXAMPLE")).issues(in: event)
        let quality = MatchQuality(of: event, for: .web)
        let broken = #"{"event":"Lead","event_time":1,"user":{"email":"marker.email@example.com"}}"#
        let lead: [String: JSONValue] = ["transaction_id": "null", "mobile": "2133734253"]
        return [
            meta, try #require(meta.notes.first), request, try #require(issues.first), quality,
            try #require(quality.suggestions.first), visitor, TikTokClick(ttclid: "MARKERCLICK", ttp: "MARKERTTP"),
            TikTokClick(landingURL: "/?ttclid=MARKERCLICK%FF", cookieHeader: "_ttp=MARKERTTP"),
            try #require(throws: DecodingError.self) { try decoded(Event.self, broken) },
            try #require(throws: EventsError.self) {
                try PostbackMapper<[String: JSONValue]>(.default).events(for: lead, at: .leadSold)
            },
        ]
    }

    private static func delivery() throws -> [any Sendable] {
        var event = fullEvent()
        event.name = "a b"
        let response = try #require(EventsResponse(body: body))
        let rejected = DeliveryOutcome.rejected(.init(response))
        let cause = DeliveryOutcome.Cause(.server, httpStatus: 502, expiresAt: SampleEvents.time)
        let issues = EventValidator(source: .web(pixelCode: "C4EXAMPLE")).issues(in: event)
        let source = EventSource.web(pixelCode: "C4EXAMPLE")
        let receipt = DeliveryReceipt(event: event, source: source, outcome: rejected, issues: issues, maximumBatch: 4)
        let pending = PendingEvent(event, for: source, expiresAt: SampleEvents.time, maximumBatch: 4)
        let url = try #require(URL(string: "https://example.com/"))
        let request = TransportRequest(url: url, headers: ["Access-Token": "marker-custom"], body: body)
        let answer = TransportResponse(status: 200, headers: ["X": "marker-custom"], body: body)
        let client = try EventsClient(
            source: source,
            accessToken: AccessToken("marker-custom-token"),
            transport: RecordingTransport()
        )
        return [
            response, rejected, DeliveryOutcome.Rejection(response), cause, DeliveryOutcome.unconfirmed(cause), receipt,
            DeliveryReport(receipts: [receipt]), pending, request, answer,
            DeliveryEvent(.attempt) { $0.source = source },
            OutboxSender.Claim(id: "1", source: source, pending: pending),
            OutboxSender.Settlement(id: "1", source: source, receipt: receipt, dueIn: .seconds(1)),
            EventsClient.Verification(status: .working, advice: "", outcome: rejected), client,
            try EventsQueue(client: client) { _ in }, try OutboxSender(client: client, outbox: NoOutbox()),
            RecordingTransport(), Sandbox(), SandboxResponse.response(status: 200, body: "marker-custom"),
            AcceptedEvent(
                event: event,
                source: source,
                date: SampleEvents.time,
                testEventCode: nil,
                requestID: "1",
                status: .counted,
                counted: event
            ),
        ]
    }

    private struct NoOutbox: EventsOutbox {
        func claim(
            _ limit: Int,
            excluding paused: Set<EventSource>,
            lease: Duration
        ) async throws -> [OutboxSender.Claim] {
            []
        }

        func settle(_ settlements: [OutboxSender.Settlement]) async throws {}
    }
}

extension PublicTypes {
    /// The names of the public types of a product, without its protocols, and those of a conformance.
    static func names(in product: String, conforming: Set<String> = []) throws -> Set<String> {
        let text = String(decoding: try RepositoryFile.data("Documentation/API/\(product).txt"), as: UTF8.self)
        let lines = text.split(separator: "\n")
        let declared = lines.compactMap { line -> String? in
            guard let match = line.firstMatch(of: /^(?:([\w.]+): )?(?:final )?(?:struct|enum|class|actor) (\w+)/) else {
                return nil
            }
            return (match.1.map { $0 + "." } ?? "") + match.2
        }
        guard !conforming.isEmpty else { return Set(declared) }
        return Set(declared).filter { name in
            lines.contains { line in
                line.hasPrefix("\(name): conforms to ")
                    && conforming.isSubset(of: line.split { ": ,".contains($0) }.map(String.init))
            }
        }
    }

    /// The names of those that say how they are reflected.
    static func reflecting() throws -> Set<String> {
        try names(in: "TikTokEvents", conforming: ["CustomReflectable"])
    }

    /// The name of a value's type, as the list of a product has it.
    static func name(of value: Any) -> String {
        String(String(reflecting: type(of: value)).prefix { $0 != "<" }.drop { $0 != "." }.dropFirst())
    }
}
