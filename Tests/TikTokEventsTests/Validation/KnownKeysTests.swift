import Testing

@testable import TikTokEvents

@Suite struct KnownKeysTests {
    @Test(arguments: [
        ("contents_ids", "content_ids"), ("contentIds", "content_ids"), ("Order-ID", "order_id"), ("Value", "value"),
        ("curency", "currency"), ("currencyy", "currency"), ("currencz", "currency"), ("num_item", "num_items"),
    ])
    func meant(key: String, name: String) {
        #expect(KnownKeys.properties.meant(by: key) == name)
    }

    @Test(arguments: ["lead_score", "color", "tags", "valu", "years", "curncy", "valua", "querys", "", "größe"])
    func custom(key: String) {
        #expect(KnownKeys.properties.meant(by: key) == nil)
    }

    @Test(arguments: ["id", "title", "item_price", "event_name", "custom_data"])
    func metasKeyOfAnotherPlace(key: String) {
        #expect(KnownKeys.user.meant(by: key) == nil)
    }

    @Test(arguments: [
        ("lead_id", "lead.lead_id"), ("ttclid", "user.ttclid"), ("url", "page.url"), ("event_id", "event_id"),
        ("value", "properties.value"), ("app_id", "app.app_id"),
    ])
    func place(key: String, path: String) {
        #expect(KnownKeys.place(of: key) == path)
    }

    /// The paths of all objects within an event, and of the event itself.
    private static let objects =
        [[]]
        + Event.members(at: "").filter { $0.kind == nil }
        .map { $0.path.split(separator: ".").map(String.init) }

    @Test("Additional keys are checked in every object", arguments: objects)
    func everyObject(path: [String]) throws {
        let json = FieldDecoderTests.event(with: "color", #""jane@example.com""#, at: path)
        let issues = EventValidator(source: .web(pixelCode: "P")).issues(in: try decoded(Event.self, json))
        let key = (["data.0"] + path + ["color"]).joined(separator: ".")
        #expect(issues.contains { $0.path == key && $0.rule == .personalDataNotHashed })
    }
}
