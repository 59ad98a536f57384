import Testing

@testable import TikTokEvents

@Suite("Currency")
struct CurrencyTests {
    private static let codes = """
        AED ARS AUD BDT BHD BIF BOB BRL CAD CHF CLP CNY COP CRC CZK DKK DZD EGP EUR GBP GTQ HKD HNL HUF IDR ILS INR \
        ISK JPY KES KHR KRW KWD KZT MAD MOP MXN MYR NGN NIO NOK NZD OMR PEN PHP PKR PLN PYG QAR RON RUB SAR SEK SGD \
        THB TRY TWD UAH USD VES VND ZAR
        """
        .split(separator: " ").map(String.init)

    @Test("TikTok's 62 currencies, exactly")
    func supported() {
        #expect(Self.codes.count == 62)
        #expect(Event.Currency.supported.map(\.rawValue).sorted() == Self.codes)
    }

    @Test("Each member is a supported currency, the one that its name says")
    func members() {
        let members: [Event.Currency] = [.usd, .eur, .gbp, .cad, .aud]
        #expect(members == ["USD", "EUR", "GBP", "CAD", "AUD"])
        #expect(Event.Currency.supported.isSuperset(of: members))
    }

    @Test("A code is uppercased, however it is written", arguments: ["usd", "Usd", "USD"])
    func letterCase(code: String) throws {
        #expect(Event.Currency(rawValue: code) == .usd)
        #expect(try jsonText(Event.Currency(rawValue: code)) == "\"USD\"")
        #expect(try decoded([Event.Currency].self, "[\"\(code)\"]") == [.usd])
    }

    /// The decimal digits of minor units in ISO 4217, for every currency that TikTok lists and doesn't count in cents.
    private static let digits = [
        "BIF": 0, "CLP": 0, "ISK": 0, "JPY": 0, "KRW": 0, "PYG": 0, "VND": 0, "BHD": 3, "KWD": 3, "OMR": 3,
    ]

    @Test("Minor units become major units by the currency's digits", arguments: codes)
    func minorUnits(code: String) throws {
        let currency = Event.Currency(rawValue: code)
        let expected = [0: 4250, 2: 42.5, 3: 4.25][Self.digits[code, default: 2]] ?? .nan
        let properties = try Event.Properties(minorUnits: 4250, currency: currency)
        #expect(properties == Event.Properties(value: expected, currency: currency))
        let content = try Event.Content(id: "1", minorUnits: 4250, currency: currency, quantity: 2, name: "a")
        #expect(content == Event.Content(id: "1", price: expected, quantity: 2, name: "a"))
    }

    @Test("Cents are exact", arguments: [0, 1, 7, 29, 1999, 123_456_789, -350])
    func cents(minorUnits: Int) throws {
        let text = "\(minorUnits / 100)." + "\(abs(minorUnits) % 100 + 100)".dropFirst()
        #expect(try Event.Properties(minorUnits: minorUnits, currency: .usd).value == Double(text))
    }

    @Test("The minor unit of a currency that isn't listed isn't guessed", arguments: ["XAF", "BTC", ""])
    func unlistedMinorUnit(code: String) {
        let currency = Event.Currency(rawValue: code)
        let error = #expect(throws: EventsError.self) { try Event.Properties(minorUnits: 1, currency: currency) }
        #expect(error?.code == .invalidLead && error?.field == "currency")
        #expect(throws: EventsError.self) { try Event.Content(minorUnits: 1, currency: currency) }
    }

    @Test("Any other code is kept for the validator to judge")
    func other() {
        #expect(("xau" as Event.Currency).rawValue == "XAU")
        #expect(!Event.Currency.supported.contains("XAU"))
    }
}
