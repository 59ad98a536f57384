import Testing

@testable import TikTokEvents

@Suite("A body of Events API 1.0 is named as such")
struct OldAPITests {
    private static let web = #"""
        {"pixel_code":"C4EXAMPLE","event":"CompletePayment","timestamp":"2026-09-21T12:53:20Z",
        "context":{"ad":{"callback":"E.C.P"},"user":{"phone_number":"+12133734253"},"ip":"13.57.97.131"}}
        """#
    private static let batch = #"{"pixel_code":"C4EXAMPLE","batch":[{"event":"CompletePayment"}]}"#
    private static let offline = #"{"event_set_id":"123","event":"Purchase","timestamp":"2026-09-21T12:53:20Z"}"#

    @Test("As a request", arguments: [web, batch, offline])
    func request(json: String) throws {
        let failure = try DecodingFailure(of: EventRequest.self, json)
        #expect(failure.says("Events API 1.0"))
        #expect(failure.says("is now event_source_id"))
        #expect(!failure.shows("C4EXAMPLE"))
        #expect(!failure.shows("2133734253"))
        #expect(!failure.shows("13.57.97.131"))
    }

    @Test("As an event: each old key is named with its new place")
    func event() throws {
        let failure = try DecodingFailure(of: Event.self, Self.web)
        #expect(failure.says("this is a body of Events API 1.0"))
        #expect(failure.says("context is now user, page and ad"))
        #expect(failure.says("pixel_code is now event_source_id"))
        #expect(failure.says("timestamp is now event_time, in seconds"))
    }

    @Test("Inside a request, with the path of the event")
    func nested() throws {
        let json = #"{"event_source":"web","event_source_id":"C4","data":[{"event":"Lead","timestamp":"2026"}]}"#
        let failure = try DecodingFailure(of: EventRequest.self, json)
        #expect(failure.says("Events API 1.0"))
        #expect(failure.path == "data.0")
    }

    @Test("The keys of 1.0 beside those of 2.0 are unknown keys like any other")
    func besideNewKeys() throws {
        let json = #"{"event":"Lead","event_time":1790000000,"context":{"ip":"1"},"timestamp":"2026"}"#
        #expect(try jsonText(decoded(Event.self, json)) == json)
    }

    @Test("A body of neither version misses its required field")
    func neither() throws {
        let failure = try DecodingFailure(of: Event.self, #"{"event":"Lead","test_event_code":"TEST1"}"#)
        #expect(!failure.says("Events API 1.0"))
        #expect(failure.says("event_time"))
    }
}
