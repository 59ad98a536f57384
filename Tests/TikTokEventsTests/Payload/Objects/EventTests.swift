import Foundation
import Testing

@testable import TikTokEvents

@Suite("Event")
struct EventTests {
    @Test("An event has a name, an id and a time; the rest is absent until it is set")
    func minimal() throws {
        let event = Event(.lead, id: "1", time: SampleEvents.time)
        #expect(try jsonText(event) == #"{"event":"Lead","event_time":1790000000,"event_id":"1"}"#)
        #expect(try encodedText(event) == #"{"event":"Lead","event_id":"1","event_time":1790000000}"#)
    }

    @Test("The time is whole seconds: a fraction is dropped and stays dropped")
    func fraction() throws {
        var event = Event(.lead, id: "1", time: Date(timeIntervalSince1970: 1_790_000_000.999))
        #expect(event.time == SampleEvents.time)
        #expect(event.secondsSince1970 == 1_790_000_000)
        #expect(event == Event(.lead, id: "1", time: SampleEvents.time))
        event.time = Date(timeIntervalSince1970: 1_790_000_001.5)
        #expect(event.secondsSince1970 == 1_790_000_001)
        #expect(try jsonText(event).contains(#""event_time":1790000001,"#))
    }

    @Test("JSONEncoder's strategies for dates and keys don't reach the time")
    func strategies() throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(SampleEvents.minimalCRM()), as: UTF8.self)
        #expect(json.contains(#""event_time":1790000000"#))
    }

    @Test("An event_time with a fraction is rejected, not rounded", arguments: ["1790000000.5", "0.1", "-1.001"])
    func decodedFraction(time: String) {
        #expect(throws: DecodingError.self) { try decoded(Event.self, #"{"event":"Lead","event_time":\#(time)}"#) }
    }

    @Test("An event_time that is text, including ISO 8601, is rejected with its path")
    func decodedText() throws {
        for time in ["1790000000", "2026-09-21T12:53:20Z", ""] {
            let failure = try DecodingFailure(of: Event.self, #"{"event":"Lead","event_time":"\#(time)"}"#)
            #expect(failure.path == "event_time")
        }
    }

    @Test("Milliseconds are kept for the validator to judge")
    func milliseconds() throws {
        let json = #"{"event":"Lead","event_time":1790000000000}"#
        #expect(try decoded(Event.self, json).secondsSince1970 == 1_790_000_000_000)
        #expect(try jsonText(decoded(Event.self, json)) == json)
    }

    @Test("Objects without any key are left out")
    func emptyObjects() throws {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.user = .init(email: "not an address", phone: "")
        event.properties = .init()
        event.ad = Event.Ad()
        event.device = Event.Device()
        #expect(try jsonText(event) == #"{"event":"Lead","event_time":1790000000,"event_id":"1"}"#)
        #expect(try encodedText(event) == #"{"event":"Lead","event_id":"1","event_time":1790000000}"#)
    }

    @Test("An event without an id stays without one")
    func withoutID() throws {
        let json = #"{"event":"Lead","event_time":1790000000}"#
        let event = try decoded(Event.self, json)
        #expect(event.id == nil)
        #expect(try jsonText(event) == json)
    }

    @Test("Its description names what happened, which occurrence and when")
    func description() {
        #expect(SampleEvents.fullWeb().description == "Event(Purchase, id: T-1001:lead_sold:1, time: 1790000000)")
        #expect(Event("X", id: "7", time: SampleEvents.time).debugDescription == "Event(X, id: 7, time: 1790000000)")
    }

    @Test("Writing it a hundred times gives the same bytes")
    func deterministic() throws {
        var event = SampleEvents.fullWeb()
        for index in 0..<20 {
            event.additional["key\(index)"] = ["b": 1, "a": 2, "c": 3]
        }
        let json = try jsonText(event)
        for _ in 0..<100 {
            #expect(try jsonText(decoded(Event.self, json)) == json)
        }
    }
}
