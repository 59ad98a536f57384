import Foundation
import Testing

@testable import TikTokEvents

@Suite("What goes where")
struct PostbackPathsTests {
    /// A lead's value and the JSON that it becomes at a path.
    struct Case: CustomTestStringConvertible, Sendable {
        let path: String
        let value: JSONValue
        let expected: JSONValue?

        var testDescription: String { "\(path) \(value)" }

        init(_ path: String, _ value: JSONValue, _ expected: JSONValue?) {
            self.path = path
            self.value = value
            self.expected = expected
        }
    }

    private static let digest = "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"

    /// The event's JSON at a path.
    static func value(at path: String, in event: Event) throws -> JSONValue? {
        path.split(separator: ".").dropFirst(2).reduce(try decoded(JSONValue.self, jsonText(event))) { value, step in
            switch value {
            case .object(let members)?: members[String(step)]
            case .array(let elements)?: Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : .none }
            default: nil
            }
        }
    }

    private static func contents(_ rows: [(field: String, path: String)], _ items: JSONValue) throws -> JSONValue? {
        let mapper = try mapper(with: [
            "fields+": .array(
                rows.map { ["field": .string($0.field), "path": .string("data.0.properties.\($0.path)")] }
            )
        ])
        let event = try mapper.events(for: lead(["items": items, "skus": ["X", "Y"]]), at: .leadSold)[0]
        return try value(at: "data.0.properties.contents", in: event)
    }

    @Test("The items of a list become TikTok's, each value in its own item")
    func items() throws {
        let rows = [
            ("items.*.sku", "contents.*.content_id"), ("items.*.unit_price", "contents.*.price"),
            ("items.*.cost", "contents.*.price"), ("items.*.qty", "contents.*.quantity"),
        ]
        let items: JSONValue = [
            ["sku": "A", "unit_price": "1.5", "qty": 2], ["sku": nil, "cost": 7], [:],
            ["sku": "null", "unit_price": 3, "cost": 4], ["sku": 5],
        ]
        #expect(
            try Self.contents(rows, items) == [
                ["content_id": "A", "price": 1.5, "quantity": 2], ["price": 7], ["price": 3], ["content_id": "5"],
            ]
        )
        #expect(try Self.contents(rows, ["sku": "A"]) == [["content_id": "A"]])
        #expect(try Self.contents(rows, []) == nil)
        #expect(try Self.contents(rows, nil) == nil)
        #expect(
            try Self.contents([("skus", "contents.*.content_id")], nil) == [["content_id": "X"], ["content_id": "Y"]]
        )
    }

    @Test("A value for one position is merged with the values for all")
    func itemsAndPositions() throws {
        let rows = [
            ("items.*.sku", "contents.*.content_id"), ("skus.1", "contents.0.brand"), ("skus.0", "contents.2.brand"),
        ]
        #expect(
            try Self.contents(rows, [["sku": "A"], ["sku": "B"]]) == [
                ["content_id": "A", "brand": "Y"], ["content_id": "B"], ["brand": "X"],
            ]
        )
    }

    @Test("What can't be at an item's path rejects the lead by its field; a placeholder is noted")
    func wrongItems() throws {
        let rows = [("skus", "contents.*.brand"), ("items.*.price", "contents.*.price")]
        let error = try #require(throws: EventsError.self) {
            try Self.contents(rows, [["price": 1], ["price": "MARKER"]])
        }
        #expect(error.field == "items.*.price")
        #expect(!everyWayOfPrinting(error).contains { $0.contains("MARKER") })
        let mapper = try mapper(with: [
            "fields+": [["field": "items.*.sku", "path": "data.0.properties.contents.*.content_id"]]
        ])
        let event = try mapper.events(for: lead(["items": [["sku": "{{sku}}"], ["sku": "B"]]]), at: .leadSold)[0]
        #expect(event.properties.contents == [Event.Content(id: "B")])
        #expect(event.user.omitted.notes.map(\.field) == ["properties.contents.0.content_id"])
    }

    @Test("A template needs all of its fields; without them, the next mapping counts")
    func templates() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "{buyer}-{offer}", "path": "data.0.properties.description"],
                ["field": "offer", "path": "data.0.properties.description"],
                ["field": "+{code}{number}", "path": "data.0.user.phone"],
            ]
        ])
        func event(_ fields: [String: JSONValue]) throws -> Event {
            try mapper.events(for: lead(fields), at: .leadSold)[0]
        }
        #expect(try event(["buyer": "acme", "offer": 7]).properties.description == "acme-7")
        #expect(try event(["offer": 7]).properties.description == "7")
        #expect(try event(["buyer": "null", "offer": 7]).properties.description == "7")
        #expect(try event(["buyer": "{{buyer}}", "offer": 7]).properties.description == "7")
        #expect(try event(["code": 1, "number": "2133734253"]).user == Event.User(phone: "+12133734253"))
        #expect(try event(["buyer": ["MARKER"], "offer": 7]).properties.description == "7")
        #expect(try mapper.unusedFields(of: lead(["buyer": 1, "code": 1, "other": 1])) == ["other"])
    }

    @Test(
        "Each kind of field accepts what leads hold for it",
        arguments: [
            Case("data.0.user.email", " ALICE_abc@gmail.com ", .string(digest)),
            Case("data.0.user.email", .string(digest), .string(digest)),
            Case("data.0.user.email", .string(digest.uppercased()), .string(digest)),
            Case("data.0.user.email", ["ALICE_abc@gmail.com", "n/a", .string(digest)], .string(digest)),
            Case("data.0.user.zip_code", .string(digest), .string(digest)),
            Case("data.0.user.idfa", "ea7583cd-a667-48bc-b806-42ecb2b48606", "EA7583CD-A667-48BC-B806-42ECB2B48606"),
            Case("data.0.user.gaid", "AAAAAA-2222-1111-8787-809E92233BA0", "aaaaaa-2222-1111-8787-809e92233ba0"),
            Case("data.0.user.gaid", "jane@example.com", nil),
            Case("data.0.user.gaid", .string(digest), .string(digest)),
            Case("data.0.user.idfa", "00000000-0000-0000-0000-000000000000", nil),
            Case("data.0.user.ttclid", .string(digest), .string(digest)),
            Case("data.0.user.city", "San José", "sanjosé"),
            Case("data.0.user.idfv", "X-1", "X-1"), Case("data.0.user.att_status", "DENIED", "DENIED"),
            Case("data.0.user.locale", "en-US", "en-US"),
            Case("data.0.properties.value", "42.5", 42.5), Case("data.0.properties.value", 0, 0),
            Case("data.0.properties.num_items", "3", 3),
            Case("data.0.properties.order_id", 7_123_456_789_012_345_678, "7123456789012345678"),
            Case("data.0.properties.currency", "eur", "EUR"),
            Case("data.0.properties.content_ids", "SKU-1", ["SKU-1"]),
            Case("data.0.properties.content_ids", ["a", 2], ["a", "2"]),
            Case("data.0.properties.content_ids", ["1": "b", "0": "a"], ["a", "b"]),
            Case("data.0.properties.content_ids.1", "b", nil), Case("data.0.properties.content_ids.0", "b", "b"),
            Case("data.0.properties.preferred_price_range", ["1", 2.5], [1, 2.5]),
            Case(
                "data.0.properties.contents",
                [["content_id": 1, "price": "2.5", "color": "red"]],
                [["content_id": "1", "price": 2.5, "color": "red"]]
            ),
            Case("data.0.properties.contents", ["content_id": "1"], [["content_id": "1"]]),
            Case("data.0.properties.contents.0.quantity", "2", 2),
            Case("data.0.properties.mileage.value", 10, 10), Case("data.0.properties.mileage.unit", "KM", "KM"),
            Case("data.0.properties.num_adults", "2", 2), Case("data.0.properties.year", 2026, 2026),
            Case("data.0.properties.vertical", ["a": [1]], ["a": [1]]),
            Case("data.0.properties.solar.roof.age", 7, 7),
            Case("data.0.limited_data_use", "true", true), Case("data.0.limited_data_use", 0, false),
            Case("data.0.device.mobile", true, true), Case("data.0.device.browser_version_list", [1], [1]),
            Case("data.0.ad.attribution_share", "0.5", 0.5), Case("data.0.ad.campaign_id", 17, "17"),
            Case("data.0.app.app_id", 17, "17"),
            Case("data.0.lead.lead_id", "7123456789012345678", "7123456789012345678"),
            Case("data.0.app.app_name", "without an id there is no app", nil),
            Case("data.0.page.referrer", "https://b.example/?email=a@b.c", "https://b.example/?email="),
        ]
    )
    func kinds(vector: Case) throws {
        let mapper = try mapper(with: ["fields+": [["field": "a", "path": .string(vector.path)]]])
        let event = try mapper.events(for: lead(["a": vector.value]), at: .leadSold)[0]
        #expect(try Self.value(at: vector.path, in: event) == vector.expected)
    }

    @Test(
        "A value other than an identifier that doesn't fit its path rejects the lead by its field",
        arguments: [
            Case("data.0.properties.num_items", 1.5, nil), Case("data.0.properties.num_items", "MARKER", nil),
            Case("data.0.properties.order_id", ["MARKER"], nil), Case("data.0.properties.order_id", true, nil),
            Case("data.0.properties.content_ids", [["MARKER"]], nil), Case("data.0.properties.contents", "MARKER", nil),
            Case("data.0.properties.contents", [["price": "MARKER"]], nil),
            Case("data.0.properties.contents.3.price", "MARKER", nil),
            Case("data.0.limited_data_use", "MARKER", nil), Case("data.0.ad.attribution_share", "MARKER", nil),
            Case("data.0.properties.order_id", "MARKER@example.com", nil),
        ]
    )
    func refused(vector: Case) throws {
        let mapper = try mapper(with: ["fields+": [["field": "a", "path": .string(vector.path)]]])
        let error = try #require(throws: EventsError.self) {
            try mapper.events(for: lead(["a": vector.value]), at: .leadSold)
        }
        #expect(error.code == .invalidLead)
        #expect(error.field == "a")
        #expect(!everyWayOfPrinting(error).contains { $0.contains("MARKER") })
    }

    @Test("Every known path can be reached", arguments: PayloadField.mappable.map(\.path))
    func everyPath(path: String) throws {
        let values: [PayloadField.Kind: JSONValue] = [
            .number: 1, .integer: 1, .boolean: true, .date: 1_795_428_000, .numberList: [1], .textList: ["a"],
            .objectList: [["content_id": "a"]], .place: "us", .ipAddress: "8.8.8.8",
            .hashedIdentifier: .string(Self.digest),
            .advertisingID: .string(Self.digest),
        ]
        let field = try #require(PayloadField(path: path))
        // A field inside an object comes with what the object requires.
        var required = ["data.0.app.app_id", "data.0.lead.lead_id"].filter { $0 != path }
        if path == "data.0.properties.preferred_price_range.0" {
            required.append("data.0.properties.preferred_price_range.1")
        }
        var rows: [JSONValue] = required.map { ["field": "id", "path": .string($0)] }
        rows.append(["field": "a", "path": .string(path)])
        let mapper = try mapper(with: ["fields+": .array(rows)])
        let pathValues: [String: JSONValue] = [
            "data.0.properties.currency": "USD", "data.0.properties.preferred_price_range": [1, 2],
        ]
        let value = field.choices.first.map(JSONValue.string) ?? pathValues[path] ?? values[field.kind] ?? "a"
        let expected: [String: JSONValue] = ["data.0.event_id": "a:lead_sold:1"]
        var fields: [String: JSONValue] = ["id": "1", "a": value]
        // The mapper's own field for the path would come first.
        fields[path == "data.0.event_id" ? "transaction_id" : "landing_url"] =
            path.hasSuffix("referrer") ? "https://a.example/" : .null
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(try Self.value(at: path, in: event) == expected[path] ?? value)
    }

    @Test("Several fields to one path: identifiers and lists take all, others the first that is there")
    func several() throws {
        let rows: [(String, JSONValue)] = [
            ("email", "data.0.user.email"), ("email2", "data.0.user.email"), ("mobile", "data.0.user.phone"),
            ("home_phone", "data.0.user.phone"), ("sku", "data.0.properties.content_ids"),
            ("more", "data.0.properties.content_ids"), ("payout", "data.0.properties.value"),
            ("revenue", "data.0.properties.value"), ("city", "data.0.user.city"), ("town", "data.0.user.city"),
        ]
        let mapper = try mapper(with: ["fields+": .array(rows.map { ["field": .string($0.0), "path": $0.1] })])
        let fields: [String: JSONValue] = [
            "email": "a@example.com", "email2": "b@example.com", "mobile": "+12133734253", "home_phone": "+12133734254",
            "sku": "1", "more": ["2", "3"], "payout": "", "revenue": 5, "town": "Paris",
        ]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(event.user.email.count == 2)
        #expect(event.user.phone.count == 2)
        #expect(event.properties.contentIDs == ["1", "2", "3"])
        #expect(event.properties.value == 5)
        #expect(event.user.city == "paris")
    }

    @Test("A static value counts where the lead has none")
    func staticFields() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "currency", "path": "data.0.properties.currency"],
                ["field": "country", "path": "data.0.user.country"],
                ["field": "revenue", "path": "data.0.properties.value"],
            ],
            "static": [
                "data.0.properties.currency": "USD", "data.0.user.country": "US", "data.0.properties.vertical": "solar",
                "data.0.properties.value": "1.5", "data.0.properties.contents.0.content_id": "quote",
            ],
        ])
        let alone = try mapper.events(for: lead(), at: .leadSold)[0]
        #expect(alone.properties.currency == .usd)
        #expect(alone.properties.value == 1.5)
        #expect(alone.user.country == "us")
        #expect(alone.properties.additional == ["vertical": "solar"])
        #expect(alone.properties.contents == [Event.Content(id: "quote")])
        let own = try mapper.events(for: lead(["currency": "EUR", "country": "fr", "revenue": 2]), at: .leadSold)[0]
        #expect(own.properties.currency == .eur)
        #expect(own.properties.value == 2)
        #expect(own.user.country == "fr")
    }

    struct AcmeLead: Encodable {
        struct Buyer: Encodable {
            var id = 7
        }

        var transactionID = "TX 1"
        var soldAt = Date(timeIntervalSince1970: 1_795_428_000.75)
        var email: String? = "alice_abc@gmail.com"
        var url = URL(string: "https://a.example/?ttclid=E.C.P.x")
        var revenue = Decimal(string: "42.10")
        var buyer = Buyer()
    }

    @Test("Any Encodable lead can be mapped")
    func encodable() throws {
        var postback = Postback()
        postback.triggers[.leadSold] = [.init("SoldTo7", when: [.field("buyer.id", equals: 7)])]
        postback.fields = [
            .init("transactionID", to: "data.0.event_id"), .init("soldAt", to: "data.0.event_time"),
            .init("email", to: "data.0.user.email"), .init("url", to: "data.0.page.url"),
            .init("revenue", to: "data.0.properties.value"), .init("buyer.id", to: "data.0.properties.buyer"),
        ]
        postback.staticFields["data.0.properties.currency"] = "USD"
        let mapper = try PostbackMapper<AcmeLead>(postback)
        let events = try mapper.events(for: AcmeLead(), at: .leadSold)
        let golden = """
            {"event":"SoldTo7","event_time":1795428000,"event_id":"TX%201:lead_sold:1",
            "user":{"email":"\(Self.digest)","ttclid":"E.C.P.x"},
            "properties":{"value":42.1,"currency":"USD","buyer":7},
            "page":{"url":"https://a.example/?ttclid=E.C.P.x"}}
            """
        #expect(try events.map(jsonText) == [compact(golden)])
        #expect(try mapper.unusedFields(of: AcmeLead()) == [])
        let numbers = try PostbackMapper<[Int]>(postback)
        let refusal = EventsError(
            code: .invalidLead,
            message: "a lead must encode to a JSON object, and its numbers must be finite"
        )
        #expect(throws: refusal) { try numbers.events(for: [1], at: .leadSold) }
        let amounts = try PostbackMapper<[String: Double]>(postback)
        #expect(throws: refusal) { try amounts.events(for: ["revenue": .nan], at: .leadSold) }
    }
}
