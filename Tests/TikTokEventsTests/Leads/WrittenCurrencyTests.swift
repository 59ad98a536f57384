import Testing

@testable import TikTokEvents

@Suite("Currencies as people write them")
struct WrittenCurrencyTests {
    @Test(
        "What stands for one currency",
        arguments: [
            Vector("a code", "USD", "USD"), Vector("in small letters", "usd", "USD"), Vector("unlisted", "BTC", "BTC"),
            Vector("a sign", "€", "EUR"), Vector("letters and a sign", "R$", "BRL"), Vector("apart", "US $", "USD"),
            Vector("a name", "US Dollar", "USD"), Vector("names", "U.S. dollars", "USD"),
            Vector("euros", "Euros", "EUR"),
            Vector("another letter", "zł", "PLN"), Vector("three letters that are no code", "yen", "JPY"),
            Vector("a code that ends like a plural", "KES", "KES"), Vector("a hyphen", "US-Dollar", "USD"),
            Vector("a list as text", "[\"EUR\"]", "EUR"), Vector("in brackets", "[EUR]", "EUR"),
            Vector("in quotes", "\"EUR\"", "EUR"), Vector("a sign in quotes", "'€'", "EUR"),
            Vector("a signed code", "$CAD", "CAD"), Vector("a peso", "$MXN", "MXN"), Vector("behind", "CAD$", "CAD"),
            Vector("Uruguay", "$U", "UYU"), Vector("the US dollar there", "U$S", "USD"),
            Vector("twice", "€ EUR", "EUR"), Vector("a name and a code", "US Dollar (USD)", "USD"),
            Vector("a sign of letters and a code", "S/ PEN", "PEN"),
        ] as [Vector<String, String>]
    )
    func one(vector: Vector<String, String>) {
        #expect(WrittenCurrency(vector.input)?.code == vector.expected)
    }

    @Test(
        "What stands for several",
        arguments: [
            Vector("dollars and pesos", "$", ["USD", "CAD", "MXN", "CLP", "PHP"]),
            Vector("in words", "dollars", ["USD", "CAD", "TWD"]), Vector("pesos", "Pesos", ["MXN", "ARS", "PHP"]),
            Vector("in East Asia", "¥", ["JPY", "CNY"]), Vector("in the North", "kr.", ["SEK", "NOK", "DKK", "ISK"]),
            Vector("rupees", "Rs.", ["INR", "PKR"]),
        ] as [Vector<String, Set<String>>]
    )
    func several(vector: Vector<String, Set<String>>) throws {
        let currency = try #require(WrittenCurrency(vector.input))
        #expect(currency.code == nil && currency.codes.isSuperset(of: vector.expected))
        #expect(!currency.codes.contains("EUR") && !currency.codes.contains("GBP"))
    }

    @Test(
        "What stands for none",
        arguments: [
            "", " ", "x", "US", "840", "bucks", "$$", "EUR USD", "nil", "NaN", "null",
            "$EUR", "$XYZ", "[XBT]", "[nil]", "(EUR", "€(", "[currency]", "$currency", "{{currency}}",
        ]
    )
    func none(text: String) {
        #expect(WrittenCurrency(text) == nil)
    }

    @Test("Every listed currency has a sign or a name that can stand for it")
    func complete() {
        let forms = [
            "dirham", "peso", "$", "taka", "dinar", "franc", "boliviano", "R$", "¥", "colón", "koruna", "kr", "E£", "€",
            "£",
            "quetzal", "lempira", "forint", "rupiah", "₪", "₹", "shilling", "riel", "₩", "tenge", "pataca", "ringgit",
            "naira", "córdoba", "rial", "sol", "rupee", "zloty", "guarani", "leu", "₽", "baht", "lira", "₴", "bolívar",
            "₫",
            "rand",
        ]
        let codes = forms.reduce(into: Set<String>()) { $0.formUnion(WrittenCurrency($1)?.codes ?? []) }
        #expect(Event.Currency.supported.map(\.rawValue).filter { !codes.contains($0) } == [])
    }
}
