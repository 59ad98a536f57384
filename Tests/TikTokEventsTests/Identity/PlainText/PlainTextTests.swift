import Testing

@testable import TikTokEvents

@Suite("PlainText")
struct PlainTextTests {
    @Test(
        "Text that people write loses personal data in URLs, in parameters, and after labels",
        arguments: [
            Vector("a URL", "https://x.com/?phone=2133734253&a=1", "https://x.com/?phone=&a=1"),
            Vector("a URL within", "see https://x.com/?phone=2133734253&a=1", "see https://x.com/?phone=&a=1"),
            Vector("a query", "phone=2133734253&q=loan&first_name=Jane", "phone=&q=loan&first_name="),
            Vector("a label", "Phone: 213-373-4253", "Phone:"),
            Vector("several labels", "Last name: Doe, Tel.: (213) 373-4253, solar", "Last name:, Tel.:, solar"),
            Vector("lines", "Mobile: 2133734253\nsolar", "Mobile:\nsolar"),
            Vector("in another language", "Telefon: 030 1234567", "Telefon:"),
            Vector("the number of a document", "ssn=123-45-6789", "ssn="),
            Vector(
                "a path behind a host",
                "write to https://wa.me/12133734253 now",
                "write to https://wa.me/12133734253 now"
            ),
            Vector("a link to chat", "go to https://wa.me/12133734253", "go to https://wa.me/"),
            Vector("another", "https://T.me/+12133734253", "https://T.me/"),
            Vector("one more", "https://zalo.me/84912345678", "https://zalo.me/"),
        ]
    )
    func personal(vector: Vector<String, String>) {
        #expect(PlainText.cleaned(vector.input) == vector.expected)
        #expect(PlainText.cleaned(vector.expected) == vector.expected)
    }

    @Test(
        "A label without such a value is part of the text",
        arguments: [
            "Phone: call us", "Mobile: 5G", "Name: Basic plan", "Street: all", "Time 10:30", "a=b", "iPhone: 128000",
            "phone 2133734253", "12:2133734253",
        ]
    )
    func harmless(text: String) {
        #expect(PlainText.cleaned(text) == text)
    }

    @Test("Each text that people write is encoded clean, and no id is changed")
    func encoded() throws {
        let raw = "Phone: 213-373-4253"
        var event = SampleEvents.fullWeb()
        event.properties.searchString = raw
        event.properties.query = raw
        event.properties.description = raw
        event.properties.orderID = "phone:2133734253"
        event.properties.contentIDs = ["phone:2133734253"]
        event.properties.additional = ["note": .string(raw)]
        var content = Event.Content(id: "phone:2133734253", price: 1, quantity: 1, name: raw)
        content.category = raw
        content.brand = raw
        event.properties.contents = [content]
        let json = try jsonText(event)
        #expect(!json.contains("213-373-4253"))
        #expect(json.components(of: "\"Phone:\"") == 7)
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
