import Testing

@testable import TikTokEvents

@Suite("URLs in JSON")
struct JSONValueURLsTests {
    @Test(
        "Text that is a URL is cleaned as a page's URL is",
        arguments: [
            Vector("a URL", "https://x.com/?phone=21337&first_name=Jane&a=1", "https://x.com/?phone=&first_name=&a=1"),
            Vector("with an address", "https://x.com/?u=jane@x.com", "https://x.com/?u="),
            Vector("within white space", " https://x.com/?phone=21337", " https://x.com/?phone="),
            Vector("in an object", ["a": ["https://x.com/?tel=12345", 2]], ["a": ["https://x.com/?tel=", 2]]),
            Vector("of an app", "app://open?email=jane", "app://open?email="),
            Vector("a path", "/thanks?phone=21337", "/thanks?phone="),
            Vector("without a scheme", "x.com/thanks?phone=21337", "x.com/thanks?phone="),
            Vector("a URL among words", "see https://x.com/?phone=21337", "see https://x.com/?phone="),
            Vector("a link to call", "tel:+12133734253", "tel:"),
            Vector("a link to write", "MAILTO:jane@x.com", ""),
        ] as [Vector<JSONValue, JSONValue>]
    )
    func url(vector: Vector<JSONValue, JSONValue>) {
        #expect(vector.input.cleaned == vector.expected)
    }

    @Test(
        "Other text stays as it is",
        arguments: [
            "https://x.com/?a=1", "name:Shirt", "phone:yes", "token=abc", "a/b", "?",
            "",
            "Ratio 16:9", "Mobile: all plans", 12, nil, true,
        ] as [JSONValue]
    )
    func other(value: JSONValue) {
        #expect(value.cleaned == value)
    }

    @Test("A custom property is encoded clean, and has no issue")
    func customProperty() throws {
        var event = SampleEvents.fullWeb()
        event.properties.additional = ["landing_page": "https://x.com/?phone=2133734253&u=jane@example.com&a=1"]
        #expect(try jsonText(event).contains(#"x.com/?phone=&u=&a=1"#))
        let issues = EventValidator(source: EventSource(kind: .web, id: "")).issues(in: event)
        #expect(!issues.contains { $0.path.hasSuffix("landing_page") && $0.severity == .error })
    }
}
