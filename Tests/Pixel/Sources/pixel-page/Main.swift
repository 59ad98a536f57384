import Foundation
import TikTokEvents

/// Prints a page that makes each event's pixel call twice: in a script element and in an attribute.
@main
enum Main {
    private static let texts = [
        "solar quote", "</script><script>stolen()</script>", "<!--<script>", "it's \"quoted\" \\ here",
        "&quot;&#39;&lt;",
        "a\u{2028}b\u{2029}c", "line\nbreak\ttab", "Zürich 東京 🚗", "${x} `y` \\u0027",
    ]

    static func main() throws {
        print("<!doctype html><meta charset='utf-8'><script>")
        print("const calls = []; const ttq = { track: (...call) => calls.push(call) };")
        print("function stolen() { calls.push('a text ran as a script'); }</script>")
        for text in texts {
            let call = try event(about: text).pixelCall()
            print("<script>\(call)</script>")
            print("<button onclick='\(call)'></button>")
        }
        print("<script>document.querySelectorAll('button').forEach(button => button.click());")
        print("document.body.textContent = encodeURIComponent(JSON.stringify(calls));</script>")
    }

    private static func event(about text: String) -> Event {
        // No id can hold an unfilled template.
        let id = EventID(rawValue: "TX " + text.replacing("${x}", with: "$x"))
        var event = Event(EventName(rawValue: text), id: id, time: Date(timeIntervalSince1970: 0))
        event.properties = .init(value: 42.5, currency: .usd)
        event.properties.description = text
        event.properties.contents = [.init(id: text, price: 42.5, quantity: 1, name: text)]
        event.properties.additional = [text: .string(text)]
        return event
    }
}
