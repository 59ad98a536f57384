import Foundation
import Testing

@testable import TikTokEvents

@Suite("The currency of a lead, by postback")
struct CurrencyMappingTests {
    private static func event(
        _ currency: JSONValue,
        transforms: [JSONValue] = ["currency"],
        static code: String? = "USD",
        amount: JSONValue = 42.5
    ) throws -> Event {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "revenue", "path": "data.0.properties.value", "transforms": ["money"]],
                ["field": "money", "path": "data.0.properties.currency", "transforms": .array(transforms)],
            ],
            "static": .object(code.map { ["data.0.properties.currency": .string($0)] } ?? [:]),
        ])
        return try mapper.events(for: lead(["revenue": amount, "money": currency]), at: .leadSold)[0]
    }

    @Test(
        "Signs and names become codes, with and without the transform",
        arguments: [
            Vector("a sign", "€", "EUR"), Vector("a name", "US Dollar", "USD"), Vector("letters", "R$", "BRL"),
            Vector("a code", "eur", "EUR"), Vector("an unlisted code", "BTC", "BTC"), Vector("words", "Euros", "EUR"),
            Vector("a shared sign", "$", "USD"), Vector("blank", " ", "USD"), Vector("a placeholder", "N/A", "USD"),
            Vector("null", "null", "USD"), Vector("nil", "nil", "USD"),
            Vector("a template", "{{currency}}", "USD"), Vector("a variable", "$currency", "USD"),
            Vector("in brackets", "[EUR]", "EUR"), Vector("a list", ["EUR"], "EUR"),
            Vector("a list that agrees", ["€", "EUR"], "EUR"), Vector("a list as text", "[\"EUR\"]", "EUR"),
            Vector("in quotes", "\"EUR\"", "EUR"), Vector("Canada", "$CAD", "CAD"), Vector("Mexico", "$MXN", "MXN"),
            Vector("behind", "CAD$", "CAD"), Vector("Uruguay", "$U", "UYU"),
        ] as [Vector<JSONValue, String>]
    )
    func read(vector: Vector<JSONValue, String>) throws {
        for transforms in [[], ["currency"]] as [[JSONValue]] {
            let event = try Self.event(vector.input, transforms: transforms)
            #expect(event.properties.currency?.rawValue == vector.expected)
            #expect(event.properties.value == 42.5)
        }
    }

    @Test(
        "One that can't be read is left out and noted, and the static one isn't used",
        arguments: [
            Vector("of no dollar", "kr", "USD"), Vector("of no dollar either", "¥", "USD"), Vector("no sign", "$", nil),
            Vector("words", "bitcoins or so", "USD"), Vector("other dollars", "$", "EUR"),
            Vector("an unlisted code in brackets", "[XBT]", "USD"), Vector("a signed one", "$XYZ", "USD"),
            Vector("two", ["EUR", "GBP"], "USD"), Vector("another sign", "$EUR", "USD"),
        ] as [Vector<JSONValue, String?>]
    )
    func unreadable(vector: Vector<JSONValue, String?>) throws {
        let event = try Self.event(vector.input, static: vector.expected)
        #expect(event.properties.currency == nil && event.properties.value == 42.5)
        #expect(event.user.omitted.notes == [.init(field: "properties.currency", reason: .notACurrency)])
        let issues = EventValidator(source: .web(pixelCode: "P")).issues(in: event).map(\.path)
        #expect(issues.contains("data.0.properties.currency"))
    }

    @Test("A number names no currency")
    func number() throws {
        #expect(try Self.event(840, transforms: []).properties.currency == nil)
        #expect(throws: EventsError.self) { try Self.event(840) }
    }

    @Test(
        "From an amount",
        arguments: [
            Vector("its sign", "$42.50", "USD"), Vector("of another dollar", "US$42.50", "USD"),
            Vector("euros", "42,50 €", "EUR"),
        ] as [Vector<JSONValue, String>]
    )
    func ofAmount(vector: Vector<JSONValue, String>) throws {
        let event = try Self.event(vector.input, amount: vector.input)
        #expect(event.properties == .init(value: 42.5, currency: Event.Currency(rawValue: vector.expected)))
        #expect(event.user.omitted.notes.isEmpty)
    }

    @Test("A later field for the currency replaces one that can't be read")
    func laterField() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "revenue", "path": "data.0.properties.value"],
                ["field": "sign", "path": "data.0.properties.currency"],
                ["field": "code", "path": "data.0.properties.currency"],
            ]
        ])
        let lead = lead(["revenue": 5, "sign": "kr", "code": "SEK"])
        #expect(try mapper.events(for: lead, at: .leadSold)[0].properties.currency == "SEK")
    }

    @Test("A static currency that is no code is never sent as it is", arguments: [("US Dollar", "USD"), ("$", nil)])
    func staticText(text: String, expected: String?) throws {
        let event = try Self.event(nil, static: text)
        #expect(event.properties.currency?.rawValue == expected)
        #expect(event.user.omitted.notes.isEmpty == (expected != nil))
    }
}
