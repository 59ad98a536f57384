import Testing

@testable import TikTokEvents

@Suite("The JSON of events, byte for byte")
struct EventGoldenTests {
    static let all: [Vector<Event, String>] = [
        Vector("web, every field", SampleEvents.fullWeb(), GoldenEvents.fullWeb),
        Vector("web, minimal", SampleEvents.minimalWeb(), GoldenEvents.minimalWeb),
        Vector("app, every field", SampleEvents.fullApp(), GoldenEvents.fullApp),
        Vector("app, minimal", SampleEvents.minimalApp(), GoldenEvents.minimalApp),
        Vector("offline, every field", SampleEvents.fullOffline(), GoldenEvents.fullOffline),
        Vector("offline, minimal", SampleEvents.minimalOffline(), GoldenEvents.minimalOffline),
        Vector("crm, every field", SampleEvents.fullCRM(), GoldenEvents.fullCRM),
        Vector("crm, minimal", SampleEvents.minimalCRM(), GoldenEvents.minimalCRM),
    ]

    @Test("The byte writer writes the golden JSON", arguments: all)
    func written(vector: Vector<Event, String>) throws {
        #expect(try jsonText(vector.input) == vector.expected)
    }

    @Test("The golden JSON is decoded to the event", arguments: all)
    func read(vector: Vector<Event, String>) throws {
        #expect(try decoded(Event.self, vector.expected) == vector.input)
    }

    @Test("Decoding and writing again gives the same bytes", arguments: all)
    func stable(vector: Vector<Event, String>) throws {
        #expect(try jsonText(decoded(Event.self, vector.expected)) == vector.expected)
    }

    @Test("What JSONEncoder writes is decoded to the same event", arguments: all)
    func jsonEncoder(vector: Vector<Event, String>) throws {
        #expect(try decoded(Event.self, encodedText(vector.input)) == vector.input)
    }

    @Test("JSONEncoder and the byte writer say the same", arguments: all)
    func agreement(vector: Vector<Event, String>) throws {
        let fromBytes = try decoded(JSONValue.self, jsonText(vector.input))
        #expect(try decoded(JSONValue.self, encodedText(vector.input)) == fromBytes)
    }
}
