import Testing

@testable import TikTokEvents

@Suite("Ids that a spreadsheet changed")
struct PostbackIDTests {
    @Test("A blank in quotes isn't turned into an empty id", arguments: ["' '", "=\"\"", "=\" \"", "''", "'"])
    func blank(text: String) throws {
        #expect(try IDText.repaired(text) == text)
    }

    @Test(
        "An id that a spreadsheet changed is repaired",
        arguments: ["1234.0", "'1234", "=\"1234\"", "\"1234\"", " 1234 "]
    )
    func repairedIDs(text: String) throws {
        let (mapper, fields) = try Self.withIDs(text)
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(try mapper.leadID(of: lead(fields)) == "1234")
        #expect(event.id == "1234:lead_sold:1234")
        #expect(Array(event.user.externalID) == [IdentifierNormalizer.externalID.hash("1234")])
        #expect(event.properties.orderID == "1234")
        #expect(event.properties.contentIDs == ["1234"])
        #expect(event.properties.contents.map(\.id) == ["1234"])
        #expect(event.user.omitted.notes.isEmpty)
    }

    @Test(
        "An id that a spreadsheet rounded is left out and named",
        arguments: ["1.23457E+12", "1,23457E+18", "'1.23457e+12", "1E+12"]
    )
    func roundedIDs(text: String) throws {
        var (mapper, fields) = try Self.withIDs(text)
        fields["transaction_id"] = "T-1"
        fields["n"] = "2"
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(
            event.user.omitted.notes.map { "\($0.field) \($0.reason)" } == [
                "external_id rounded_number", "properties.order_id rounded_number",
                "properties.content_ids rounded_number", "properties.contents.0.content_id rounded_number",
            ]
        )
        #expect(event.properties.orderID == nil && event.properties.contentIDs.isEmpty)
    }

    @Test(
        "A rounded transaction id or occurrence refuses the lead",
        arguments: ["1.23457E+12", "=\"1.23457E+18\"", "1E+12"]
    )
    func roundedTransaction(text: String) throws {
        let (withIDs, fields) = try Self.withIDs(text)
        for (name, other) in [("transaction_id", "n"), ("n", "transaction_id")] {
            let error = #expect(throws: EventsError.self) {
                try withIDs.events(for: lead(fields.merging([other: "T-1"]) { $1 }), at: .leadSold)
            }
            #expect(error?.code == .invalidLead)
            #expect(error?.field == name)
            #expect(error?.message.contains("format the column as text") == true)
        }
        let template = try mapper(with: [
            "fields": [
                ["field": "{transaction_id}-{n}", "path": "data.0.event_id"],
                ["field": "utc_timestamp", "path": "data.0.event_time"],
                ["field": "landing_url", "path": "data.0.page.url"],
            ]
        ])
        #expect(throws: EventsError.self) {
            try template.events(for: lead(["transaction_id": "1.23457E+12", "n": "7"]), at: .leadSold)
        }
    }

    @Test(
        "A JSON number that was rounded is treated as its text is",
        arguments: [
            Vector("a spreadsheet's", 1.23457E+12, true), Vector("one digit", 1e12, true),
            Vector("a Double", 7.123456789012346e+18, true), Vector("a round id", 1000, false),
            Vector("a time", 1_795_428_000, false), Vector("in milliseconds", 1_795_428_000_000, false),
            Vector("eleven digits", 12_345_700_000, false), Vector("seven digits kept", 1_234_567_000_000, false),
            Vector("18 digits", 712_345_678_901_234_600, false),
        ] as [Vector<JSONValue, Bool>]
    )
    func roundedNumbers(vector: Vector<JSONValue, Bool>) throws {
        var (mapper, fields) = try Self.withIDs("T-1")
        fields["id"] = vector.input
        fields["ids"] = [vector.input]
        let event = try mapper.events(for: lead(fields), at: .leadSold)[0]
        #expect(
            event.user.omitted.notes.map(\.reason)
                == (vector.expected ? Array(repeating: .roundedNumber, count: 4) : [])
        )
        #expect(
            event.user.externalID.isEmpty == vector.expected && (event.properties.orderID == nil) == vector.expected
        )
        fields["id"] = "T-1"
        fields["transaction_id"] = vector.input
        guard vector.expected else {
            let id = try #require(vector.input.text)
            #expect(try mapper.leadID(of: lead(fields)) == id)
            return
        }
        #expect(throws: EventsError.self) { try mapper.leadID(of: lead(fields)) }
    }

    @Test(
        "An id that a template made of nothing, or the name of its own field, is a placeholder",
        arguments: [
            Vector("a template", "order_undefined", true), Vector("a word", "none", true),
            Vector("an object", "7_[object Object]", true),
            Vector("the field", "TRANSACTION_ID", true), Vector("another field's case", "Booking_No", true),
            Vector("another field", "booking_nos", false), Vector("a name", "order-none", false),
        ] as [Vector<String, Bool>]
    )
    func placeholders(vector: Vector<String, Bool>) throws {
        let mapper = try mapper(with: [
            "fields": [
                ["field": "booking_no", "path": "data.0.event_id"],
                ["field": "utc_timestamp", "path": "data.0.event_time"],
                ["field": "landing_url", "path": "data.0.page.url"],
                ["field": "crm.booking_no", "path": "data.0.user.external_id"],
            ]
        ])
        let own = lead(["booking_no": .string(vector.input)])
        let other = lead(["booking_no": "7", "crm": ["booking_no": .string(vector.input)]])
        let event = try mapper.events(for: other, at: .leadSold)[0]
        #expect(event.user.omitted.notes.map(\.reason) == (vector.expected ? [.placeholder] : []))
        guard vector.expected else {
            #expect(try mapper.leadID(of: own) == vector.input)
            return
        }
        let error = #expect(throws: EventsError.self) { try mapper.leadID(of: own) }
        #expect(error?.field == "booking_no" && error?.message.contains("placeholder") == true)
    }

    @Test(
        "An order or a product whose id a template made of nothing is left out",
        arguments: ["order_undefined", "****1234"]
    )
    func idsOfNothing(text: String) throws {
        var (mapper, fields) = try Self.withIDs(text)
        fields["transaction_id"] = "T-1"
        fields["n"] = "2"
        let properties = try mapper.events(for: lead(fields), at: .leadSold)[0].properties
        #expect(properties.orderID == nil && properties.contentIDs.isEmpty)
        #expect(properties.contents.allSatisfy { $0.id == nil })
    }

    private static func withIDs(
        _ text: String
    ) throws -> (mapper: PostbackMapper<[String: JSONValue]>, fields: [String: JSONValue]) {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "id", "path": "data.0.user.external_id"],
                ["field": "id", "path": "data.0.properties.order_id"],
                ["field": "id", "path": "data.0.properties.content_ids"],
                ["field": "ids", "path": "data.0.properties.contents.*.content_id"],
            ],
            "triggers": ["lead_sold": [["event": "Purchase", "multi_fire": ["field": "n"]]]],
        ])
        let id = JSONValue.string(text)
        return (mapper, ["transaction_id": id, "n": id, "id": id, "ids": [id]])
    }
}
