import Testing

@testable import TikTokEvents

@Suite("Sets of strings that TikTok may extend")
struct OpenStringSetTests {
    @Test("Known values are spelled as in TikTok's tables")
    func knownValues() {
        #expect(
            [ATTStatus.authorized, .denied, .notDetermined, .restricted, .notApplicable].map(\.rawValue)
                == ["AUTHORIZED", "DENIED", "NOT_DETERMINED", "RESTRICTED", "NOT_APPLICABLE"]
        )
        #expect([ContentType.product, .productGroup].map(\.rawValue) == ["product", "product_group"])
        #expect([CustomerType.new, .returning].map(\.rawValue) == ["new", "returning"])
        #expect(
            [DeliveryCategory.inStore, .curbside, .homeDelivery].map(\.rawValue)
                == ["in_store", "curbside", "home_delivery"]
        )
        #expect([TravelClass.economy, .premium, .business, .first].map(\.rawValue) == ["eco", "prem", "bus", "first"])
        #expect([VehicleState.new, .used, .certifiedPreOwned].map(\.rawValue) == ["New", "Used", "CPO"])
        #expect([Mileage.Unit.miles, .kilometers].map(\.rawValue) == ["MI", "KM"])
    }

    @Test("An unknown value is kept as it is, by every type")
    func unknownValues() throws {
        try expectKept(ATTStatus.self)
        try expectKept(ContentType.self)
        try expectKept(CustomerType.self)
        try expectKept(DeliveryCategory.self)
        try expectKept(EventID.self)
        try expectKept(EventName.self)
        try expectKept(EventSource.Kind.self)
        try expectKept(LeadTrigger.self)
        try expectKept(Mileage.Unit.self)
        try expectKept(TravelClass.self)
        try expectKept(VehicleState.self)
    }

    @Test("A number is refused with its path")
    func number() throws {
        #expect(try DecodingFailure(of: [ContentType].self, "[7]").path == "0")
    }

    private func expectKept<Value: OpenStringSet & FieldValue>(_ type: Value.Type) throws {
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
