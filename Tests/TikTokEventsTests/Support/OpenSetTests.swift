import Testing

@testable import TikTokEvents

@Suite("Sets of strings that TikTok may extend")
struct OpenSetTests {
    @Test("Known values are spelled as in TikTok's tables")
    func knownValues() {
        #expect(
            [Event.User.ATTStatus.authorized, .denied, .notDetermined, .restricted, .notApplicable].map(\.rawValue)
                == ["AUTHORIZED", "DENIED", "NOT_DETERMINED", "RESTRICTED", "NOT_APPLICABLE"]
        )
        #expect([Event.ContentType.product, .productGroup].map(\.rawValue) == ["product", "product_group"])
        #expect([Event.CustomerType.new, .returning].map(\.rawValue) == ["new", "returning"])
        #expect(
            [Event.DeliveryCategory.inStore, .curbside, .homeDelivery].map(\.rawValue)
                == ["in_store", "curbside", "home_delivery"]
        )
        #expect(
            [Event.Travel.Class.economy, .premium, .business, .first].map(\.rawValue) == [
                "eco", "prem", "bus", "first",
            ]
        )
        #expect([Event.Vehicle.State.new, .used, .certifiedPreOwned].map(\.rawValue) == ["New", "Used", "CPO"])
        #expect([Event.Vehicle.Mileage.Unit.miles, .kilometers].map(\.rawValue) == ["MI", "KM"])
    }

    @Test("Every type keeps an unknown value as is")
    func unknownValues() throws {
        try expectKept(Event.User.ATTStatus.self)
        try expectKept(Event.ContentType.self)
        try expectKept(Event.CustomerType.self)
        try expectKept(Event.DeliveryCategory.self)
        try expectKept(EventID.self)
        try expectKept(EventName.self)
        try expectKept(EventSource.Kind.self)
        try expectKept(LeadTrigger.self)
        try expectKept(Event.Vehicle.Mileage.Unit.self)
        try expectKept(Event.Travel.Class.self)
        try expectKept(Event.Vehicle.State.self)
    }

    @Test("A number is rejected with its path")
    func number() throws {
        #expect(try DecodingFailure(of: [Event.ContentType].self, "[7]").path == "0")
    }

    private func expectKept<Value: OpenSet<String> & ExpressibleByStringLiteral & FieldValue>(_ type: Value.Type) throws
    {
        let json = "\"some Thing/New\""
        let value: Value = "some Thing/New"
        #expect(try decoded([Value].self, "[\(json)]") == [value])
        #expect(try jsonText(value) == json)
        #expect(try encodedText(value) == json)
        #expect(value == Value(rawValue: "some Thing/New"))
        #expect(value.description == "some Thing/New")
        #expect(value != "Some Thing/New")
    }
}
