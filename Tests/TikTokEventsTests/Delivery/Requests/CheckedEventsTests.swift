import Foundation
import Testing

@testable import TikTokEvents

@Suite struct CheckedEventsTests {
    /// Valid events mixed with others that lack a required field, have a number that JSON can't hold, or are too large.
    private static func mixture() -> [Event] {
        var events = DeliverySamples.events(9)
        events[0].properties.additional["score"] = .number(.nan)
        events[2].page = nil
        events[4].properties.additional["score"] = .number(.nan)
        events[5].properties.description = String(repeating: "x", count: 10_000)
        events[8].properties.additional["score"] = .array([1, .number(.nan)])
        return events
    }

    private static func client(_ limit: Int = 10_000) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.maximumBytesPerRequest = limit
        configuration.partnerName = "Pärtner \"1\""
        configuration.testEventCode = EventsClient.TestEventCode(
            "TEST1",
            expiration: DeliverySamples.date.addingTimeInterval(1)
        )
        return try DeliverySamples().client(configuration)
    }

    @Test(arguments: [mixture(), DeliverySamples.events(3), []])
    func eventsThatAreEncodedAlreadyMakeTheSame(events: [Event]) throws {
        let client = try Self.client()
        let checked = CheckedEvents(events, for: client)
        let encoded = CheckedEvents(events, json: events.map(\.encoded), for: client)
        #expect(encoded.events == events)
        #expect(encoded.issues == checked.issues)
        #expect(encoded.sendable == checked.sendable)
        #expect(encoded.body(of: encoded.sendable) == checked.body(of: checked.sendable))
    }

    @Test func aBodyOfAnyOfTheEventsIsARequestWithThem() throws {
        let client = try Self.client()
        let events = Self.mixture()
        let checked = CheckedEvents(events, for: client)
        #expect(checked.sendable == [1, 3, 6, 7])
        for chosen in 1..<16 {
            let indices = (0..<4).filter { chosen >> $0 & 1 == 1 }.map { checked.sendable[$0] }
            var request = EventRequest(
                source: client.source,
                events: indices.map { events[$0] },
                testEventCode: "TEST1"
            )
            request.partnerName = client.configuration.partnerName
            var json = JSONWriter()
            try request.write(to: &json)
            #expect(checked.body(of: indices) == Array(json.bytes))
        }
    }

    @Test func aSingleRequestIsNotCopied() throws {
        let checked = CheckedEvents(DeliverySamples.events(3), for: try Self.client())
        let all = checked.sendable
        #expect(
            checked.body(of: all).withUnsafeBytes(\.baseAddress) == checked.body(of: all).withUnsafeBytes(\.baseAddress)
        )
    }
}
