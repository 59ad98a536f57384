import Foundation
import Testing

@testable import TikTokEvents

@Suite("MetaEventRequest")
struct MetaEventRequestTests {
    @Test("The example of the article is what the article says")
    func article() throws {
        let blocks = try Self.article().components(separatedBy: "```").enumerated()
            .filter { $0.offset.isMultiple(of: 2) == false }.map(\.element)
        let json = blocks.filter { $0.hasPrefix("json\n") }.map { $0.dropFirst(5) }
        let notes = try #require(blocks.first { $0.hasPrefix("text\n") }).dropFirst(5)
        try #require(json.count == 2)
        let body = try decoded(MetaEvent.Request.self, String(json[0]))
        let event = try decoded(Event.self, String(json[1]))
        #expect(body.events.map(\.event) == [event])
        #expect(body.events.map(\.sourceKind) == [.web])
        let found = (body.events.flatMap(\.notes) + body.notes).map { "\($0.path): \($0.reason)" }
        #expect(found == notes.split(separator: "\n").map(String.init))
    }

    @Test("Several events stay in order, and what stands beside them doesn't carry over")
    func several() throws {
        let body = try decoded(
            MetaEvent.Request.self,
            #"""
            {"data": [{"event_name": "Lead", "event_time": 1795428000}, {"event_name": "Purchase", "event_time": 1795428000}],
             "access_token": "EAAsecret", "datum": 1, "jane@example.com": 2}
            """#
        )
        #expect(body.events.map(\.event.name) == [.lead, .purchase])
        #expect(
            body.notes.map { "\($0.path): \($0.reason)" } == [
                "access_token: id_of_meta", "datum: unknown_field", "?: unknown_field",
            ]
        )
        #expect(everyWayOfPrinting(body).allSatisfy { !$0.contains("EAAsecret") && !$0.contains("jane") })
    }

    @Test("Every reason says more than its name")
    func advice() {
        let reasons: [MetaEvent.Reason] = [
            .noCounterpart, .idOfMeta, .hashedByAnotherRule, .hashedButWantedPlain, .uselessDigest, .normalizedHere,
            .onlyFirstTaken, .unexpectedType, .optOut, .pageNeeded, .platformNeeded, .customProperty, .unknownField,
            .eventLeftOut, .unreadableValue,
            MetaEvent.Reason(.regionNeeded),
        ]
        #expect(Set(reasons).count == reasons.count)
        for reason in reasons {
            #expect(reason.advice.count > reason.rawValue.count && reason.advice.contains(" "))
        }
        #expect(MetaEvent.Note(path: "a.b", reason: .noCounterpart).description == "a.b: TikTok has no such field")
    }

    @Test(
        "What can't become an event is left out and noted by its location, without its value",
        arguments: [
            Vector("no name", #"{"event_time": 1795428000}"#, "data.1.event_name"),
            Vector("an empty name", #"{"event_name": "", "event_time": 1795428000}"#, "data.1.event_name"),
            Vector(
                "a name that isn't one",
                #"{"event_name": {"a": "SECRET"}, "event_time": 1795428000}"#,
                "data.1.event_name"
            ),
            Vector("no time", #"{"event_name": "Lead"}"#, "data.1.event_time"),
            Vector("a time in words", #"{"event_name": "Lead", "event_time": "SECRET"}"#, "data.1.event_time"),
            Vector("no moment", #"{"event_name": "Lead", "event_time": "2026-11-31T10:00:00Z"}"#, "data.1.event_time"),
            Vector("zero", #"{"event_name": "Lead", "event_time": 0}"#, "data.1.event_time"),
            Vector("milliseconds", #"{"event_name": "Lead", "event_time": 1795428000000}"#, "data.1.event_time"),
            Vector("no object", #""SECRET""#, "data.1"),
        ]
    )
    func refused(vector: Vector<String, String>) throws {
        let json = #"{"data": [{"event_name": "Lead", "event_time": 1795428000}, \#(vector.input)]}"#
        let body = try decoded(MetaEvent.Request.self, json)
        #expect(body.events.map(\.event.name) == [.lead])
        #expect(body.notes == [MetaEvent.Note(path: vector.expected, reason: .eventLeftOut)])
        let error = try #require(throws: EventsError.self) { try decoded(MetaEvent.self, vector.input) }
        #expect(error.code == .invalidMetaEvent)
        #expect(error.field == vector.expected.split(separator: ".").dropFirst(2).last.map(String.init))
        #expect(everyWayOfPrinting(error).allSatisfy { !$0.contains("SECRET") && !$0.contains("1795428000000") })
    }

    @Test(
        "A value that can't be stored affects only its own event",
        arguments: [
            Vector("a number beyond any", #""custom_data": {"value": 1e999}"#, "data.1.custom_data.value"),
            Vector(
                "too many digits",
                #""custom_data": {"value": 0.\#(String(repeating: "12", count: 20))}"#,
                "data.1.custom_data.value"
            ),
            Vector("below a hyphen", #""jane-doe": {"value": 1e999}"#, "data.1.?.value"),
            Vector("below a phone number", #""tel_2133734253": {"value": 1e999}"#, "data.1.?.value"),
            Vector("half a pair of surrogates", #""event_id": "\ud800""#, "data.1.event_id"),
            Vector(
                "too deep",
                "\"x\": " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70),
                "data.1.x" + String(repeating: ".0", count: 61)
            ),
        ]
    )
    func unreadable(vector: Vector<String, String>) throws {
        let good = #"{"event_name": "Lead", "event_time": 1795428000}"#
        let bad = #"{"event_name": "Purchase", "event_time": 1795428000, \#(vector.input)}"#
        let body = try decoded(MetaEvent.Request.self, #"{"data": [\#(good), \#(bad), \#(good)]}"#)
        #expect(body.events.map(\.event.name) == [.lead, .lead])
        #expect(body.notes == [MetaEvent.Note(path: vector.expected, reason: .unreadableValue)])
    }

    @Test("An event that is left out doesn't affect those before or after it")
    func leftOut() throws {
        let body = try decoded(
            MetaEvent.Request.self,
            #"""
            {"data": [{"event_name": "Lead"}, {"event_name": "Search", "event_time": 1795428000}, 7,
             {"event_name": "Purchase", "event_time": "2026-11-23T12:00:00+02:00"}]}
            """#
        )
        #expect(body.events.map(\.event.name) == [.search, .purchase])
        #expect(body.events.map(\.event.secondsSince1970) == [1_795_428_000, 1_795_428_000])
        #expect(body.notes.map(\.path) == ["data.0.event_time", "data.2"])
    }

    @Test("A body without events is rejected", arguments: ["{}", "[]", #"{"data": {}}"#])
    func noEvents(json: String) {
        #expect(throws: DecodingError.self) { try decoded(MetaEvent.Request.self, json) }
    }

    private static func article(file: String = #filePath) throws -> String {
        let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let article = root.appendingPathComponent("Sources/TikTokEvents/TikTokEvents.docc/MigratingFromMeta.md")
        return try String(contentsOf: article, encoding: .utf8)
    }
}
