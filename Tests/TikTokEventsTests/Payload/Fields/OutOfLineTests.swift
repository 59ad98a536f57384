import Testing

@testable import TikTokEvents

@Suite("An object out of line is an object, or none")
struct OutOfLineTests {
    @Test("Without a field it is empty, however that came about")
    func empty() throws {
        var emptied = OutOfLine<Event.Ad>()
        emptied.value.callback = "x"
        #expect(!emptied.isEmpty)
        emptied.value.callback = nil
        for ad in [OutOfLine<Event.Ad>(), emptied, try read(OutOfLine<Event.Ad>.self, "{}")] {
            #expect(ad.isEmpty)
            #expect(ad.unlessEmpty == nil)
            #expect(ad.value == Event.Ad())
            #expect(ad == OutOfLine<Event.Ad>())
        }
        let event = try decoded(Event.self, #"{"event":"Lead","event_time":1,"ad":{},"device":{}}"#)
        #expect(try jsonText(event) == #"{"event":"Lead","event_time":1}"#)
    }

    @Test("It reads and writes the same as the object")
    func coding() throws {
        let json = #"{"callback":"x","own":1}"#
        let ad = try read(OutOfLine<Event.Ad>.self, json)
        #expect(ad.value.callback == "x")
        #expect(ad.unlessEmpty == ad.value)
        #expect(try jsonText(ad) == json)
        #expect(OutOfLine<Event.Ad>.members(at: "ad").map(\.path) == Event.Ad.members(at: "ad").map(\.path))
    }

    @Test("What is mapped is added to what is already there")
    func mapping() throws {
        var base = OutOfLine<Event.Ad>()
        base.value.callback = "x"
        let ad = try OutOfLine<Event.Ad>(mapping: ["campaign_id": "7"], onto: base)
        #expect(ad.value.callback == "x")
        #expect(ad.value.campaignID == "7")
    }
}
