import Testing

@testable import TikTokEvents

@Suite("The lead's own phone number and name")
struct PersonRowsTests {
    @Test(
        "An id that is the lead's own phone number or name refuses the lead",
        arguments: [
            Vector("the number", "+12133734253", "transaction_id"),
            Vector("without its calling code", "2133734253", "transaction_id"),
            Vector("with its trunk prefix", "02133734253", "transaction_id"),
            Vector("within other text", "L-213-373-4253/1", "transaction_id"),
            Vector("without its area code", "3734253", "transaction_id"),
            Vector("with a Russian trunk prefix", "8 213 373 4253", "transaction_id"),
            Vector("percent-encoded", "+1%20213%20373%204253", "transaction_id"),
            Vector("in another script", "\u{FF12}\u{FF11}\u{FF13}3734253", "transaction_id"),
            Vector("the second number", "441632960961", "transaction_id"),
            Vector("the first name", "JANE", "transaction_id"),
            Vector("the last name", "doe", "transaction_id"), Vector("both", "Jane Doe", "transaction_id"),
            Vector("both the other way round", "doe_jane", "transaction_id"),
            Vector("both with a year", "jane-doe-2026", "transaction_id"),
            Vector("both among other words", "lead_Doe.JANE_7", "transaction_id"),
            Vector("both in one word", "7-JaneDoe", "transaction_id"),
            Vector("both in one word of several", "tx7-janedoe", "transaction_id"),
            Vector("both with accents", "j\u{E1}ne-d\u{F3}e-7", "transaction_id"),
            Vector("both with words between", "jane-from-doe-7", "transaction_id"),
            Vector("one of them among other words", "jane-smith-7", nil), Vector("six digits", "734253", nil),
            Vector("another number", "2133734254", nil), Vector("a name with a number", "jane-1", nil),
            Vector("a name in another word", "janedoen", nil),
            Vector("a UUID", "2133a734-53aa-4c3e-9f1a-8d2b6e0c7a11", nil),
            Vector("the own id that is hashed too", "U-77-1234567", nil),
        ] as [Vector<String, String?>]
    )
    func personalIDs(vector: Vector<String, String?>) throws {
        let fields: [String: JSONValue] = [
            "transaction_id": .string(vector.input), "mobile": ["(213) 373-4253", "+44 1632 960961"],
            "first_name": "Jane",
            "last_name": "Doe", "external_id": .string(vector.input),
        ]
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        let reads: [() throws -> Void] = [
            { _ = try mapper.leadID(of: lead(fields)) }, { _ = try mapper.events(for: lead(fields), at: .leadSold) },
        ]
        for read in reads {
            do {
                try read()
                #expect(vector.expected == nil)
            } catch let error as EventsError {
                #expect(error.code == .invalidLead)
                #expect(error.field == vector.expected)
                #expect(!everyWayOfPrinting(error).contains { $0.contains(vector.input) })
            }
        }
    }

    @Test("A name of several words is found, and initials are not")
    func longNames() throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(.default)
        func isRefused(_ id: String, _ first: String, _ last: String) -> Bool {
            let fields: [String: JSONValue] = [
                "transaction_id": .string(id), "first_name": .string(first), "last_name": .string(last),
            ]
            return (try? mapper.leadID(of: lead(fields))) == nil
        }
        #expect(isRefused("mary-ann-van-dyke-7", "Mary Ann", "van Dyke"))
        #expect(isRefused("jose-garcia-7", "José", "García"))
        #expect(isRefused("tx-jane-doe-7", "Jane Doe", "null"))
        #expect(isRefused("mary-ann-7", "Mary Ann", "van Dyke"))
        #expect(!isRefused("mary-dyke-7", "Mary Ann", "van Dyke"))
        #expect(!isRefused("j-d-7", "J", "D"))
        #expect(!isRefused("order-type-j-d-7", "J", "D"))
        #expect(!isRefused("order-x-d-7", "X", "D"))
    }

    @Test(
        "The lead's own phone number is left out of what is sent as is, and named",
        arguments: [
            "+12133734253", "12133734253", "(213) 373-4253", "213.373.4253", "02133734253", "'2133734253",
            "p:+12133734253", "tel:+1-213-373-4253", "213\u{A0}373\u{2011}4253", "\u{202A}+1 (213) 373-4253\u{202C}",
            "２１３３７３４２５３", "٢١٣٣٧٣٤٢٥٣", "2133734253.0", "Mobile: 2133734253", "(213) 373-4253 ext. 5", "2133734253 x12",
            "82133734253", "8133734253", "373-4253",
        ]
    )
    func phoneInAnotherField(text: String) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"], ["field": "ttclid", "path": "data.0.user.ttclid"],
                ["field": "ttp", "path": "data.0.user.ttp"], ["field": "locale", "path": "data.0.user.locale"],
                ["field": "order", "path": "data.0.properties.order_id"],
                ["field": "skus", "path": "data.0.properties.content_ids"],
                ["field": "items.*.sku", "path": "data.0.properties.contents.*.content_id"],
                ["field": "note", "path": "data.0.properties.note"],
                ["field": "from", "path": "data.0.page.referrer"],
                ["field": "notes", "path": "data.0.properties.notes"],
            ]
        ])
        let fields: [String: JSONValue] = [
            "mobile": "+1 (213) 373-4253", "ttclid": .string(text), "ttp": .string(text), "locale": .string(text),
            "order": .string(text), "skus": ["sku-1", .string(text)],
            "items": [["sku": .string(text)], ["sku": "sku-2"]],
            "note": .string(text), "from": .string(text), "notes": ["to": ["call": .string(text)]],
        ]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(event.user.phone.count == 1)
        #expect(event.user.ttclid == nil && event.user.ttp == nil && event.user.locale == nil)
        #expect(event.properties.orderID == nil)
        #expect(event.properties.contentIDs == ["sku-1"])
        #expect(event.properties.contents.map(\.id) == ["sku-2"])
        #expect(try !jsonText(event).contains("373"))
        #expect(
            Set(event.user.omitted.notes.map { "\($0.field) \($0.reason)" })
                == Set(
                    [
                        "ttclid", "ttp", "locale", "properties.order_id", "properties.content_ids",
                        "page.referrer", "properties.contents.0.content_id", "properties.note", "properties.notes",
                    ].map { "\($0) personal_data" }
                )
        )
    }

    @Test(
        "The lead's own phone number is removed from text",
        arguments: [
            TextVector("before an extension", "call 213-373-4253x5", "callx5"),
            TextVector("before letters", "ring 2133734253please", "ringplease"),
            TextVector("with slashes", "call 213/373/4253 soon", "call soon"),
            TextVector("between letters", "LEAD2133734253A", "LEAD2133734253A"),
            TextVector("a date and time", "at 11/23/2026 10:00", "at 11/23/2026 10:00"),
        ]
    )
    func phoneInText(vector: TextVector) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"],
                ["field": "about", "path": "data.0.properties.description"],
            ]
        ])
        let fields: [String: JSONValue] = ["mobile": "+1 (213) 373-4253", "about": .string(vector.input)]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(event.properties.description == vector.expected)
    }

    @Test("The lead's own phone number in a key leaves the object out")
    func phoneInKey() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"], ["field": "note", "path": "data.0.properties.note"],
            ]
        ])
        for key in ["ph2133734253", "call 213-373-4253"] {
            let fields: [String: JSONValue] = ["mobile": "+1 (213) 373-4253", "note": .object([key: 1])]
            let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
            #expect(try !jsonText(event).contains("373"))
            #expect(event.user.omitted.notes.map(\.reason) == [.personalData])
        }
    }

    @Test(
        "An id, a click, or a user agent that contains the lead's own phone number is left out",
        arguments: [
            Vector("before a suffix", "2133734253-1", true), Vector("after a prefix", "TX-2133734253", true),
            Vector("after letters", "lead2133734253", true), Vector("between letters", "SKU2133734253A", true),
            Vector("after a number", "1795428000-2133734253", true), Vector("the second number", "4155552671", true),
            Vector("another number", "TX-2133734254", false), Vector("a date", "20261123-7", false),
        ]
    )
    func phoneInID(vector: Vector<String, Bool>) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"], ["field": "click", "path": "data.0.user.ttclid"],
                ["field": "agent", "path": "data.0.user.user_agent"],
                ["field": "order", "path": "data.0.properties.order_id"],
                ["field": "skus", "path": "data.0.properties.content_ids"],
            ]
        ])
        let text = JSONValue.string(vector.input)
        let fields: [String: JSONValue] = [
            "mobile": "213-373-4253 / 415-555-2671", "click": text, "agent": .string("Browser/1 " + vector.input),
            "order": text, "skus": [text],
        ]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect((event.user.ttclid == nil) == vector.expected)
        #expect((event.user.userAgent == nil) == vector.expected)
        #expect((event.properties.orderID == nil) == vector.expected)
        #expect(event.properties.contentIDs.isEmpty == vector.expected)
        #expect(event.user.omitted.notes.allSatisfy { $0.field == "phone" || $0.reason == .personalData })
    }

    @Test("A text that is only the number is left out, and so is an object whose key is one")
    func phoneAlone() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"],
                ["field": "about", "path": "data.0.properties.description"],
                ["field": "note", "path": "data.0.properties.note"],
            ]
        ])
        let fields: [String: JSONValue] = [
            "mobile": "+12133734253", "about": "1000 2133734253", "note": ["2133734253": 1],
        ]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(event.properties.description == nil)
        #expect(event.properties.additional["note"] == nil)
        let fieldNames = event.user.omitted.notes.map(\.field)
        #expect(Set(fieldNames) == ["properties.description", "properties.note"])
    }

    @Test(
        "The lead's own phone number is removed from URLs, whatever stands beside it",
        arguments: [
            Vector("a parameter", "https://a.example/?entry.1166=2133734253&b=1", "https://a.example/?entry.1166=&b=1"),
            Vector("with its code", "https://a.example/?s2=%2B12133734253", "https://a.example/?s2="),
            Vector("as people write it", "https://a.example/?u=(213)%20373-4253#x", "https://a.example/?u=#x"),
            Vector("a path", "https://a.example/lead/2133734253/thanks", "https://a.example/lead//thanks"),
            Vector("twice", "https://a.example/2133734253?a=213+373+4253", "https://a.example/?a="),
            Vector("at the end of a word", "https://a.example/?a=x2133734253", "https://a.example/?a=x"),
            Vector("within a click id", "https://a.example/?c=E.C.x3734253y", "https://a.example/?c=E.C.x3734253y"),
            Vector("in quotes", "https://a.example/?d=%222133734253%22", "https://a.example/?d=%22%22"),
            Vector("after a letter", "https://a.example/caf%C3%A92133734253", "https://a.example/caf%C3%A9"),
            Vector("with dashes", "https://a.example/?q=213%E2%80%93373_4253", "https://a.example/?q="),
            Vector("after a number", "https://a.example/?q=1000+2133734253", "https://a.example/?q="),
            Vector("before a number", "https://a.example/?q=213-373-4253+10", "https://a.example/?q="),
            Vector("among numbers", "https://a.example/?q=7+1213+373+4253+90001", "https://a.example/?q="),
            Vector("in prose", "call 213 373 4253 at 9", "call at 9"),
            Vector("another number", "https://a.example/?a=2133734254", "https://a.example/?a=2133734254"),
            Vector(
                "among other digits",
                "https://a.example/?q=1000+2133734254",
                "https://a.example/?q=1000+2133734254"
            ),
            Vector("a longer number", "https://a.example/?a=992133734253199", "https://a.example/?a=992133734253199"),
        ]
    )
    func phoneInURL(vector: Vector<String, String>) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"], ["field": "from", "path": "data.0.page.referrer"],
                ["field": "link", "path": "data.0.properties.link"],
                ["field": "links", "path": "data.0.properties.links"],
                ["field": "about", "path": "data.0.properties.description"],
            ]
        ])
        let url = JSONValue.string(vector.input)
        let fields: [String: JSONValue] = [
            "mobile": "(213) 373-4253", "from": url, "link": url, "about": url, "links": ["a": [url]],
        ]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(event.page?.referrer == vector.expected)
        #expect(event.properties.additional["link"] == .string(vector.expected))
        #expect(event.properties.additional["links"] == ["a": [.string(vector.expected)]])
        #expect(event.properties.description == vector.expected)
    }

    @Test("Text that people write is cleaned, whether a phone is of seven digits or an address is in a URL")
    func prose() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"],
                ["field": "about", "path": "data.0.properties.description"],
                ["field": "sku", "path": "data.0.properties.content_ids"],
            ]
        ])
        func description(_ about: JSONValue) throws -> String? {
            let event = try mapper.events(for: lead(["mobile": "3734253", "about": about]), at: .leadSold)[0]
            return try JSONValue(encoding: event).at("properties", "description")
        }
        #expect(try description("ask 3734253") == "ask")
        #expect(try description("ask 3734254") == "ask 3734254")
        #expect(try description("https://x.com/?email=jane@example.com&a=1") == "https://x.com/?email=&a=1")
        #expect(throws: EventsError.self) { try description("ask jane@example.com") }
    }

    @Test("A number with its trunk prefix is the same as one without")
    func trunkPrefix() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"],
                ["field": "order", "path": "data.0.properties.order_id"],
            ]
        ])
        let fields: [String: JSONValue] = ["mobile": "+44 (0)7911 123456", "order": "+447911123456"]
        #expect(try mapper.events(for: lead(fields), at: .leadSold)[0].properties.orderID == nil)
    }

    @Test(
        "An amount that is the lead's own phone number refuses the lead",
        arguments: ["2133734253", "+1 213 373 4253"]
    )
    func phoneAsAmount(text: String) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"],
                ["field": "age", "path": "data.0.properties.predicted_ltv"],
            ]
        ])
        let fields: [String: JSONValue] = ["mobile": .string(text), "age": 2_133_734_253]
        let error = #expect(throws: EventsError.self) { try mapper.events(for: lead(fields), at: .leadSold) }
        #expect(error?.field == "age")
        #expect(try mapper.events(for: lead(["mobile": .string(text), "age": 213.5]), at: .leadSold).count == 1)
    }

    @Test(
        "A count that is the lead's own phone number is left out and noted",
        arguments: [2_133_734_253, 12_133_734_253, "2133734253", "12133734253"] as [JSONValue]
    )
    func phoneAsCount(count: JSONValue) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"],
                ["field": "count", "path": "data.0.properties.num_items"],
                ["field": "items.*.n", "path": "data.0.properties.contents.*.quantity"],
                ["field": "count", "path": "data.0.properties.hits"],
            ]
        ])
        let fields: [String: JSONValue] = [
            "mobile": "+1 (213) 373-4253", "count": count, "items": [["n": count], ["n": 2]],
        ]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(event.properties.numItems == nil)
        #expect(event.properties.contents.map(\.quantity) == [2])
        #expect(event.properties.additional["hits"] == nil)
        #expect(
            event.user.omitted.notes.map { "\($0.field) \($0.reason)" }
                == ["properties.num_items", "properties.contents.0.quantity", "properties.hits"].map {
                    "\($0) personal_data"
                }
        )
        let other = lead(["mobile": "+1 (213) 373-4253", "count": 2_133_734_254])
        #expect(try mapper.events(for: other, at: .leadSold)[0].properties.numItems == 2_133_734_254)
    }

    @Test(
        "A number that people type instead of theirs isn't looked for",
        arguments: ["1234567890", "0000000000", "1111111111", "0123456789", "9876543210", "+1 123 456 7890", "1234567"]
    )
    func madeUpNumber(phone: String) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"],
                ["field": "order", "path": "data.0.properties.order_id"],
                ["field": "about", "path": "data.0.properties.description"],
            ]
        ])
        let order = "A-" + phone.filter(\.isNumber)
        let fields: [String: JSONValue] = [
            "transaction_id": .string(order), "mobile": .string(phone), "order": "1234567890",
            "about": .string("lot \(phone) of 2"),
        ]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(event.properties.orderID == "1234567890")
        #expect(event.properties.description == "lot \(phone) of 2")
    }

    @Test(
        "Another number isn't the lead's phone number",
        arguments: [
            ("+12133734253", "2133734254"), ("+12133734253", "3734"), ("+12133734253", "TX-2133734254"),
            ("+12133734253", "99993734253"), ("4911", "1234911"), ("+12133734253", "77123456"),
        ]
    )
    func anotherNumber(phone: String, order: String) throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "mobile", "path": "data.0.user.phone"],
                ["field": "id", "path": "data.0.user.external_id"],
                ["field": "order", "path": "data.0.properties.order_id"],
            ]
        ])
        let fields: [String: JSONValue] = ["mobile": .string(phone), "order": .string(order), "id": "77123456"]
        #expect(try mapper.events(for: lead(fields), at: .leadSold)[0].properties.orderID == order)
    }

    @Test("An occurrence that is the lead's phone number refuses the lead")
    func personalOccurrence() throws {
        let mapper = try mapper(with: [
            "fields+": [["field": "contact", "path": "data.0.user.phone"]],
            "triggers": ["lead_sold": [["event": "Purchase", "multi_fire": ["field": "n"]]]],
        ])
        let error = #expect(throws: EventsError.self) {
            try mapper.events(for: lead(["contact": "2133734253", "n": 2_133_734_253]), at: .leadSold)
        }
        #expect(error?.field == "n")
        #expect(try mapper.events(for: lead(["contact": "2133734253", "n": 2]), at: .leadSold).count == 1)
    }
}

extension JSONValue {
    fileprivate func at(_ object: String, _ name: String) -> String? {
        guard case .object(let members) = self, case .object(let inner)? = members[object] else { return nil }
        return inner[name]?.text
    }
}
