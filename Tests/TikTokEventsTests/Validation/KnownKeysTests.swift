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

    @Test(arguments: ["lead_score", "color", "tags", "valu", "years", "curncy", "", "größe"])
    func custom(key: String) {
        #expect(KnownKeys.properties.meant(by: key) == nil)
    }

    @Test(arguments: [
        ("lead_id", "lead.lead_id"), ("ttclid", "user.ttclid"), ("url", "page.url"), ("event_id", "event_id"),
        ("value", "properties.value"), ("app_id", "app.app_id"),
    ])
    func place(key: String, path: String) {
        #expect(KnownKeys.place(of: key) == path)
    }
}
