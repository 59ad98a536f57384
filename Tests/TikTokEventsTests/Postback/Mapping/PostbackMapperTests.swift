import Foundation
import Testing

@testable import TikTokEvents

@Suite("PostbackMapper")
struct PostbackMapperTests {
    @Test("The default turns the example lead into these bytes")
    func golden() throws {
        let file = try RepositoryFile.data("Documentation/Examples/lead.json")
        let lead = try JSONDecoder().decode([String: JSONValue].self, from: file)
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let events = try mapper.events(for: lead, at: .leadSold)
        let golden = """
            {"event":"Purchase","event_time":1795428000,"event_id":"TX-20261123-48151:lead_sold:1",
            "user":{"email":"86e0b9e56c17cc4d12387e1949b85053fbe73bc3ce5a1188713a9d300cc6133d",
            "phone":"9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd",
            "ttclid":"E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBGkF7n1xJZqQ7Y","ip":"8.8.8.8",
            "user_agent":"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 \
            (KHTML, like Gecko) Mobile/15E148",
            "first_name":"81f8f6dde88365f3928796ec7aa53f72820b06db8664f5fe76a7eb13e24546a2",
            "last_name":"b98d58de6de64ca69b9a3f09b461c0b63e59979d000079d75c26cd0ccda8b3de",
            "city":"losangeles","state":"ca","country":"us",
            "zip_code":"967c0f1a792a0f4c41b7603954333b007436d47fde22d5de39bd34f60d07c618"},
            "properties":{"value":42.5,"currency":"USD","content_type":"product"},
            "page":{"url":"https://quotes.example/solar?utm_source=tiktok&\
            ttclid=E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBGkF7n1xJZqQ7Y"}}
            """
        #expect(try events.map(jsonText) == [compact(golden)])
        #expect(try mapper.leadID(of: lead) == "TX-20261123-48151")
        #expect(try mapper.unusedFields(of: lead) == [])
    }

    @Test(
        "The default ties the usual triggers to the usual events",
        arguments: [
            Vector("form", .formSubmission, [.lead]), Vector("sold", .leadSold, [.purchase]),
            Vector("clicked", .offerWallClick, [.viewContent]),
            Vector("completed", .offerWallConversion, [.completeRegistration]), Vector("other", "returned", []),
        ] as [Vector<LeadTrigger, [EventName]>]
    )
    func triggers(vector: Vector<LeadTrigger, [EventName]>) throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        #expect(try mapper.events(for: lead(), at: vector.input).map(\.name) == vector.expected)
    }

    @Test("The currency is sent only with an amount")
    func currency() throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let without = try mapper.events(for: lead(["revenue": ""]), at: .formSubmission)[0].properties
        #expect(without.currency == nil)
        #expect(without.value == nil)
        let with = try mapper.events(for: lead(["revenue": "0.10"]), at: .formSubmission)[0].properties
        #expect(
            with
                == {
                    var money = Event.Properties(value: 0.1, currency: .usd); money.contentType = .product; return money
                }()
        )
    }

    @Test(
        "Each kind of amount carries the static currency",
        arguments: [
            Vector("value", "data.0.properties.value", "USD"),
            Vector("predicted value", "data.0.properties.predicted_ltv", "USD"),
            Vector("price of an item", "data.0.properties.contents.0.price", "USD"),
            Vector("no amount", "data.0.properties.num_items", nil),
        ] as [Vector<String, Event.Currency?>]
    )
    func currencyOfAmount(vector: Vector<String, Event.Currency?>) throws {
        let mapper = try mapper(with: [
            "fields+": [["field": "amount", "path": .string(vector.input)]],
            "static": ["data.0.properties.currency": "USD"],
        ])
        let event = try mapper.events(for: lead(["amount": 3]), at: .leadSold)[0]
        #expect(event.properties.currency == vector.expected)
    }

    @Test(
        "A template in a part of the landing URL costs neither the page nor the click",
        arguments: ["{{campaign.name}}", "${gclid}", "#{x}", "%{x}", "<%x%>"]
    )
    func templateInURL(template: String) throws {
        let mapper = try mapper(with: [:])
        let url = "https://x.com/?ttclid=E.C.P.abc&utm_campaign=\(template)"
        let event = try mapper.events(for: lead(["landing_url": .string(url)]), at: .leadSold)[0]
        #expect(event.page?.url == url)
        #expect(event.user.ttclid == "E.C.P.abc")
    }

    @Test(
        "A static country is for leads without one, not for those whose country can't be read",
        arguments: [
            Vector("none", [:], "us"), Vector("another", ["country": "DE"], "de"),
            Vector("unreadable", ["country": "Atlantis"], nil),
        ] as [Vector<[String: JSONValue], String?>]
    )
    func staticCountry(vector: Vector<[String: JSONValue], String?>) throws {
        let mapper = try mapper(with: [
            "fields+": [["field": "country", "path": "data.0.user.country"]],
            "static": ["data.0.user.country": "US"],
        ])
        #expect(try mapper.events(for: lead(vector.input), at: .leadSold)[0].user.country == vector.expected)
    }

    @Test(
        "Single- and multi-fire: the same for every retry, different for every occurrence",
        arguments: [
            Vector("once", [:], "TX-1:lead_sold:1"), Vector("once, again", ["n": 2], "TX-1:lead_sold:1"),
        ] as [Vector<[String: JSONValue], String>]
    )
    func singleFire(vector: Vector<[String: JSONValue], String>) throws {
        let mapper = try mapper(with: [:])
        #expect(try mapper.events(for: lead(vector.input), at: .leadSold).map(\.id?.rawValue) == [vector.expected])
    }

    @Test(
        "Multi-fire",
        arguments: [
            Vector("absent", [:], "TX-1:lead_sold:1"), Vector("a counter", ["n": 2], "TX-1:lead_sold:2"),
            Vector("a counter in a string", ["n": "2"], "TX-1:lead_sold:2"),
            Vector("the id of a sale", ["n": "S:7"], "TX-1:lead_sold:S%3A7"),
        ] as [Vector<[String: JSONValue], String>]
    )
    func multiFire(vector: Vector<[String: JSONValue], String>) throws {
        let mapper = try mapper(with: [
            "triggers": ["lead_sold": [["event": "Purchase", "multi_fire": ["field": "n", "default": 1]]]]
        ])
        for _ in 0..<2 {
            #expect(try mapper.events(for: lead(vector.input), at: .leadSold).map(\.id?.rawValue) == [vector.expected])
        }
    }

    @Test("Each event of a trigger has its own occurrence")
    func severalEvents() throws {
        let mapper = try mapper(with: [
            "triggers": [
                "lead_sold": [["event": "Lead"], ["event": "Purchase", "multi_fire": ["field": "n"]]]
            ]
        ])
        let events = try mapper.events(for: lead(["n": 2]), at: .leadSold)
        #expect(events.map(\.name) == [.lead, .purchase])
        #expect(events.map(\.id?.rawValue) == ["TX-1:lead_sold:1", "TX-1:lead_sold:2"])
    }

    @Test("Dirty identifiers are left out and noted, and the event remains")
    func dirty() throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let dirty: [String: JSONValue] = [
            "email": ["MARKER"], "mobile": "MARKER", "country": "MARKER", "ip": true, "ttclid": "MAR KER",
            "first_name": ["a": "MARKER"], "user_agent": ["x": 1], "external_id": 77, "city": "MARKER@example.com",
            "ttp": "MARKER@example.com", "revenue": 42.5,
        ]
        let event = try mapper.events(for: lead(dirty), at: .leadSold)[0]
        #expect(
            Set(event.user.omitted.notes.map { "\($0.field) \($0.reason)" }) == [
                "email not_an_email_address", "phone not_a_phone_number", "country not_a_country", "ip not_text",
                "first_name not_text", "user_agent not_text", "ttclid not_a_click_id", "city personal_data",
                "ttp personal_data",
            ]
        )
        #expect(event.user.externalID == [try #require(IdentifierNormalizer.externalID.hash("77"))])
        #expect(!everyWayOfPrinting(event.user.omitted).contains { $0.contains("MARKER") })
    }

    @Test("Text that only looks like an address is left out and noted, and never costs the event")
    func likeness() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "note", "path": "data.0.properties.description"],
                ["field": "city", "path": "data.0.user.city"],
            ]
        ])
        let fields: [String: JSONValue] = ["note": "today @ shop.example", "city": "jane @ example.com"]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(event.properties.description == nil)
        #expect(event.user.city == nil)
        #expect(
            Set(event.user.omitted.notes.map { "\($0.field) \($0.reason)" })
                == ["properties.description personal_data", "city personal_data"]
        )
    }

    @Test(
        "What makes a lead unusable rejects it by its field",
        arguments: [
            Vector("no id", ["transaction_id": .null], "transaction_id: every lead needs it"),
            Vector("a blank id", ["transaction_id": "  "], "transaction_id: every lead needs it"),
            Vector("an id that is a list", ["transaction_id": ["MARKER"]], "transaction_id: use a string or a number"),
            Vector(
                "an id that is an email address",
                ["transaction_id": "MARKER@example.com"],
                "transaction_id: it becomes the event id, so it must not be an email address"
            ),
            Vector(
                "an id that is a placeholder",
                ["transaction_id": "{{click_id}}"],
                "transaction_id: it is a placeholder, so all leads with it would count as one event; use the lead's own id"
            ),
            Vector("no time", ["utc_timestamp": ""], "utc_timestamp: every lead needs it"),
            Vector(
                "a time in milliseconds",
                ["utc_timestamp": 1_795_428_000_000],
                "utc_timestamp: it seems to be in milliseconds; divide it by 1,000, or transform it with date_milliseconds"
            ),
            Vector(
                "no time at all",
                ["utc_timestamp": "MARKER"],
                "utc_timestamp: use seconds since 1970, or ISO 8601 such as 2026-11-23T10:00:00Z"
            ),
            Vector(
                "money in words",
                ["revenue": "MARKER"],
                "revenue: use a number with a decimal point, such as 42.5; for a formatted amount such as $1,234.56, add the transform money"
            ),
            Vector(
                "no money",
                ["revenue": "n/a"],
                "revenue: it is a placeholder such as null or {{email}}, not a value; check what fills this field of the lead"
            ),
            Vector(
                "money with a comma",
                ["revenue": "1,234.50"],
                "revenue: use a number with a decimal point, such as 42.5; for a formatted amount such as $1,234.56, add the transform money"
            ),
            Vector(
                "a page that is an email address",
                ["landing_url": "MARKER@example.com"],
                "landing_url: it contains an email address, and data.0.page.url is sent as is"
            ),
            Vector("a page that is a list", ["landing_url": ["MARKER"]], "landing_url: use a string or a number"),
            Vector(
                "an occurrence that is an email address",
                ["occurrence": "MARKER@example.com"],
                "occurrence: it becomes the event id, so it must not be an email address"
            ),
        ] as [Vector<[String: JSONValue], String>]
    )
    func fatal(vector: Vector<[String: JSONValue], String>) throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let error = try #require(throws: EventsError.self) {
            try mapper.events(for: lead(vector.input), at: .leadSold)
        }
        #expect(error.code == .invalidLead)
        #expect(error.description == vector.expected)
        #expect(!everyWayOfPrinting(error).contains { $0.contains("MARKER") })
    }

    @Test("A multi-fire event without its occurrence is rejected unless there is a default")
    func occurrenceMissing() throws {
        let mapper = try mapper(with: [
            "triggers": ["lead_sold": [["event": "Purchase", "multi_fire": ["field": "sale_id"]]]]
        ])
        let error = try #require(throws: EventsError.self) { try mapper.events(for: lead(), at: .leadSold) }
        #expect(error.field == "sale_id")
    }

    @Test("The phone's region comes from the lead's field, or from the default if the lead has none")
    func phoneRegion() throws {
        let digests = try ["+12133734253", "+4930123456"].map {
            try #require(IdentifierNormalizer.phone(region: nil).hash($0))
        }
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        func phone(_ fields: [String: JSONValue]) throws -> [HashedIdentifier] {
            Array(try mapper.events(for: lead(fields), at: .leadSold)[0].user.phone)
        }
        #expect(try phone(["mobile": "(213) 373-4253"]) == [digests[0]])
        #expect(try phone(["mobile": 2_133_734_253]) == [digests[0]])
        #expect(try phone(["mobile": "030 123456", "country": "DE"]) == [digests[1]])
        #expect(try phone(["mobile": "030 123456", "country": "Germany"]) == [digests[1]])
        #expect(try phone(["mobile": "(213) 373-4253", "country": "(not set)"]) == [digests[0]])
        #expect(try phone(["mobile": "(213) 373-4253", "country": "--"]) == [digests[0]])
        // Using the default region would be a guess here.
        #expect(try phone(["mobile": "(213) 373-4253", "country": "Atlantis"]) == [])
        #expect(try phone(["mobile": "+49 30 123456", "country": "Atlantis"]) == [digests[1]])
    }

    @Test("The region is the result of the country's mapping")
    func mappedRegion() throws {
        let country: JSONValue = [
            "field": "market", "path": "data.0.user.country", "values": ["dach": "DE", "other": "US"],
        ]
        let mapper = try mapper(with: [
            "fields+": [country, ["field": "mobile", "path": "data.0.user.phone"]],
            "phone_region": ["field": "market"],
        ])
        let user = try mapper.events(for: lead(["mobile": "030 123456", "market": "dach"]), at: .leadSold)[0].user
        #expect(Array(user.phone) == [IdentifierNormalizer.phone(region: "DE").hash("030 123456")])
    }

    @Test(
        "A default region is for leads without a country",
        arguments: [
            Vector("no country", [:], true), Vector("a country", ["country": "US"], true),
            Vector("another country", ["country": "DE"], false), Vector("not set", ["country": "(not set)"], true),
            Vector("null", ["country": "null"], true), Vector("dashes", ["country": "--"], true),
            Vector("an unknown country", ["country": "XX"], true), Vector("Namibia", ["country": "NA"], false),
            Vector("a country that can't be read", ["country": "Atlantis"], false),
        ] as [Vector<[String: JSONValue], Bool>]
    )
    func defaultRegion(vector: Vector<[String: JSONValue], Bool>) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"], ["field": "country", "path": "data.0.user.country"],
            ],
            "phone_region": ["default": "US"],
        ])
        let lead = lead(["mobile": "(213) 373-4253"].merging(vector.input) { $1 })
        let american = try #require(IdentifierNormalizer.phone(region: nil).hash("+12133734253"))
        #expect(try mapper.events(for: lead, at: .leadSold)[0].user.phone.contains(american) == vector.expected)
    }

    @Test(
        "A static country decides the region of leads without one, before the default",
        arguments: [
            Vector("no country", [:], "GB"), Vector("a country", ["country": "DE"], "DE"),
            Vector("the region's own field", ["market": "DE"], "DE"),
            Vector("a placeholder", ["country": "null", "market": "N/A"], "GB"),
            Vector("a country that can't be read", ["country": "Atlantis"], nil),
        ] as [Vector<[String: JSONValue], PhoneRegion?>]
    )
    func regionOfStaticCountry(vector: Vector<[String: JSONValue], PhoneRegion?>) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"], ["field": "country", "path": "data.0.user.country"],
            ],
            "static": ["data.0.user.country": "GB"], "phone_region": ["field": "market", "default": "US"],
        ])
        let number = "030 12345678"
        let phone = try mapper.events(
            for: lead(vector.input.merging(["mobile": .string(number)]) { $1 }),
            at: .leadSold
        )[0]
        .user.phone
        let expected = vector.expected.flatMap { IdentifierNormalizer.phone(region: $0).hash(number) }
        #expect(Array(phone) == [expected].compactMap { $0 })
    }

    @Test("The first public address in a lead's fields is sent, without its port")
    func address() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "forwarded", "path": "data.0.user.ip"], ["field": "ip", "path": "data.0.user.ip"],
            ]
        ])
        func user(_ fields: [String: JSONValue]) throws -> Event.User {
            try mapper.events(for: lead(fields), at: .leadSold)[0].user
        }
        #expect(try user(["ip": " 8.8.8.8:51234"]).ip == "8.8.8.8")
        #expect(try user(["forwarded": "8.8.4.4, 10.0.0.1", "ip": "8.8.8.8"]).ip == "8.8.4.4")
        #expect(try user(["forwarded": "10.0.0.1", "ip": "8.8.8.8"]).ip == "8.8.8.8")
        let none = try user(["ip": "192.168.0.7"])
        #expect(none.ip == nil)
        #expect(none.omitted.notes.map { "\($0.field) \($0.reason)" } == ["ip not_a_public_address"])
    }

    @Test("The page's URL provides the click id if the lead has none")
    func click() throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let url: JSONValue = "https://a.example/?ttclid=E.C.P.url&email=jane%40example.com"
        let landed = try mapper.events(for: lead(["landing_url": url]), at: .leadSold)[0]
        #expect(landed.user.ttclid == "E.C.P.url")
        #expect(landed.page?.url == "https://a.example/?ttclid=E.C.P.url&email=")
        let given = try mapper.events(
            for: lead(["landing_url": url, "ttclid": "E.C.P.lead", "ttp": "t"]),
            at: .leadSold
        )
        #expect(given[0].user.click == TikTokClick(ttclid: "E.C.P.lead", ttp: "t"))
    }

    @Test("The page's URL provides the click id if the lead's own field holds something else")
    func clickOfAnotherNetwork() throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        for ttclid in ["organic", "IwAR0abc123"] {
            let fields: [String: JSONValue] = [
                "landing_url": "https://a.example/?ttclid=E.C.P.url", "ttclid": .string(ttclid),
            ]
            #expect(try mapper.events(for: lead(fields), at: .leadSold)[0].user.ttclid == "E.C.P.url")
            let alone = try mapper.events(for: lead(["ttclid": .string(ttclid)]), at: .leadSold)[0]
            #expect(alone.user.ttclid == ttclid)
        }
    }

    @Test(
        "The click id is read from the page's URL as it is sent",
        arguments: ["https%3A%2F%2Fa.example%2F%3Fttclid%3DE.C.P.url", "<https://a.example/?ttclid=E.C.P.url>"]
    )
    func clickInWrappedURL(url: String) throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let event = try mapper.events(for: lead(["landing_url": .string(url)]), at: .leadSold)[0]
        #expect(event.page?.url == "https://a.example/?ttclid=E.C.P.url")
        #expect(event.user.ttclid == "E.C.P.url")
    }

    @Test("The default postback reads the currency, and assumes US dollars without one")
    func currencyOfDefault() throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        for (currency, expected) in [("EUR", "EUR"), ("", "USD")] {
            let fields: [String: JSONValue] = ["revenue": 5, "currency": .string(currency)]
            let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
            #expect(event.properties.currency?.rawValue == expected)
        }
    }

    @Test("Unused fields of the lead are reported")
    func unusedFields() throws {
        let mapper = try mapper(with: [
            "triggers": [
                "lead_sold": [
                    ["event": "Lead", "when": [["field": "buyer.id", "exists": true]], "multi_fire": ["field": "n"]]
                ]
            ],
            "phone_region": ["field": "country"],
        ])
        let fields: [String: JSONValue] = ["emial": "MARKER", "buyer": [:], "n": 1, "country": "us", "Zip": 1]
        #expect(try mapper.unusedFields(of: lead(fields)) == ["Zip", "emial"])
    }
}
