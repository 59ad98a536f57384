import Testing

@testable import TikTokEvents

@Suite("Transforms and values of a postback")
struct PostbackTransformTests {
    /// A postback's row, a lead's value, and the result at `data.0.properties.x`.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let row: [String: JSONValue]
        let value: JSONValue
        let expected: JSONValue?

        init(_ name: String, _ row: [String: JSONValue], _ value: JSONValue, _ expected: JSONValue?) {
            testDescription = name
            self.row = row
            self.value = value
            self.expected = expected
        }
    }

    static func property(of row: [String: JSONValue], _ value: JSONValue) throws -> JSONValue? {
        var row = row
        row["field"] = "a"
        row["path"] = "data.0.properties.x"
        let mapper = try mapper(with: ["fields+": [.object(row)]])
        return try mapper.events(for: lead(["a": value]), at: .leadSold)[0].properties.additional["x"]
    }

    @Test(
        "Golden",
        arguments: [
            Case("nothing", [:], " A ", "A"),
            Case("nothing, inside", [:], ["a": [" A ", 1]], ["a": ["A", 1]]),
            Case("nothing, any JSON", [:], ["a": [1, true]], ["a": [1, true]]),
            Case("currency of a sign", ["transforms": ["currency"]], "€", "EUR"),
            Case("currency of an amount", ["transforms": ["currency"]], "42,50 €", "EUR"),
            Case("currency of many", ["transforms": ["currency"]], "$42.50", "$"),
            Case("trim", ["transforms": ["trim"]], "\u{A0} A b\n", "A b"),
            Case("lower", ["transforms": ["lower"]], "ÄB", "äb"),
            Case("trim and lower", ["transforms": ["trim", "lower"]], " A ", "a"),
            Case("lower of a number", ["transforms": ["lower"]], 1.5, "1.5"),
            Case("trim of a number", ["transforms": ["trim"]], 1.5, 1.5),
            Case("trim of a Boolean", ["transforms": ["trim"]], true, true),
            Case("lower, before money", ["transforms": ["lower", "money"]], "USD 42.50", 42.5),
            Case("lower, before money that is a number", ["transforms": ["trim", "lower", "money"]], 1.234, 1.234),
            Case(
                "lower, before a date",
                ["transforms": ["lower", ["date": "dd MMM yyyy HH:mm Z"]]],
                "23 Nov 2026 10:00 UTC",
                "2026-11-23T10:00:00Z"
            ),
            Case(
                "lower, before a date with a letter",
                ["transforms": ["lower", ["date": "yyyy-MM-dd'T'HH:mm", "zone": "UTC"]]],
                "2026-11-23T10:00",
                "2026-11-23T10:00:00Z"
            ),
            Case(
                "a date with a small letter",
                ["transforms": ["lower", ["date": "yyyy-MM-dd't'HH:mm", "zone": "UTC"]]],
                "2026-11-23T10:00",
                "2026-11-23T10:00:00Z"
            ),
            Case("lower, before no currency", ["transforms": ["lower", "currency"]], "STORE CREDIT", "store credit"),
            Case("lower, before a currency", ["transforms": ["lower", "currency"]], "A$", "AUD"),
            Case("lower, before values", ["transforms": ["lower"], "values": ["1.5": "x"]], 1.5, "x"),
            Case("lower, after a currency", ["transforms": ["currency", "lower"]], "€", "eur"),
            Case("number", ["transforms": ["number"]], "42.50", 42.5),
            Case("number of a number", ["transforms": ["number"]], 7, 7),
            Case("trimmed number", ["transforms": ["trim", "number"]], " 1e3 ", 1000),
            Case("boolean", ["transforms": ["boolean"]], "Yes", true),
            Case("boolean of a digit", ["transforms": ["boolean"]], 0, false),
            Case("seconds", ["transforms": ["date_seconds"]], "1795428000", "2026-11-23T10:00:00Z"),
            Case("milliseconds", ["transforms": ["date_milliseconds"]], 1_795_428_000_123, "2026-11-23T10:00:00Z"),
            Case("ISO 8601", ["transforms": ["date_iso8601"]], "2026-11-23T12:00:00+02:00", "2026-11-23T10:00:00Z"),
            Case(
                "ISO 8601 without zone",
                ["transforms": ["date_iso8601"]],
                "2026-11-23 10:00:00",
                "2026-11-23T10:00:00Z"
            ),
            Case("values", ["values": ["Y": "returning"]], "Y", "returning"),
            Case("values after transforms", ["transforms": ["trim", "lower"], "values": ["y": 1]], " Y", 1),
            Case("values of a number", ["values": ["7": "seven"]], 7, "seven"),
            Case("values of a Boolean", ["values": ["true": 1]], true, 1),
            Case("any other value", ["values": ["Y": 1, "*": 0]], "N", 0),
            Case("left out", ["values": ["Y": 1, "*": .null]], "N", nil),
            Case(
                "each of a list",
                ["transforms": ["lower"], "values": ["a": 1, "*": 2]],
                ["A", nil, "B"],
                [1, nil, 2]
            ),
            Case("blank stays absent", ["transforms": ["number"]], " ", nil),
            Case("null stays absent", [:], .null, nil),
        ]
    )
    func golden(vector: Case) throws {
        #expect(try Self.property(of: vector.row, vector.value) == vector.expected)
    }

    @Test(
        "What can't be transformed rejects the lead by its field and never shows the value",
        arguments: [
            Case("number", ["transforms": ["number"]], "MARKER", nil),
            Case("number with a comma", ["transforms": ["number"]], "1,5", nil),
            Case("number with a unit", ["transforms": ["number"]], "42 MARKER", nil),
            Case("hexadecimal", ["transforms": ["number"]], "0x10", nil),
            Case("not a number", ["transforms": ["number"]], "nan", nil),
            Case("boolean", ["transforms": ["boolean"]], "MARKER", nil),
            Case("milliseconds as seconds", ["transforms": ["date_seconds"]], 1_795_428_000_000, nil),
            Case("seconds as milliseconds", ["transforms": ["date_milliseconds"]], 1_795_428_000, nil),
            Case("seconds as ISO 8601", ["transforms": ["date_iso8601"]], 1_795_428_000, nil),
            Case("lower of a list in a list", ["transforms": ["lower"]], ["a", ["MARKER"]], nil),
            Case("a number in a list", ["transforms": ["number"]], ["1", "MARKER"], nil),
            Case("a value without an entry", ["values": ["Y": 1]], "MARKER", nil),
            Case("an email address on a plain path", [:], "MARKER@example.com", nil),
            Case("an email address inside", [:], ["a": ["MARKER@example.com"]], nil),
        ]
    )
    func refused(vector: Case) throws {
        let error = try #require(throws: EventsError.self) { try Self.property(of: vector.row, vector.value) }
        #expect(error.code == .invalidLead)
        #expect(error.field == "a")
        #expect(!everyWayOfPrinting(error).contains { $0.contains("MARKER") })
    }

    @Test("Letter case and white space don't matter to what is read from a text, but to the keys of values they do")
    func reading() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "shown", "path": "data.0.ad.is_retargeting", "transforms": ["lower"]],
                [
                    "field": "kind", "path": "data.0.properties.num_items", "transforms": ["trim", "lower"],
                    "values": ["pair": 2],
                ],
            ]
        ])
        let event = try mapper.events(for: lead(["shown": true, "kind": " Pair "]), at: .leadSold)[0]
        #expect(event.ad.isRetargeting == true)
        #expect(event.properties.numItems == 2)
    }

    @Test(
        "The event's time",
        arguments: [
            Case("seconds", [:], 1_795_428_000, 1), Case("seconds in a string", [:], "1795428000.9", 1),
            Case("ISO 8601", [:], "2026-11-23T10:00:00Z", 1),
            Case("ISO 8601, fraction", [:], "2026-11-23T10:00:00.5Z", 1),
            Case("ISO 8601, no zone", [:], "2026-11-23T10:00:00", 1),
            Case("strict seconds", ["transforms": ["date_seconds"]], 1_795_428_000, 1),
            Case("milliseconds", ["transforms": ["date_milliseconds"]], "1795428000999", 1),
            Case("ISO 8601 only", ["transforms": ["date_iso8601"]], "2026-11-23T10:00:00Z", 1),
            Case("number", ["transforms": ["number"]], "1795428000", 1),
            Case("lower", ["transforms": ["lower"]], "2026-11-23T10:00:00Z", 1),
            Case("milliseconds unannounced", [:], 1_795_428_000_000, nil), Case("a word", [:], "MARKER", nil),
            Case("a Boolean", [:], true, nil), Case("absent", [:], .null, nil),
        ]
    )
    func time(vector: Case) throws {
        var row = vector.row
        row["field"] = "sold_at"
        row["path"] = "data.0.event_time"
        let mapper = try mapper(with: [
            "fields": [
                ["field": "transaction_id", "path": "data.0.event_id"],
                ["field": "landing_url", "path": "data.0.page.url"], .object(row),
            ]
        ])
        let lead = lead(["sold_at": vector.value])
        guard vector.expected == nil else {
            #expect(try mapper.events(for: lead, at: .leadSold)[0].secondsSince1970 == 1_795_428_000)
            return
        }
        let error = try #require(throws: EventsError.self) { try mapper.events(for: lead, at: .leadSold) }
        #expect(error.code == .invalidLead)
        #expect(error.field == "sold_at")
        #expect(!everyWayOfPrinting(error).contains { $0.contains("MARKER") })
    }
}
