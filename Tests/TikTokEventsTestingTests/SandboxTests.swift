import Foundation
import TikTokEvents
import TikTokEventsTesting
import Testing

/// The sandbox judges raw JSON: each row is a request as bytes, and TikTok's expected response.
@Suite struct SandboxTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let body: String
        let code: Int
        let message: String
        var testDescription: String { message + " <- " + body.prefix(60) }

        init(_ body: String, _ code: Int, _ message: String) {
            self.body = body
            self.code = code
            self.message = message
        }

        /// One entry of `data` for a source.
        init(_ source: String, event: String, _ code: Int, _ message: String) {
            self.init(
                #"{"event_source":"\#(source)","event_source_id":"S","data":[\#(event)]}"#,
                code,
                message
            )
        }

        /// Members of an otherwise valid web event.
        init(_ members: String, code: Int = 40002, _ message: String) {
            self.init(
                "web",
                event: #"{"event":"Lead","event_time":1795428000,"page":{"url":"https://a.example/"},\#(members)}"#,
                code,
                message
            )
        }
    }

    static let now = Date(timeIntervalSince1970: 1_795_428_000)
    static let hash = String(repeating: "a1", count: 32)

    private static func nested(_ levels: Int) -> String {
        String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }

    static func request(
        _ body: String,
        path: String = "/open_api/v1.3/event/track/",
        headers: [String: String] = ["Access-Token": "token", "Content-Type": "application/json"]
    ) throws -> TransportRequest {
        let url = try #require(URL(string: "https://business-api.tiktok.com" + path))
        return TransportRequest(url: url, headers: headers, body: Array(body.utf8))
    }

    static func answer(_ request: TransportRequest, from sandbox: Sandbox) async throws -> (Int, EventsResponse) {
        let response = try await sandbox.send(request, deadline: .now + .seconds(1))
        return (response.status, try #require(EventsResponse(body: response.body)))
    }

    static let envelopeRows = [
        Row("", 40002, "the body is not a JSON object"),
        Row("[]", 40002, "the body is not a JSON object"),
        Row(#"{"event_source_id":"S","data":[{}]}"#, 40002, "event_source: Missing data for required field"),
        Row(#"{"event_source":1,"event_source_id":"S","data":[{}]}"#, 40002, "event_source: not a valid string"),
        Row(
            #"{"event_source":"Web","event_source_id":"S","data":[{}]}"#,
            40002,
            "event_source: not one of the allowed"
        ),
        Row(#"{"event_source":"web","data":[{}]}"#, 40002, "event_source_id: Missing data for required field"),
        Row(#"{"event_source":"web","event_source_id":7,"data":[{}]}"#, 40002, "event_source_id: not a valid string"),
        Row(#"{"event_source":"web","event_source_id":"","data":[{}]}"#, 40002, "event_source_id: not a valid string"),
        Row(#"{"event_source":"web","event_source_id":"S"}"#, 40002, "data: Missing data for required field"),
        Row(#"{"event_source":"web","event_source_id":"S","data":{}}"#, 40002, "data: not a valid array"),
        Row(#"{"event_source":"web","event_source_id":"S","data":[]}"#, 40002, "data: not a valid array"),
        Row(
            #"{"event_source":"web","event_source_id":"S","test_event_code":1,"data":[{}]}"#,
            40002,
            "test_event_code: not a valid string"
        ),
    ]

    static let eventRows = [
        Row("web", event: "1", 40002, "data.0: not a valid object"),
        Row("web", event: #"{"event_time":1}"#, 40002, "data.0.event: Missing data"),
        Row("web", event: #"{"event":7,"event_time":1}"#, 40002, "data.0.event: not a valid string"),
        Row("web", event: #"{"event":"My Event","event_time":1}"#, 40002, "data.0.event: not a valid event name"),
        Row("web", event: #"{"event":"Lead"}"#, 40002, "data.0.event_time: Missing data"),
        Row("web", event: #"{"event":"Lead","event_time":"1"}"#, 40002, "data.0.event_time: not a valid integer"),
        Row("web", event: #"{"event":"Lead","event_time":1.5}"#, 40002, "data.0.event_time: not a valid integer"),
        Row("web", event: #"{"event":"Lead","event_time":1795428000000}"#, 40002, "data.0.event_time: not a valid"),
        Row("web", event: #"{"event":"Lead","event_time":1}"#, 40002, "data.0.page.url: Missing data"),
        Row("app", event: #"{"event":"Login","event_time":1,"app":{}}"#, 40002, "data.0.app.app_id: Missing data"),
        Row("crm", event: #"{"event":"Any","event_time":0,"lead":{"lead_id":"1"}}"#, 0, "OK"),
        Row(
            "crm",
            event: #"{"event":"Any","event_time":-1,"lead":{"lead_id":"1"}}"#,
            40002,
            "data.0.event_time: not a valid"
        ),
        Row("crm", event: #"{"event":"Any","event_time":1}"#, 40002, "data.0.lead.lead_id: Missing data"),
        Row(
            "crm",
            event: #"{"event":"Any","event_time":1,"lead":{"lead_id":1}}"#,
            40002,
            "data.0.lead.lead_id: not a valid"
        ),
        Row("offline", event: #"{"event":"Custom","event_time":1795428000}"#, 40002, "data.0.event: only standard"),
        Row("offline", event: #"{"event":"Lead","event_time":1}"#, 40002, "data.0.event_time: the event is over 28"),
    ]

    static let fieldRows = [
        Row(#""event_id":7"#, "data.0.event_id: not a valid string"),
        Row(#""user":[]"#, "data.0.user: not a valid object"),
        Row(#""user":{"email":"jane@example.com"}"#, code: 40062, "data.0.user.email: PII not hashed"),
        Row(#""user":{"email":["\#(hash)","jane@example.com"]}"#, code: 40062, "data.0.user.email.1: PII not hashed"),
        Row(#""user":{"phone":"+12133734253"}"#, code: 40062, "data.0.user.phone: PII not hashed"),
        Row(#""user":{"external_id":12}"#, "data.0.user.external_id: not a valid string"),
        Row(#""user":{"first_name":"Jane"}"#, code: 40062, "data.0.user.first_name: PII not hashed"),
        Row(#""user":{"zip_code":"90012"}"#, code: 40062, "data.0.user.zip_code: PII not hashed"),
        Row(#""user":{"ip":1}"#, "data.0.user.ip: not a valid string"),
        Row(#""user":{"att_status":"yes"}"#, "data.0.user.att_status: not one of"),
        Row(#""properties":{"value":"42.5"}"#, "data.0.properties.value: not a valid number"),
        Row(#""properties":{"currency":840}"#, "data.0.properties.currency: not a valid string"),
        Row(#""properties":{"content_type":"products"}"#, "data.0.properties.content_type: not one of"),
        Row(#""properties":{"content_ids":"1"}"#, "data.0.properties.content_ids: not a valid array"),
        Row(#""properties":{"content_ids":["1",2]}"#, "data.0.properties.content_ids.1: not a valid string"),
        Row(#""properties":{"contents":{}}"#, "data.0.properties.contents: not a valid array"),
        Row(#""properties":{"contents":[{"content_id":1}]}"#, "data.0.properties.contents.0.content_id: not a valid"),
        Row(#""properties":{"contents":[{},{"price":"1"}]}"#, "data.0.properties.contents.1.price: not a valid number"),
        Row(#""properties":{"num_items":1.5}"#, "data.0.properties.num_items: not a valid integer"),
        Row(#""properties":{"order_id":9}"#, "data.0.properties.order_id: not a valid string"),
        Row(#""properties":{"value":-1}"#, "data.0.properties.value: not a valid number"),
        Row(#""properties":{"contents":[{"price":-0.01}]}"#, "data.0.properties.contents.0.price: not a valid number"),
        Row(#""properties":{"predicted_ltv":"1"}"#, "data.0.properties.predicted_ltv: not a valid number"),
        Row(#""properties":{"customer_type":"old"}"#, "data.0.properties.customer_type: not one of"),
        Row(#""properties":{"delivery_category":"post"}"#, "data.0.properties.delivery_category: not one of"),
        Row(#""properties":{"num_adults":"2"}"#, "data.0.properties.num_adults: not a valid integer"),
        Row(#""properties":{"suggested_hotels":"Tejo"}"#, "data.0.properties.suggested_hotels: not a valid array"),
        Row(#""properties":{"travel_class":"economy"}"#, "data.0.properties.travel_class: not one of"),
        Row(#""properties":{"checkin_date":20261201}"#, "data.0.properties.checkin_date: not a valid string"),
        Row(#""properties":{"year":"2024"}"#, "data.0.properties.year: not a valid integer"),
        Row(#""properties":{"state_of_vehicle":"new"}"#, "data.0.properties.state_of_vehicle: not one of"),
        Row(#""properties":{"mileage":12000}"#, "data.0.properties.mileage: not a valid object"),
        Row(#""properties":{"mileage":{"value":1,"unit":"km"}}"#, "data.0.properties.mileage.unit: not one of"),
        Row(
            #""properties":{"preferred_price_range":[1]}"#,
            "data.0.properties.preferred_price_range: not a valid range"
        ),
        Row(
            #""properties":{"preferred_price_range":[1,"2"]}"#,
            "data.0.properties.preferred_price_range.1: not a valid number"
        ),
        Row(#""device":{"mobile":"yes"}"#, "data.0.device.mobile: not a valid boolean"),
        Row(#""properties":{"vin":"123456789012345678"}"#, "data.0.properties.vin: longer than maximum length 17"),
        Row(#""ad":{"attribution_share":1.1}"#, "data.0.ad.attribution_share: not from 0 to 1"),
        Row(#""ad":{"attributed":"yes"}"#, "data.0.ad.attributed: not a valid boolean"),
        Row(#""limited_data_use":"true""#, "data.0.limited_data_use: not a valid boolean"),
        Row(#""user":{"email":"\#(hash)","ttclidX":1},"more":[]"#, code: 0, "OK"),
        Row(#""device":{"os":["x"]},"ad":{"attribution_value":[1]}"#, code: 0, "OK"),
        Row(#""properties":{"currency":"XAU","value":0,"vin":"12345678901234567"}"#, code: 0, "OK"),
        Row(#""ad":{"attribution_share":1}"#, code: 0, "OK"),
        Row(#""ad":{"attribution_share":-0.1}"#, "data.0.ad.attribution_share: not from 0 to 1"),
        Row(#""user":{"email":"\#(hash.uppercased())"}"#, code: 0, "OK"),
        Row(#""user":{"email":"\#(hash)a"}"#, code: 40062, "data.0.user.email: PII not hashed"),
        Row(
            #""properties":{"preferred_price_range":[1,2,3]}"#,
            "data.0.properties.preferred_price_range: not a valid range"
        ),
        Row(#""properties":{"a":\#(nested(62))}"#, code: 0, "OK"),
        Row(#""properties":{"a":\#(nested(63))}"#, "the body is not a JSON object"),
        Row(#""user":{"phone":"+12133734253","lead_id":1},"test_event_code":"T""#, code: 40062, "data.0.user.phone"),
    ]

    @Test(arguments: envelopeRows + eventRows + fieldRows)
    func judges(_ row: Row) async throws {
        let sandbox = Sandbox(now: { Self.now })
        let (status, response) = try await Self.answer(try Self.request(row.body), from: sandbox)
        #expect(status == 200)
        #expect(response.code.rawValue == row.code)
        #expect(response.message.hasPrefix(row.message), "\(response.message)")
        #expect(!response.message.contains("example.com"))
        #expect(await sandbox.acceptedEvents.count == (row.code == 0 ? 1 : 0))
    }

    @Test(arguments: [
        (["Content-Type": "application/json"], 40104),
        (["Access-Token": "", "Content-Type": "application/json"], 40104),
        (["Authorization": "Bearer token", "Content-Type": "application/json"], 40104),
        (["Access-Token": "other", "Content-Type": "application/json"], 40105),
        (["Access-Token": "token", "Content-Type": "text/plain"], 40002),
        (["Access-Token": "token", "Content-Type": "application/jsonp"], 40002),
        (["Access-Token": "token"], 40002),
        (["access-token": "token", "content-type": "application/json; charset=utf-8"], 0),
    ])
    func judgesTheHeaders(headers: [String: String], code: Int) async throws {
        let sandbox = Sandbox(accessTokens: ["token"], now: { Self.now })
        let body = Row(#""event_id":"1""#, "").body
        let (status, response) = try await Self.answer(try Self.request(body, headers: headers), from: sandbox)
        #expect(response.code.rawValue == code)
        #expect(status == (code / 100 == 401 ? 401 : 200))
    }

    @Test(arguments: [
        ("/open_api/v1.2/event/track/", 40051), ("/open_api/v1.3/pixel/track/", 40400), ("/", 40400),
        ("/open_api/v1.3/event/track/more/", 40400), ("/open_api/v1.3/event/", 40400), ("/open_api/", 40400),
    ])
    func judgesTheAddress(path: String, code: Int) async throws {
        let request = try Self.request(Row(#""event_id":"1""#, "").body, path: path)
        #expect(try await Self.answer(request, from: Sandbox()).1.code.rawValue == code)
    }

    @Test(arguments: [
        (EventSource.web(pixelCode: "other"), DeliveryOutcome.Code.noPermission),
        (.offline(eventSetID: "S"), .noPermission), (.web(pixelCode: "S"), .ok),
    ])
    func aTokenIsForItsSources(source: EventSource, code: DeliveryOutcome.Code) async throws {
        let sandbox = Sandbox(sources: [source])
        let (_, response) = try await Self.answer(try Self.request(Row(#""event_id":"1""#, "").body), from: sandbox)
        #expect(response.code == code)
    }

    @Test(arguments: [
        (nil, "1", 40002), (nil, "\"Any\"", 0), (["Acme"], "\"Acme\"", 0), (["Acme"], "\"Other\"", 40063),
    ])
    func judgesThePartner(known: [String]?, name: String, code: Int) async throws {
        let body = Row(#""event_id":"1""#, "").body
        let named = body.replacingOccurrences(
            of: #"{"event_source""#,
            with: #"{"partner_name":\#(name),"event_source""#
        )
        let sandbox = Sandbox(partnerNames: known.map(Set.init))
        let response = try await Self.answer(try Self.request(named), from: sandbox).1
        #expect(response.code.rawValue == code)
    }

    @Test(arguments: [(1000, 0), (1001, 40002)])
    func takesAThousandEvents(count: Int, code: Int) async throws {
        let event = #"{"event":"Lead","event_time":1795428000,"page":{"url":"https://a.example/"}}"#
        let events = Array(repeating: event, count: count).joined(separator: ",")
        let sandbox = Sandbox(now: { Self.now })
        let (_, response) = try await Self.answer(
            try Self.request(Row("web", event: events, 0, "").body),
            from: sandbox
        )
        #expect(response.code.rawValue == code)
        #expect(await sandbox.acceptedEvents.count == (code == 0 ? count : 0))
    }

    @Test func aWrongFieldIsNamedByItsEvent() async throws {
        let good = #"{"event":"Lead","event_time":1795428000,"page":{"url":"https://a.example/"}"#
        let body = Row("web", event: #"\#(good)},\#(good),"event_id":7}"#, 0, "").body
        let (_, response) = try await Self.answer(try Self.request(body), from: Sandbox())
        #expect(response.message == "data.1.event_id: not a valid string")
    }

    @Test func oneInvalidEventRejectsTheRequest() async throws {
        let good = #"{"event":"Lead","event_time":1795428000,"page":{"url":"https://a.example/"}}"#
        let sandbox = Sandbox()
        let body = Row("web", event: #"\#(good),{"event":"Lead"},{}"#, 0, "").body
        let (_, response) = try await Self.answer(try Self.request(body), from: sandbox)
        #expect(response.message == "data.1.event_time: Missing data for required field")
        #expect(await sandbox.acceptedEvents.isEmpty)
    }
}
