import Testing

@testable import TikTokEvents

@Suite("A body of Events API 1.0 is recognized as such")
struct OldAPITests {
    private static let web = #"""
        {"pixel_code":"C4EXAMPLE","event":"CompletePayment","timestamp":"2026-09-21T12:53:20Z",
        "context":{"ad":{"callback":"E.C.P"},"user":{"phone_number":"+12133734253"},"ip":"13.57.97.131"}}
        """#
    private static let batch = #"{"pixel_code":"C4EXAMPLE","batch":[{"event":"CompletePayment"}]}"#
    private static let offline = #"{"event_set_id":"123","event":"Purchase","timestamp":"2026-09-21T12:53:20Z"}"#

    @Test("As a request", arguments: [web, batch, offline, "[\(web)]", "[\(offline), 1]"])
    func request(json: String) throws {
        let failure = try DecodingFailure(of: EventRequest.self, json)
        #expect(failure.says("Events API 1.0"))
        #expect(failure.says("is now event_source_id"))
        #expect(!failure.shows("C4EXAMPLE"))
        #expect(!failure.shows("2133734253"))
        #expect(!failure.shows("13.57.97.131"))
    }

    @Test("As an event: each old key is named with its new location")
    func event() throws {
        let failure = try DecodingFailure(of: Event.self, Self.web)
        #expect(failure.says("this is a body of Events API 1.0"))
        #expect(failure.says("context.ad.callback is now user.ttclid"))
        #expect(failure.says("context.user.phone_number is now user.phone"))
        #expect(failure.says("context.ip is now user.ip"))
        #expect(!failure.says("context is now"))
        #expect(failure.says("pixel_code is now event_source_id"))
        #expect(failure.says("timestamp is now event_time, in seconds"))
    }

    @Test(
        "Each field that moved",
        arguments: [
            Vector("pixel", #""pixel_code":"C""#, "pixel_code is now event_source_id"),
            Vector("event set", #""event_set_id":"1""#, "event_set_id is now event_source_id"),
            Vector("time", #""timestamp":"2026""#, "timestamp is now event_time, in seconds"),
            Vector("email", #""context":{"user":{"email":"h"}}"#, "context.user.email is now user.email"),
            Vector("emails", #""context":{"user":{"emails":["h"]}}"#, "context.user.emails is now user.email"),
            Vector("phone", #""context":{"user":{"phone_number":"h"}}"#, "context.user.phone_number is now user.phone"),
            Vector(
                "phones",
                #""context":{"user":{"phone_numbers":["h"]}}"#,
                "context.user.phone_numbers is now user.phone"
            ),
            Vector(
                "external id",
                #""context":{"user":{"external_id":"h"}}"#,
                "context.user.external_id is now user.external_id"
            ),
            Vector("cookie", #""context":{"user":{"ttp":"t"}}"#, "context.user.ttp is now user.ttp"),
            Vector("click", #""context":{"ad":{"callback":"E"}}"#, "context.ad.callback is now user.ttclid"),
            Vector("page", #""context":{"page":{"url":"u"}}"#, "context.page.url is now page.url"),
            Vector("referrer", #""context":{"page":{"referrer":"u"}}"#, "context.page.referrer is now page.referrer"),
            Vector("address", #""context":{"ip":"1"}"#, "context.ip is now user.ip"),
            Vector("agent", #""context":{"user_agent":"a"}"#, "context.user_agent is now user.user_agent"),
            Vector("a context of other things", #""context":{"os":"x"}"#, "context is now user, page and ad"),
            Vector(
                "content type",
                #""timestamp":"2026","properties":{"contents":[{},{"content_type":"product"}]}"#,
                "properties.contents.1.content_type is now properties.content_type"
            ),
            Vector(
                "test code",
                #""timestamp":"2026","test_event_code":"T""#,
                "test_event_code is now test_event_code of the request"
            ),
            Vector(
                "within a batch",
                #""batch":[{"context":{"ip":"1"}}]"#,
                "batch is now data; batch.0.context.ip is now user.ip"
            ),
        ]
    )
    func moves(vector: Vector<String, String>) throws {
        let failure = try DecodingFailure(of: Event.self, #"{"event":"Lead",\#(vector.input)}"#)
        #expect(failure.says("this is a body of Events API 1.0"))
        #expect(failure.says(vector.expected))
    }

    @Test("Inside a request, with the path of the event")
    func nested() throws {
        let json = #"{"event_source":"web","event_source_id":"C4","data":[{"event":"Lead","timestamp":"2026"}]}"#
        let failure = try DecodingFailure(of: EventRequest.self, json)
        #expect(failure.says("Events API 1.0"))
        #expect(failure.path == "data.0")
    }

    @Test("Keys of 1.0 next to those of 2.0 are unknown keys like any other")
    func besideNewKeys() throws {
        let json = #"{"event":"Lead","event_time":1790000000,"context":{"ip":"1"},"timestamp":"2026"}"#
        #expect(try jsonText(decoded(Event.self, json)) == json)
    }

    @Test("A body of neither version lacks a required field")
    func neither() throws {
        let failure = try DecodingFailure(of: Event.self, #"{"event":"Lead","test_event_code":"TEST1"}"#)
        #expect(!failure.says("Events API 1.0"))
        #expect(failure.says("event_time"))
    }
}
