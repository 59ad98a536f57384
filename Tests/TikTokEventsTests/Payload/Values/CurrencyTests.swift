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

    private static let members: [Event.Currency] = [
        .aed, .ars, .aud, .bdt, .bhd, .bif, .bob, .brl, .cad, .chf, .clp, .cny, .cop, .crc, .czk, .dkk, .dzd, .egp,
        .eur, .gbp, .gtq, .hkd, .hnl, .huf, .idr, .ils, .inr, .isk, .jpy, .kes, .khr, .krw, .kwd, .kzt, .mad, .mop,
        .mxn, .myr, .ngn, .nio, .nok, .nzd, .omr, .pen, .php, .pkr, .pln, .pyg, .qar, .ron, .rub, .sar, .sek, .sgd,
        .thb, .try, .twd, .uah, .usd, .ves, .vnd, .zar,
    ]

    @Test("TikTok's 62 currencies, exactly")
    func supported() {
        #expect(Self.codes.count == 62)
        #expect(Event.Currency.supported.map(\.rawValue).sorted() == Self.codes)
    }

    @Test("Each member is the currency that its name says")
    func members() {
        #expect(Self.members.map(\.rawValue) == Self.codes)
    }

    @Test("A code is uppercased, however it is written", arguments: ["usd", "Usd", "USD"])
    func letterCase(code: String) throws {
        #expect(Event.Currency(rawValue: code) == .usd)
        #expect(try jsonText(Event.Currency(rawValue: code)) == "\"USD\"")
        #expect(try decoded([Event.Currency].self, "[\"\(code)\"]") == [.usd])
    }

    @Test("Any other code is kept for the validator to judge")
    func other() {
        #expect(("xau" as Event.Currency).rawValue == "XAU")
        #expect(!Event.Currency.supported.contains("XAU"))
    }
}
