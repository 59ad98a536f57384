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
