import Foundation
import Testing

@testable import TikTokEvents

@Suite("Amounts of money as people write them")
struct MoneyTextTests {
    @Test(
        "What can be read in one way",
        arguments: [
            Vector("dollars", "$42.50", "42.5 "), Vector("euros behind", "42,50 EUR", "42.5 EUR"),
            Vector("euros with groups", "1.234,56 €", "1234.56 EUR"),
            Vector("dollars with groups", "$1,234.56", "1234.56 "),
            Vector("millions", "1,234,567", "1234567 "), Vector("millions with cents", "1.234.567,89", "1234567.89 "),
            Vector("Swiss", "CHF 1'234.50", "1234.5 CHF"), Vector("French", "1\u{202F}234,50\u{A0}€", "1234.5 EUR"),
            Vector("plain", "42", "42 "), Vector("one decimal", "42.5", "42.5 "),
            Vector("negative", "-42.50 USD", "-42.5 USD"),
            Vector("a code in front", "usd 42", "42 USD"), Vector("US dollars", "US$42.50", "42.5 USD"),
            Vector("spaces", "1 234 567", "1234567 "), Vector("thin spaces", "12\u{2009}345,6", "12345.6 "),
            Vector("a typographic apostrophe", "1\u{2019}234.50", "1234.5 "), Vector("a name", "5 US dollars", "5 USD"),
            Vector("a minus apart", "- 42.50", "-42.5 "), Vector("krona and point", "42.50 kr.", "42.5 "),
            Vector("Indian groups", "₹1,00,000", "100000 INR"), Vector("and decimals", "12,34,567.50", "1234567.5 "),
            Vector("pounds", "£0.99", "0.99 GBP"), Vector("many decimals", "0.1234", "0.1234 "),
            // Below 1, behind a currency and by itself.
            Vector("cents behind a sign", "$.50", "0.5 "), Vector("cents behind a code", "USD .50", "0.5 USD"),
            Vector("euro cents", "€.75", "0.75 EUR"), Vector("with a comma", "€,75", "0.75 EUR"),
            Vector("behind letters and a sign", "US$.50", "0.5 USD"), Vector("nothing in front", ".50", "0.5 "),
            Vector("three decimals", ".125", "0.125 "), Vector("a space in front", "Rs .50", "0.5 "),
            Vector("an abbreviation and a point", "Rs. .50", "0.5 "), Vector("rupees", "Rs.50", "50 "),
            Vector("kroner", "kr.50", "50 "), Vector("soles", "S/.50", "50 PEN"), Vector("rupiah", "Rp.50", "50 IDR"),
            Vector("a code and a period", "USD.1,234.56", "1234.56 USD"), Vector("a zero", "USD 0.50", "0.5 USD"),
            // A fraction of a number below 1 can't be a group of thousands.
            Vector("three decimals behind a zero", "0.750", "0.75 "), Vector("with a comma", "0,125 €", "0.125 EUR"),
            // A minus in any place.
            Vector("behind the amount", "42.50- USD", "-42.5 USD"), Vector("without a space", "42,50-€", "-42.5 EUR"),
            Vector("with groups", "1.234,56- EUR", "-1234.56 EUR"), Vector("behind the sign", "42.50 $-", "-42.5 "),
            Vector("in front of the sign", "-$42.50", "-42.5 "), Vector("between them", "$-42.50", "-42.5 "),
            Vector("by itself", "42.50-", "-42.5 "), Vector("cents", "-$.50", "-0.5 "),
            Vector("a dash for the cents", "42.- CHF", "42 CHF"), Vector("at the end", "42.-", "42 "),
            Vector("after a comma", "42,- €", "42 EUR"), Vector("two dashes", "42.--", "42 "),
            Vector("a longer dash", "EUR 42,\u{2013}", "42 EUR"),
            Vector("of a refund", "-42,- €", "-42 EUR"), Vector("a hyphen", "42 US-Dollar", "42 USD"),
            // A currency on both sides.
            Vector("a sign and a code", "$42.50 USD", "42.5 USD"), Vector("both in front", "USD $42.50", "42.5 USD"),
            Vector("both behind", "42.50 EUR €", "42.5 EUR"), Vector("euros twice", "€42.50 EUR", "42.5 EUR"),
            Vector("Canadian", "C$5 CAD", "5 CAD"), Vector("in brackets", "42.50 USD (US$)", "42.5 USD"),
        ] as [Vector<String, String>]
    )
    func read(vector: Vector<String, String>) throws {
        let money = try MoneyText(vector.input, format: nil)
        #expect("\(money.amount) \(money.currency?.code ?? "")" == vector.expected)
    }

    @Test(
        "What can't",
        arguments: [
            "1.234", "1,234", "$1,234", "", "free", "USD", "1.234,56.7", "1234,567.50", "42 x", "42 ab", "-", "$-",
            "42.50.1", "1,23,4567", "123,45,678", "12.34,56", "1.2345,67.8",
            "1 234 567 x y",
            "$19 99", "49 90", "10 20", "1 2345", "1234 567", "19\u{A0}99", "19\u{202F}99", "19'99", "1  234", "42 .50",
            "1 234'567", "1'234 567.00", "1,234 567.00", "1.50 00", "10 20 30",
            "€42.50 USD", "$42.50 EUR", "42.50 EUR USD", "(42.50)", "(42.50) USD", "€(42.50) EUR", "USD (42.50",
            "4 to 5", "42.50 per lead", "１２", "0x10", "1e3",
            "0 750", "0'750", "0.750,50", "USD.50", "EUR.5", "--42", "-42-", "-42 USD-", "42 kr.-",
            "500/- Rs",
        ]
    )
    func refused(text: String) {
        #expect(throws: ValueRefusal.self) { try MoneyText(text, format: nil) }
    }

    @Test("A sign that several currencies share names none", arguments: ["$42.50", "¥42", "42 kr", "42.50"])
    func manyCurrencies(text: String) throws {
        #expect(try MoneyText(text, format: nil).currency?.code == nil)
    }

    @Test("A stated format decides which sign is the decimal separator")
    func stated() throws {
        #expect(throws: ValueRefusal.self) { try MoneyText("1.2.3", format: .point) }
        #expect(try MoneyText("1.234", format: .comma).amount == 1234)
        #expect(try MoneyText("1.234", format: .point).amount == Decimal(string: "1.234"))
        #expect(try MoneyText("1,234", format: .point).amount == 1234)
        #expect(throws: ValueRefusal.self) { try MoneyText("42,50", format: .point) }
        #expect(throws: ValueRefusal.self) { try MoneyText("42.50", format: .comma) }
        #expect(throws: ValueRefusal.self) { try MoneyText("19 99", format: .point) }
        #expect(throws: ValueRefusal.self) { try MoneyText("1.234 567", format: .comma) }
        #expect(try MoneyText("0,75", format: .comma).amount == Decimal(string: "0.75"))
        #expect(try MoneyText("0.750", format: .point).amount == Decimal(string: "0.75"))
        #expect(try MoneyText("$.50", format: .point).amount == Decimal(string: "0.5"))
        #expect(throws: ValueRefusal.self) { try MoneyText("$.50", format: .comma) }
        #expect(try MoneyText("1 234,5", format: .comma).amount == Decimal(string: "1234.5"))
    }

    @Test(
        "A group of thousands that starts with a zero is refused, and the advice names the format",
        arguments: [
            Vector("0.750", .comma, "format"), Vector("0,125", .point, "format"), Vector("01.234", .comma, "format"),
        ]
            as [Vector<MoneyText.Format, String>]
    )
    func leadingZero(vector: Vector<MoneyText.Format, String>) throws {
        let refusal = try #require(throws: ValueRefusal.self) {
            try MoneyText(vector.testDescription, format: vector.input)
        }
        #expect(refusal.advice.contains(vector.expected))
    }

    @Test(
        "The currency is read whatever separates thousands",
        arguments: [
            Vector("a period", "1.234 EUR", "EUR"), Vector("a comma", "USD 1,234", "USD"),
            Vector("both", "1.234,56 €", "EUR"),
            Vector("a point", "42.50 USD", "USD"), Vector("none", "1.234", nil),
        ] as [Vector<String, String?>]
    )
    func currencyAlone(vector: Vector<String, String?>) throws {
        #expect(try MoneyText.currency(in: vector.input)?.code == vector.expected)
    }

    @Test("A format that doesn't fit is named")
    func formThatDoesNotFit() throws {
        let refusal = try #require(throws: ValueRefusal.self) { try MoneyText("1,234.50", format: .comma) }
        #expect(refusal.advice == "it doesn't match 1.234,56, the format that its transform specifies")
    }

    @Test("By postback: an amount in a stated format, and its currency, from one field")
    func statedFormAndCurrency() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "revenue", "path": "data.0.properties.value", "transforms": [["money": "1.234,56"]]],
                ["field": "revenue", "path": "data.0.properties.currency", "transforms": ["currency"]],
            ]
        ])
        let properties = try mapper.events(for: lead(["revenue": "1.234 EUR"]), at: .leadSold)[0].properties
        #expect(properties.value == 1234 && properties.currency?.rawValue == "EUR")
    }

    @Test("By postback: amount and currency from one field")
    func postback() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "revenue", "path": "data.0.properties.value", "transforms": ["money"]],
                ["field": "revenue", "path": "data.0.properties.currency", "transforms": ["currency"]],
            ]
        ])
        func money(_ value: JSONValue) throws -> Event.Properties {
            try mapper.events(for: lead(["revenue": value]), at: .leadSold)[0].properties
        }
        #expect(try money("1.234,56 €") == .init(value: 1234.56, currency: .eur))
        #expect(throws: EventsError.self) { try money("42.50") }
        #expect(throws: EventsError.self) { try money("about 42 EUR") }
    }

    @Test("By postback: a format, and numbers as they are")
    func format() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "revenue", "path": "data.0.properties.value", "transforms": [["money": "1.234,56"]]]
            ],
            "static": ["data.0.properties.currency": "EUR"],
        ])
        func value(_ value: JSONValue) throws -> Double? {
            try mapper.events(for: lead(["revenue": value]), at: .leadSold)[0].properties.value
        }
        #expect(try value("1.234") == 1234)
        #expect(try value(1.234) == 1.234)
    }

    @Test(
        "By postback: an amount in another currency than the event's is rejected",
        arguments: [
            ("42,50 EUR", "USD", false), ("US$ 5.00", "CAD", false), ("€5", "EUR", true), ("$42.50", "USD", true),
            ("42.50", "USD", true), ("CA$5.00", "CAD", true),
            ("¥4250", "USD", false), ("kr 425", "USD", false), ("$42.50", "EUR", false), ("$42.50", "BRL", false),
            ("¥4250", "JPY", true), ("¥4250", "CNY", true), ("425 kr", "SEK", true), ("425 kr", "ISK", true),
            ("$42.50", "MXN", true), ("$42.50", "CLP", true), ("$42.50", "SGD", true), ("R$ 42,50", "BRL", true),
            ("R$ 42,50", "USD", false), ("Rs 425", "INR", true), ("Rs 425", "USD", false), ("42 dollars", "CAD", true),
            ("42 dollars", "EUR", false), ("42 zł", "PLN", true), ("42 Kč", "CZK", true), ("42 lei", "RON", true),
        ]
    )
    func otherCurrency(amount: String, currency: String, isSent: Bool) throws {
        let mapper = try mapper(with: [
            "fields+": [["field": "revenue", "path": "data.0.properties.value", "transforms": ["money"]]],
            "static": ["data.0.properties.currency": .string(currency)],
        ])
        guard !isSent else {
            let event = try #require(try mapper.events(for: lead(["revenue": .string(amount)]), at: .leadSold).first)
            #expect(event.properties.currency?.rawValue == currency && event.properties.value != nil)
            return
        }
        let error = try #require(throws: EventsError.self) {
            try mapper.events(for: lead(["revenue": .string(amount)]), at: .leadSold)
        }
        #expect(error.field == "revenue" && error.description.contains(currency))
    }

    @Test("By postback: only the currency of amounts that are sent to TikTok's fields counts")
    func currencyOfOtherFields() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "payout", "path": "data.0.properties.value", "transforms": ["money"]],
                ["field": "revenue", "path": "data.0.properties.value", "transforms": ["money"]],
                ["field": "cost", "path": "data.0.properties.buyer_cost", "transforms": ["money"]],
            ],
            "static": ["data.0.properties.currency": "USD"],
        ])
        let lead = lead(["payout": "$5.00", "revenue": "42,50 EUR", "cost": "3,10 EUR"])
        #expect(try mapper.events(for: lead, at: .leadSold)[0].properties.value == 5)
    }

    @Test(
        "By postback: a sale without the amount that is mapped is noted, and only a sale",
        arguments: [
            ("Purchase", "", true), ("Purchase", nil, true), ("CompletePayment", " ", true),
            ("Purchase", "$5.00", false),
            ("Purchase", "0", false), ("SubmitForm", nil, false),
        ] as [(String, String?, Bool)]
    )
    func missingAmount(event: String, amount: String?, isNoted: Bool) throws {
        let mapper = try mapper(with: [
            "fields+": [["field": "revenue", "path": "data.0.properties.value", "transforms": ["money"]]],
            "static": ["data.0.properties.currency": "USD"],
            "triggers": ["lead_sold": [["event": "ViewContent"], ["event": .string(event)]]],
        ])
        let events = try mapper.events(for: lead(amount.map { ["revenue": .string($0)] } ?? [:]), at: .leadSold)
        #expect(events.map(\.user.omitted.notes.isEmpty) == [true, !isNoted])
        let issues = EventValidator(source: .web(pixelCode: "P")).issues(in: events[1])
        #expect(issues.contains { $0.path == "data.0.properties.value" } == isNoted)
    }
}
