import Foundation
import Testing

@testable import TikTokEvents

struct EventPixelCallTests {
    private static func sale(id: EventID = "TX-1:lead_sold:1") -> Event {
        var event = Event(.purchase, id: id, time: Date(timeIntervalSince1970: 1_784_268_000))
        event.properties = .init(value: 42.5, currency: .usd)
        return event
    }

    @Test func theCallHasTheEventsNamePropertiesAndID() throws {
        #expect(
            try Self.sale().pixelCall()
                == #"ttq.track("Purchase", {"value":42.5,"currency":"USD"}, {"event_id":"TX-1:lead_sold:1"});"#
        )
    }

    @Test(arguments: ["", " ", "null", "{{id}}", ":lead_sold:1", "null:lead_sold:1"])
    func anIDOfNothingIsRefused(id: String) {
        let error = #expect(throws: EventsError.self) { try Self.sale(id: EventID(rawValue: id)).pixelCall() }
        #expect(error?.code == .invalidEvent && error?.field == "event_id")
    }

    @Test(arguments: ["description", "additional", "contents", "id", "name"])
    func personalDataIsRefused(place: String) {
        var event = Self.sale()
        switch place {
        case "description": event.properties.description = "call joe@example.com"
        case "additional": event.properties.additional["email"] = "joe"
        case "contents": event.properties.contents = [.init(id: "joe@example.com")]
        case "id": event.id = "joe@example.com"
        default: event.name = "joe@example.com"
        }
        let error = #expect(throws: EventsError.self) { try event.pixelCall() }
        #expect(error?.code == .invalidEvent && error?.field != nil)
        #expect(error.map { "\($0)".contains("joe") } == false)
    }

    @Test func textThatOnlyLooksLikeAnAddressIsNoObstacle() throws {
        var event = Self.sale()
        event.properties.description = "today @ shop.example"
        #expect(try event.pixelCall().contains("today @ shop.example"))
    }

    @Test func noIdentifierOfTheUserIsInTheCall() throws {
        var event = Self.sale()
        event.user = .init(email: "jane@example.com")
        event.user.ttclid = "E.C.P.abc"
        #expect(try event.pixelCall() == Self.sale().pixelCall())
    }

    @Test(arguments: [
        Vector("closes the element", "</script>", #"\u003c/script\u003e"#),
        Vector("opens a comment", "<!--", #"\u003c!--"#),
        Vector("ends an attribute", "it's", #"it\u0027s"#),
        Vector("starts a reference", "&quot;", #"\u0026quot;"#),
        Vector("ends a line of script", "a\u{2028}b\u{2029}c", #"a\u2028b\u2029c"#),
        Vector("ends a string", #"a"b\c"#, #"a\"b\\c"#),
        Vector("any other text", "Zürich 東京", "Zürich 東京"),
    ])
    func whatCouldEndTheScriptIsEscaped(vector: Vector<String, String>) throws {
        var event = Self.sale(id: EventID(rawValue: "TX \(vector.input)"))
        event.properties = .init()
        event.properties.description = vector.input
        event.properties.additional = [vector.input: .string(vector.input)]
        event.name = EventName(rawValue: vector.input)
        let call = try event.pixelCall()
        let text = vector.expected
        #expect(
            call
                == #"ttq.track("\#(text)", {"description":"\#(text)","\#(text)":"\#(text)"}, {"event_id":"TX \#(text)"});"#
        )
    }

    @Test func withoutAnIDThereIsNoCall() {
        var event = Self.sale()
        event.id = nil
        let error = #expect(throws: EventsError.self) { try event.pixelCall() }
        #expect(error?.code == .invalidEvent)
        #expect(error?.field == "event_id")
    }

    @Test(arguments: [Double.nan, .infinity])
    func anAmountThatIsNoNumberIsRefused(amount: Double) {
        var event = Self.sale()
        event.properties.value = amount
        let error = #expect(throws: EventsError.self) { try event.pixelCall() }
        #expect(error?.field == "properties")
    }
}
