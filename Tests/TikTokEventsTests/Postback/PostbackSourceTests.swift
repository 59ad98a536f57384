import Foundation
import Testing

@testable import TikTokEvents

@Suite("A source for each lead")
struct PostbackSourceTests {
    private static let ids: JSONValue = [
        "field": "campaign.id", "values": ["solar": "C4SOLAR", "7": "C4SEVEN", "true": "C4TRUE"],
    ]

    @Test(
        "What the field holds names the source",
        arguments: [
            Vector("a text", "solar", "C4SOLAR"), Vector("a text with white space", " solar ", "C4SOLAR"),
            Vector("a number", 7, "C4SEVEN"), Vector("a number as text", "7", "C4SEVEN"),
            Vector("a Boolean", true, "C4TRUE"),
        ] as [Vector<JSONValue, String>]
    )
    func listed(vector: Vector<JSONValue, String>) throws {
        let mapper = try mapper(with: ["event_source_id": Self.ids])
        let source = try mapper.source(for: lead(["campaign": ["id": vector.input]]))
        #expect(source == .web(pixelCode: vector.expected))
        #expect(mapper.postback.source == nil)
        #expect(mapper.postback.sources.map(\.id) == ["C4SEVEN", "C4SOLAR", "C4TRUE"])
    }

    @Test(
        "A lead without a listed source is rejected by its field, and the value isn't shown",
        arguments: [
            Vector("another", ["id": "MARKER"], "lists no source"),
            Vector("another case", ["id": "SOLAR"], "lists no source"),
            Vector("the source's own id", ["id": "C4SOLAR"], "lists no source"),
            Vector("a list", ["id": ["solar"]], "one value"), Vector("null", ["id": nil], "doesn't have it"),
            Vector("blank", ["id": " "], "doesn't have it"), Vector("absent", [:], "doesn't have it"),
        ] as [Vector<JSONValue, String>]
    )
    func unlisted(vector: Vector<JSONValue, String>) throws {
        let mapper = try mapper(with: ["event_source_id": Self.ids])
        let error = try #require(throws: EventsError.self) { try mapper.source(for: lead(["campaign": vector.input])) }
        #expect(error.code == .invalidLead)
        #expect(error.field == "campaign.id")
        #expect(error.message.contains(vector.expected))
        #expect(!everyWayOfPrinting(error).contains { $0.contains("MARKER") })
    }

    @Test(
        "A source for any other value takes no lead without one value",
        arguments: [nil, " ", [], ["solar"], ["a": 1]] as [JSONValue]
    )
    func others(value: JSONValue) throws {
        let ids: JSONValue = ["field": "campaign", "values": ["solar": "C4SOLAR", "*": "C4OTHERS"]]
        let mapper = try mapper(with: ["event_source": "web", "event_source_id": ids])
        let error = try #require(throws: EventsError.self) { try mapper.source(for: lead(["campaign": value])) }
        #expect(error.code == .invalidLead && error.field == "campaign")
        for other in ["roofing", 7, true] as [JSONValue] {
            #expect(try mapper.source(for: lead(["campaign": other])) == .web(pixelCode: "C4OTHERS"))
            #expect(try mapper.unusedFields(of: lead(["campaign": other])) == [])
        }
    }

    @Test("Without an id, the source is the client's if it is of the postback's kind")
    func unnamed() throws {
        let mapper = try mapper(with: ["event_source": "web"])
        #expect(try mapper.source(for: lead()) == nil)
        let own = EventSource.web(pixelCode: "C4OWN")
        #expect(try mapper.source(for: lead(), insteadOf: own) == own)
        let error = #expect(throws: EventsError.self) {
            try mapper.source(for: lead(), insteadOf: .offline(eventSetID: "7"))
        }
        #expect(error?.code == .invalidEventSource && error?.field == "event_source")
    }

    @Test("One source for all leads is the postback's, whichever the client has")
    func fixed() throws {
        let mapper = try mapper(with: ["event_source_id": "C4EXAMPLE"])
        #expect(try mapper.source(for: lead()) == .web(pixelCode: "C4EXAMPLE"))
        let other = EventSource.offline(eventSetID: "7")
        #expect(try mapper.source(for: lead(), insteadOf: other) == .web(pixelCode: "C4EXAMPLE"))
        #expect(mapper.postback.source == .web(pixelCode: "C4EXAMPLE"))
        #expect(mapper.postback.eventSourceID == "C4EXAMPLE")
    }
}
