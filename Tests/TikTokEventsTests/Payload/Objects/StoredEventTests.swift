import Foundation
import Testing

@testable import TikTokEvents

@Suite("A stored event doesn't depend on the coders' strategies")
struct StoredEventTests {
    /// Every one of the coders writes the same, and every one reads it as the same value.
    private func check<Value: Codable>(
        _ value: Value,
        _ comment: Comment,
        by all: [HostCoders] = HostCoders.all
    ) throws {
        let plain = try all[0].encoder.encode(value)
        for coders in all {
            #expect(try coders.encoder.encode(value) == plain, comment)
            let again = try coders.decoder.decode(Value.self, from: plain)
            #expect(try all[0].encoder.encode(again) == plain, comment)
        }
    }

    @Test("Random events, their parts, requests and pending events", arguments: UInt64(1)...2)
    func random(seed: UInt64) throws {
        var events = RandomEvents(seed: seed)
        for index in 0..<10 {
            var event = events.next()
            event.additional["leadScore"] = ["innerKey": 1, "URLKey": [["aB": nil]]]
            event.properties.additional["Some-Key"] = 0.1
            let comment: Comment = "seed \(seed), event \(index)"
            try check(event, comment)
            try check(event.user, comment)
            try check(event.properties, comment)
            try check(event.properties.contents, comment)
            try check(event.ad, comment)
            try check(event.device, comment)
            try check(event.page, comment)
            try check(event.app, comment)
            try check(event.lead, comment)
            try check(visitor(of: event), comment, by: HostCoders.usual)
            try check(event.user.click, comment, by: HostCoders.usual)
            try check(event.user.email, comment)
            let outcome = DeliveryOutcomeCodingTests.outcomes[index % DeliveryOutcomeCodingTests.outcomes.count]
            try check(
                DeliveryReceipt(event: event, source: .web(pixelCode: "C4"), outcome: outcome),
                comment,
                by: HostCoders.usual
            )
            try check(EventRequest(source: .web(pixelCode: "C4"), events: [event]), comment)
            try check(PendingEvent(event), comment, by: HostCoders.usual)
            try check(PendingEvent(event, for: .offline(eventSetID: "7")), comment, by: HostCoders.usual)
            let expiry = Date(timeIntervalSinceReferenceDate: Double(Int.random(in: 0...1_000_000_000)))
            try check(PendingEvent(event, expiresAt: expiry), comment, by: HostCoders.usual)
        }
    }

    private func visitor(of event: Event) -> Visitor {
        var visitor = Visitor(click: event.user.click, page: event.page, ip: event.user.ip)
        visitor.userAgent = event.user.userAgent
        visitor.locale = event.user.locale
        visitor.ad = event.ad
        return visitor
    }

    @Test("Anything else that may be stored")
    func others() throws {
        var visitor = Visitor(
            click: .init(ttclid: "E.C.P.x", ttp: "t"),
            page: .init(url: "https://x.com/"),
            ip: "8.8.8.8"
        )
        visitor.userAgent = "Mozilla/5.0"
        visitor.ad.campaignID = "1"
        try check(visitor, "visitor", by: HostCoders.usual)
        try check(visitor.click, "click", by: HostCoders.usual)
        try check(Postback.default, "postback")
        try check(Event.User(email: "jane@example.com").email, "identifiers")
        try check(["a_b": ["cD": 1, "e f": nil]] as JSONValue, "JSON")
        for id in [AdvertisingID.plain("EA7583CD-A667-48BC-B806-42ECB2B48606"), .hashed(.init(hashing: []))] {
            try check([id], "advertising id")
        }
        for issue in EventValidator(source: .web(pixelCode: "C4")).issues(in: Event("a b", id: "", time: Date())) {
            try check(issue, "issue", by: HostCoders.usual)
        }
    }

    @Test("A pending event that can't be read says where")
    func errors() throws {
        #expect(try DecodingFailure(of: PendingEvent.self, "{}").says("'event'"))
        let broken = #"{"event":{"event":"Lead","event_time":1.5},"expires":1}"#
        #expect(try DecodingFailure(of: PendingEvent.self, broken).path == "event.event_time")
        let date = #"{"event":{"event":"Lead","event_time":1},"expires":"soon"}"#
        #expect(try DecodingFailure(of: PendingEvent.self, date).path == "expires")
    }

    @Test("A null attribution is absent, and a stored one comes back unchanged")
    func attribution() throws {
        var ad = Event.Ad()
        ad.attributionMethod = .null
        ad.attributionValue = ""
        #expect(ad == Event.Ad())
        #expect(try encodedText(ad) == "{}")
        ad.attributionValue = ["a": 1]
        #expect(try decoded(Event.Ad.self, encodedText(ad)) == ad)
    }

    @Test("What couldn't be read again isn't encoded", arguments: [1e300, 1e-300, .infinity, .nan])
    func extremes(number: Double) {
        var properties = Event.Properties()
        properties.value = number
        #expect(throws: EncodingError.self) { try encodedText(properties) }
    }

    @Test(
        "Amounts of every size survive",
        arguments: [0, 0.1, -0.1, 1e-100, 1.7976931348623157e100, 4.35, 123456789.123456789, 1e22, .pi, -1e15]
    )
    func amounts(number: Double) throws {
        var properties = Event.Properties()
        properties.value = number
        #expect(try decoded(Event.Properties.self, encodedText(properties)) == properties)
        #expect(try decoded(Event.Properties.self, jsonText(properties)) == properties)
    }
}
