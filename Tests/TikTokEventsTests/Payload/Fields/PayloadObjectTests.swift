import Testing

@testable import TikTokEvents

@Suite("Unknown keys survive at every level")
struct PayloadObjectTests {
    /// Keys that no type lists, in the order in which they are written.
    private static let unknown = compact(
        #"""
        "zz_big":[9223372036854775808,18446744073709551616,123456789012345678901234567890,-9223372036854775809],
        "zz_deep":{"a":[[{"b":{}}]]},
        "zz_empty_list":[],
        "zz_empty_object":{},
        "zz_false":false,
        "zz_fraction":[0.1,0.30000000000000004,-0.5],
        "zz_null":null,
        "zz_text":"a \"quote\" / \u2028",
        "zz_zero":0
        """#
    )
    .replacing("\\u2028", with: "\u{2028}")

    /// The levels of a request, as JSON with a slot for more keys.
    private static let levels: [Vector<String, Void>] = [
        Vector("request", #"{"event_source":"web","event_source_id":"C4",UNKNOWN,"data":[]}"#, ()),
        Vector("event", inRequest(#"UNKNOWN"#), ()),
        Vector("user", inRequest(#""user":{"ttclid":"E.C.P",UNKNOWN}"#), ()),
        Vector("user without a known key", inRequest(#""user":{UNKNOWN}"#), ()),
        Vector("page", inRequest(#""page":{"url":"https://example.com/",UNKNOWN}"#), ()),
        Vector("app", inRequest(#""app":{"app_id":"1",UNKNOWN}"#), ()),
        Vector("ad", inRequest(#""ad":{"callback":"1",UNKNOWN}"#), ()),
        Vector("ad without a known key", inRequest(#""ad":{UNKNOWN}"#), ()),
        Vector("lead", inRequest(#""lead":{"lead_id":"1",UNKNOWN}"#), ()),
        Vector("device", inRequest(#""device":{"model":"1",UNKNOWN}"#), ()),
        Vector("properties", inRequest(#""properties":{"value":1,UNKNOWN}"#), ()),
        Vector("properties of a trip", inRequest(#""properties":{"city":"Lisbon",UNKNOWN}"#), ()),
        Vector("contents", inRequest(#""properties":{"contents":[{"content_id":"1"},{UNKNOWN}]}"#), ()),
        Vector("mileage", inRequest(#""properties":{"mileage":{"value":1,UNKNOWN}}"#), ()),
        Vector(
            "all levels at once",
            inRequest(
                #""user":{UNKNOWN},"properties":{"contents":[{UNKNOWN}],"mileage":{UNKNOWN},UNKNOWN},"#
                    + #""page":{"url":"u",UNKNOWN},"app":{"app_id":"1",UNKNOWN},"ad":{UNKNOWN},"#
                    + #""lead":{"lead_id":"1",UNKNOWN},"device":{UNKNOWN},UNKNOWN"#
            ),
            ()
        ),
    ]

    @Test("Decoding and writing again with the byte writer gives the same bytes", arguments: levels)
    func bytes(level: Vector<String, Void>) throws {
        let json = level.input.replacing("UNKNOWN", with: Self.unknown)
        let request = try decoded(EventRequest.self, json)
        #expect(try jsonText(request) == json)
        #expect(try decoded(EventRequest.self, jsonText(request)) == request)
    }

    @Test("JSONEncoder keeps them as well", arguments: levels)
    func jsonEncoder(level: Vector<String, Void>) throws {
        let json = level.input.replacing("UNKNOWN", with: Self.unknown)
        let request = try decoded(EventRequest.self, json)
        let again = try decoded(EventRequest.self, encodedText(request))
        #expect(again == request)
        #expect(try jsonText(again) == json)
    }

    @Test("Unknown keys are written after the known ones and sorted, whatever their order")
    func order() throws {
        let json = #"{"z":1,"event":"Lead","B":2,"event_time":1790000000,"a":3}"#
        #expect(
            try jsonText(decoded(Event.self, json)) == #"{"event":"Lead","event_time":1790000000,"B":2,"a":3,"z":1}"#
        )
    }

    private static func inRequest(_ members: String) -> String {
        #"{"event_source":"web","event_source_id":"C4","data":[{"event":"Lead","event_time":1790000000,\#(members)}]}"#
    }
}
