import Testing

@testable import TikTokEvents

@Suite("A payload object is empty while none of its fields is set")
struct FieldGroupTests {
    @Test("Nothing is set")
    func empty() {
        #expect(Event.User().isEmpty)
        #expect(Event.Properties().isEmpty)
        #expect(Event.Ad().isEmpty)
        #expect(Event.Device().isEmpty)
        #expect(Event.Travel().isEmpty)
    }

    @Test("A field of each kind is set")
    func set() {
        var user = Event.User()
        user.email = [HashedIdentifier(hashing: [1])]
        #expect(!user.isEmpty)
        var ad = Event.Ad()
        ad.isAttributed = false
        #expect(!ad.isEmpty)
        var device = Event.Device()
        device.additional["a"] = .null
        #expect(!device.isEmpty)
        var properties = Event.Properties()
        properties.contentIDs = [""]
        #expect(!properties.isEmpty)
        #expect(!Event.Page(url: "").isEmpty)
    }

    @Test("Properties of a trip count with their own fields")
    func flattened() throws {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.properties.travel = Event.Travel()
        #expect(event.properties.isEmpty)
        #expect(try !jsonText(event).contains("properties"))
        #expect(try !encodedText(event).contains("properties"))
        event.properties.travel.city = "Lisbon"
        #expect(!event.properties.isEmpty)
        #expect(try jsonText(event).contains(#""properties":{"city":"Lisbon"}"#))
    }
}
