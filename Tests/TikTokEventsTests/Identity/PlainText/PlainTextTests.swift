import Testing

@testable import TikTokEvents

@Suite("PlainText")
struct PlainTextTests {
    @Test(
        "URLs and queries among other words are cleaned as a page's URL is",
        arguments: [
            Vector("a URL", "https://x.com/?phone=2133734253&a=1", "https://x.com/?phone=&a=1"),
            Vector(
                "among words",
                "Reset: https://x.com/?token=Jane213&a=1 now",
                "Reset: https://x.com/?token=&a=1 now"
            ),
            Vector("a query", "phone=2133734253&q=loan&name=Jane", "phone=&q=loan&name="),
            Vector("a link to chat", "order at https://wa.me/12133734253 now", "order at https://wa.me/ now"),
            Vector("without a scheme", "WhatsApp: wa.me/12133734253", "WhatsApp: wa.me/"),
            Vector("another host", "https://T.me/+12133734253", "https://T.me/"),
            Vector("one more", "https://zalo.me/84912345678", "https://zalo.me/"),
            Vector("an account", "Visit https://shop.com for @nike deals", "Visit https://shop.com for @nike deals"),
            Vector("a choice", "and/or 4GB/64GB 16:9", "and/or 4GB/64GB 16:9"),
        ]
    )
    func urls(vector: Vector<String, String>) {
        #expect(PlainText.cleaned(vector.input) == vector.expected)
        #expect(PlainText.cleaned(vector.expected) == vector.expected)
    }

    @Test("Each text that people write is encoded clean, and no id is changed")
    func encoded() throws {
        let raw = "Phone: 213-373-4253"
        var event = SampleEvents.fullWeb()
        event.properties.searchString = raw
        event.properties.query = raw
        event.properties.description = raw
        event.properties.status = raw
        event.properties.travel = Event.Travel()
        event.properties.travel.region = raw
        event.properties.travel.suggestedHotels = [raw]
        event.device.model = raw
        event.device.browserVersionList = [["brand": .string(raw)]]
        event.ad.attributionProvider = raw
        event.properties.orderID = "phone:2133734253"
        event.properties.contentIDs = ["phone:2133734253"]
        event.properties.additional = ["note": .string(raw)]
        var content = Event.Content(id: "phone:2133734253", price: 1, quantity: 1, name: raw)
        content.category = raw
        content.brand = raw
        event.properties.contents = [content]
        let json = try jsonText(event)
        #expect(!json.contains("213-373-4253"))
        #expect(json.components(of: "\"Phone:\"") == 13)
        #expect(json.components(of: "phone:2133734253") == 3)
    }

    @Test("An address in a URL within such text is removed, and any other is an error")
    func addresses() {
        var event = SampleEvents.fullWeb()
        let issues = { (text: String) in
            event.properties.description = text
            return EventValidator(source: EventSource(kind: .web, id: "")).issues(in: event)
                .filter { $0.path.hasSuffix("description") && $0.severity == .error }
        }
        #expect(issues("https://x.com/?email=jane@example.com").isEmpty)
        #expect(issues("ask jane@example.com").count == 1)
        event.properties.orderID = "https://x.com/?email=jane@example.com"
        let rules = EventValidator(source: EventSource(kind: .web, id: "")).issues(in: event)
            .filter { $0.path.hasSuffix("order_id") }.map(\.severity)
        #expect(rules == [.error])
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        ranges(of: part).count
    }
}
