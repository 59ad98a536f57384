import Testing

@testable import TikTokEvents

@Suite("A payload object is empty while none of its fields is set")
struct FieldGroupTests {
    @Test("Nothing is set")
    func empty() {
        #expect(User().isEmpty)
        #expect(Properties().isEmpty)
        #expect(Ad().isEmpty)
        #expect(Device().isEmpty)
        #expect(TravelProperties().isEmpty)
    }

    @Test("A field of each kind is set")
    func set() {
        var user = User()
        user.email = [HashedIdentifier(hashing: [1])]
        #expect(!user.isEmpty)
        var ad = Ad()
        ad.isAttributed = false
        #expect(!ad.isEmpty)
        var device = Device()
        device.additional["a"] = .null
        #expect(!device.isEmpty)
        var properties = Properties()
        properties.contentIDs = [""]
        #expect(!properties.isEmpty)
        #expect(!Page(url: "").isEmpty)
    }

    @Test("Properties of a trip count with their own fields")
    func flattened() throws {
        var event = Event(.lead, id: "1", time: SampleEvents.time)
        event.properties.travel = TravelProperties()
        #expect(event.properties.isEmpty)
        #expect(try !jsonText(event).contains("properties"))
        #expect(try !encodedText(event).contains("properties"))
        event.properties.travel?.city = "Lisbon"
        #expect(!event.properties.isEmpty)
        #expect(try jsonText(event).contains(#""properties":{"city":"Lisbon"}"#))
    }
}
