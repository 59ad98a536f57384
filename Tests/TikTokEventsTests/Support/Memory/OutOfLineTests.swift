import Testing

@testable import TikTokEvents

@Suite("An object out of line is an object, or none")
struct OutOfLineTests {
    @Test("Without a field it is empty, however it became so")
    func empty() throws {
        var emptied = OutOfLine<Ad>()
        emptied.value.callback = "x"
        #expect(!emptied.isEmpty)
        emptied.value.callback = nil
        for ad in [OutOfLine<Ad>(), emptied, try decoded(OutOfLine<Ad>.self, "{}")] {
            #expect(ad.isEmpty)
            #expect(ad.unlessEmpty == nil)
            #expect(ad.value == Ad())
            #expect(ad == OutOfLine<Ad>())
        }
        let event = try decoded(Event.self, #"{"event":"Lead","event_time":1,"ad":{},"device":{}}"#)
        #expect(try jsonText(event) == #"{"event":"Lead","event_time":1}"#)
    }

    @Test("It reads and writes what the object does")
    func coding() throws {
        let json = #"{"callback":"x","own":1}"#
        let ad = try decoded(OutOfLine<Ad>.self, json)
        #expect(ad.value.callback == "x")
        #expect(ad.unlessEmpty == ad.value)
        #expect(try jsonText(ad) == json)
        #expect(try encodedText(ad) == json)
        #expect(OutOfLine<Ad>.payloadFields(at: "ad") == Ad.payloadFields(at: "ad"))
    }

    @Test("What is mapped comes on top of what is there")
    func mapping() throws {
        var base = OutOfLine<Ad>()
        base.value.callback = "x"
        let ad = try OutOfLine<Ad>(mapping: ["campaign_id": "7"], onto: base)
        #expect(ad.value.callback == "x")
        #expect(ad.value.campaignID == "7")
    }
}
