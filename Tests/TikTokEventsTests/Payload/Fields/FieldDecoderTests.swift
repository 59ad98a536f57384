import Testing

@testable import TikTokEvents

@Suite("What is wrong in JSON is rejected with its path and without its value")
struct FieldDecoderTests {
    @Test(
        "Null, an empty text, object or list of an optional field is absent, at every level",
        arguments: ContractKeysTests.levels,
        ["null", "\"\"", "{}", "[]"]
    )
    func absent(level: Vector<[String], String>, nothing: String) throws {
        for key in level.expected.split(separator: " ").map(String.init)
        where !["lead_score", "event", "event_time", "url", "app_id", "lead_id"].contains(key) {
            let event = try decoded(Event.self, Self.event(with: key, nothing, at: level.input))
            #expect(!(try jsonText(event)).contains("\"\(key)\""), "\(key)")
        }
    }

    @Test("A required field can't be null", arguments: ["event", "event_time"])
    func nullOfRequired(key: String) throws {
        let failure = try DecodingFailure(of: Event.self, Self.event(with: key, "null", at: []))
        #expect(failure.path == key)
    }

    @Test("An object with only unknown keys is absent, whatever it requires", arguments: ["page", "app", "lead"])
    func emptyObjects(key: String) throws {
        for nothing in ["{}", "[]", "null", "\"\"", #"{"url":null,"app_id":null,"lead_id":null}"#] {
            let event = try decoded(Event.self, Self.event(with: key, nothing, at: []))
            #expect(try jsonText(event) == #"{"event":"Lead","event_time":1790000000}"#)
        }
    }

    @Test("A null among several values is skipped")
    func nothingInLists() throws {
        let digest = String(repeating: "0a", count: 32)
        let json =
            #"{"event":"Lead","event_time":1,"user":{"email":["",null,"\#(digest)"]},"#
            + #""properties":{"content_ids":["1","",null],"contents":[{},{"content_id":"2"}]}}"#
        let event = try decoded(Event.self, json)
        #expect(event.user.email.map(\.hexDigits) == [digest])
        #expect(event.properties.contentIDs == ["1", ""])
        #expect(event.properties.contents.map(\.id) == [nil, "2"])
    }

    @Test(
        "A number that doesn't fit is named with its path",
        arguments: [
            Vector("1784268000.123", ["event_time"], ()), Vector("1e30", ["event_time"], ()),
            Vector("1.5", ["properties", "num_items"], ()), Vector("1e20", ["properties", "year"], ()),
            Vector("1e999", ["properties", "value"], ()),
            Vector("1e999", ["properties", "contents", "0", "price"], ()),
            Vector("1.5", ["properties", "contents", "0", "quantity"], ()),
        ] as [Vector<[String], Void>]
    )
    func misfits(vector: Vector<[String], Void>) throws {
        let key = try #require(vector.input.last)
        let json = Self.event(with: key, vector.testDescription, at: vector.input.dropLast())
        let failure = try DecodingFailure(of: Event.self, json)
        #expect(failure.path == vector.input.joined(separator: "."))
        #expect(!failure.shows(vector.testDescription))
        #expect(!failure.shows("FieldKey("))
    }

    @Test("An error within an unknown key doesn't show the key")
    func unknownKeys() throws {
        for key in ["jane@example.com", "+12133734253", "Jane Doe"] {
            let failure = try DecodingFailure(of: Event.self, Self.event(with: key, "1e300", at: ["properties"]))
            #expect(failure.path == "properties.?")
            #expect(!failure.shows(key))
        }
    }

    @Test("An explicit null in a request", arguments: ["event_source", "data"])
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
            Vector("contents as an object", ["properties", "contents"], "{\"a\":1}"),
            Vector("content_ids as text", ["properties", "content_ids"], "\"1\""),
            Vector("limited_data_use as a number", ["limited_data_use"], "1"),
            Vector("limited_data_use as text", ["limited_data_use"], "\"true\""),
            Vector("event_time as text", ["event_time"], "\"1790000000\""),
            Vector("user as a list", ["user"], "[1]"),
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
            Vector("url", #"{"event":"Lead","event_time":1,"page":{"a":1}}"#, "url"),
            Vector("app_id", #"{"event":"Lead","event_time":1,"app":{"a":1}}"#, "app_id"),
            Vector("lead_id", #"{"event":"Lead","event_time":1,"lead":{"a":1}}"#, "lead_id"),
        ]
    )
    func missing(vector: Vector<String, String>) throws {
        #expect(try DecodingFailure(of: Event.self, vector.input).says("'\(vector.expected)'"))
    }

    /// An event with one member at a level, along with what that level requires.
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
