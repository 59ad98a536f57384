import Testing

@testable import TikTokEvents

@Suite("What is wrong in JSON is refused with its path and without its value")
struct FieldDecoderTests {
    @Test("An explicit null of a known field, at every level", arguments: ContractKeysTests.levels)
    func null(level: Vector<[String], String>) throws {
        for key in level.expected.split(separator: " ").map(String.init) where key != "lead_score" {
            let failure = try DecodingFailure(of: Event.self, Self.event(with: key, "null", at: level.input))
            #expect(failure.path == (level.input + [key]).joined(separator: "."))
        }
    }

    @Test("An explicit null in a request", arguments: ["event_source", "test_event_code", "partner_name", "data"])
    func nullInRequest(key: String) throws {
        var members = ["event_source": "\"web\"", "event_source_id": "\"C4\"", "data": "[]"]
        members[key] = "null"
        #expect(try DecodingFailure(of: EventRequest.self, Self.object(members)).path == key)
    }

    @Test(
        "Personal data that isn't hashed",
        arguments: ["email", "phone", "external_id", "first_name", "last_name", "zip_code"],
        ["jane@example.com", "+12133734253", "Jane", "95110", "5d41402abc4b2a76b9719d911017c592"]
    )
    func raw(field: String, value: String) throws {
        let failure = try DecodingFailure(of: Event.self, Self.event(with: field, "\"\(value)\"", at: ["user"]))
        #expect(failure.path == "user.\(field)")
        #expect(!failure.shows(value))
    }

    @Test("Personal data that isn't hashed, in a list in a request", arguments: ["email", "phone", "external_id"])
    func rawInList(field: String) throws {
        let digest = "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"
        let list = #"["\#(digest)","jane@example.com"]"#
        let event = Self.event(with: field, list, at: ["user"])
        let json = #"{"event_source":"web","event_source_id":"C4","data":[\#(event)]}"#
        let failure = try DecodingFailure(of: EventRequest.self, json)
        #expect(failure.path == "data.0.user.\(field).1")
        #expect(!failure.shows("jane"))
    }

    @Test(
        "An id that is a number",
        arguments: [
            Vector("event_id", [], "event_id"),
            Vector("event", [], "event"),
            Vector("order_id", ["properties"], "order_id"),
            Vector("shop_id", ["properties"], "shop_id"),
            Vector("content_id", ["properties", "contents", "0"], "content_id"),
            Vector("lead_id", ["lead"], "lead_id"),
            Vector("app_id", ["app"], "app_id"),
            Vector("campaign_id", ["ad"], "campaign_id"),
            Vector("ad_id", ["ad"], "ad_id"),
            Vector("creative_id", ["ad"], "creative_id"),
            Vector("ttclid", ["user"], "ttclid"),
            Vector("phone", ["user"], "phone"),
            Vector("external_id", ["user"], "external_id"),
        ] as [Vector<[String], String>]
    )
    func number(vector: Vector<[String], String>) throws {
        let json = Self.event(with: vector.expected, "7123456789012345678", at: vector.input)
        let failure = try DecodingFailure(of: Event.self, json)
        #expect(failure.path == (vector.input + [vector.expected]).joined(separator: "."))
        #expect(!failure.shows("7123456789012345678"))
    }

    @Test("A number among content_ids, and as the id of the source")
    func numberInList() throws {
        let json = Self.event(with: "content_ids", #"["1",2]"#, at: ["properties"])
        #expect(try DecodingFailure(of: Event.self, json).path == "properties.content_ids.1")
        let request = #"{"event_source":"web","event_source_id":4,"data":[]}"#
        #expect(try DecodingFailure(of: EventRequest.self, request).path == "event_source_id")
    }

    @Test(
        "A field of another type",
        arguments: [
            Vector("value as text", ["properties", "value"], "\"42.5\""),
            Vector("price as text", ["properties", "contents", "0", "price"], "\"42.5\""),
            Vector("num_items as text", ["properties", "num_items"], "\"3\""),
            Vector("contents as an object", ["properties", "contents"], "{}"),
            Vector("content_ids as text", ["properties", "content_ids"], "\"1\""),
            Vector("limited_data_use as a number", ["limited_data_use"], "1"),
            Vector("limited_data_use as text", ["limited_data_use"], "\"true\""),
            Vector("event_time as text", ["event_time"], "\"1790000000\""),
            Vector("user as a list", ["user"], "[]"),
            Vector("page as text", ["page"], "\"https://example.com\""),
        ] as [Vector<[String], String>]
    )
    func otherType(vector: Vector<[String], String>) throws {
        let key = try #require(vector.input.last)
        let json = Self.event(with: key, vector.expected, at: vector.input.dropLast())
        #expect(try DecodingFailure(of: Event.self, json).path == vector.input.joined(separator: "."))
    }

    @Test(
        "A required field that is missing is named",
        arguments: [
            Vector("event", #"{"event_time":1}"#, "event"),
            Vector("event_time", #"{"event":"Lead"}"#, "event_time"),
            Vector("url", #"{"event":"Lead","event_time":1,"page":{}}"#, "url"),
            Vector("app_id", #"{"event":"Lead","event_time":1,"app":{}}"#, "app_id"),
            Vector("lead_id", #"{"event":"Lead","event_time":1,"lead":{}}"#, "lead_id"),
        ]
    )
    func missing(vector: Vector<String, String>) throws {
        #expect(try DecodingFailure(of: Event.self, vector.input).says("'\(vector.expected)'"))
    }

    /// An event with one member at a level, and what that level requires beside it.
    static func event(with key: String, _ value: String, at level: some Collection<String>) -> String {
        let required = ["page": ["url": "\"u\""], "app": ["app_id": "\"1\""], "lead": ["lead_id": "\"1\""]]
        var event = ["event": "\"Lead\"", "event_time": "1790000000"]
        let steps = Array(level)
        if let outer = steps.first {
            let inner = (required[outer] ?? [:]).merging([key: value]) { $1 }
            event[outer] = steps.count == 1 ? object(inner) : wrapped(object([key: value]), in: steps.dropFirst())
        } else {
            event[key] = value
        }
        return object(event)
    }

    private static func wrapped(_ json: String, in steps: some BidirectionalCollection<String>) -> String {
        steps.reversed().reduce(json) { $1 == "0" ? "[\($0)]" : object([$1: $0]) }
    }

    private static func object(_ members: [String: String]) -> String {
        "{" + members.sorted { $0.key < $1.key }.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }
}
