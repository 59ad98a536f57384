import Testing

@testable import TikTokEvents

@Suite("EventRequest")
struct EventRequestTests {
    private static let golden =
        #"{"event_source":"web","event_source_id":"C4EXAMPLE","test_event_code":"TEST1","#
        + #""partner_name":"Acme","data":[\#(GoldenEvents.minimalWeb),\#(GoldenEvents.fullWeb)]}"#

    private static func full() -> EventRequest {
        var request = EventRequest(
            source: .web(pixelCode: "C4EXAMPLE"),
            events: [SampleEvents.minimalWeb(), SampleEvents.fullWeb()],
            testEventCode: "TEST1"
        )
        request.partnerName = "Acme"
        return request
    }

    @Test("The test event code is at the top level, next to the source, and the events come last")
    func full() throws {
        #expect(try jsonText(Self.full()) == Self.golden)
    }

    @Test("Decoding gives the same request, and writing again the same bytes")
    func roundTrip() throws {
        let request = try decoded(EventRequest.self, Self.golden)
        #expect(request == Self.full())
        #expect(try jsonText(request) == Self.golden)
        #expect(try decoded(EventRequest.self, encodedText(request)) == request)
    }

    @Test("data is a list, even with one event or none")
    func list() throws {
        let source = EventSource.offline(eventSetID: "123")
        #expect(
            try jsonText(EventRequest(source: source, events: []))
                == #"{"event_source":"offline","event_source_id":"123","data":[]}"#
        )
        #expect(
            try jsonText(EventRequest(source: source, events: [SampleEvents.minimalOffline()]))
                == #"{"event_source":"offline","event_source_id":"123","data":[\#(GoldenEvents.minimalOffline)]}"#
        )
    }

    @Test(
        "Each source has the one id that goes with it",
        arguments: [
            Vector("web", .web(pixelCode: "C4EXAMPLE"), #""event_source":"web","event_source_id":"C4EXAMPLE""#),
            Vector("app", .app(appID: "7001"), #""event_source":"app","event_source_id":"7001""#),
            Vector("offline", .offline(eventSetID: "7002"), #""event_source":"offline","event_source_id":"7002""#),
            Vector("crm", .crm(eventSetID: "7003"), #""event_source":"crm","event_source_id":"7003""#),
        ] as [Vector<EventSource, String>]
    )
    func sources(vector: Vector<EventSource, String>) throws {
        let request = EventRequest(source: vector.input, events: [])
        #expect(try jsonText(request) == "{\(vector.expected),\"data\":[]}")
        #expect(try decoded(EventRequest.self, jsonText(request)).source == vector.input)
    }

    @Test("One wrong event rejects the request, with its index")
    func wrongEvent() throws {
        let json = #"{"event_source":"web","event_source_id":"C4","data":[\#(GoldenEvents.minimalWeb),{"event":1}]}"#
        #expect(try DecodingFailure(of: EventRequest.self, json).path.hasPrefix("data.1"))
    }

    @Test("Its description shows the number of events and nothing about them")
    func description() {
        #expect(Self.full().description == "EventRequest(web, 2 events)")
    }
}
