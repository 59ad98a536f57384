extension Event {
    /// A currency, identified by its ISO 4217 code.
    ///
    /// Any code works as a literal, such as `"SEK"`, and some have a static member. ``supported`` has the currencies that
    /// TikTok lists. What it does with any other code isn't documented.
    public struct Currency: OpenSet, ExpressibleByStringLiteral {
        /// The code in uppercase, such as `"USD"`.
        public let rawValue: String

        /// Creates a currency from its code; `" usd"` becomes `"USD"`.
        public init(rawValue: String) {
            self.rawValue = rawValue.trimmed.uppercased()
        }

        /// United States dollar.
        public static let usd = Self("USD")
        /// Euro.
        public static let eur = Self("EUR")
        /// Pound sterling.
        public static let gbp = Self("GBP")
        /// Canadian dollar.
        public static let cad = Self("CAD")
        /// Australian dollar.
        public static let aud = Self("AUD")
    }
}

extension Event.Currency {
    /// The 62 currencies that TikTok lists.
    public static let supported = Set(supportedCodes.map(Self.init(rawValue:)))

    /// Whether TikTok lists the currency.
    var isSupported: Bool {
        Self.supportedCodes.contains(rawValue)
    }

    static let supportedCodes = Set(
        """
        AED ARS AUD BDT BHD BIF BOB BRL CAD CHF CLP CNY COP CRC CZK DKK DZD EGP EUR GBP GTQ HKD HNL HUF IDR \
        ILS INR ISK JPY KES KHR KRW KWD KZT MAD MOP MXN MYR NGN NIO NOK NZD OMR PEN PHP PKR PLN PYG QAR RON \
        RUB SAR SEK SGD THB TRY TWD UAH USD VES VND ZAR
        """
        .split(separator: " ").map(String.init)
    )
}

extension Event.Currency: FieldValue {}

extension Event.Currency {
    /// Returns an amount in major units: 4250 cents are 42.5 dollars, 4250 yen are 4250.
    ///
    /// - Parameter minorUnits: The amount in the currency's minor unit, as ISO 4217 defines it.
    /// - Returns: The amount in major units.
    /// - Throws: `EventsError` with the code `invalidLead` if TikTok doesn't list the currency.
    func majorUnits(of minorUnits: Int) throws(EventsError) -> Double {
        guard isSupported else {
            throw .invalidLead(
                "TikTok doesn't list the currency, so its minor unit isn't known; give the amount in major units",
                field: "currency"
            )
        }
        return Double(minorUnits) / Self.unitRatios[rawValue, default: 100]
    }

    /// The number of minor units in a major unit, where it isn't 100. A currency with a ratio of 1 has no minor unit.
    private static let unitRatios: [String: Double] = [
        "BIF": 1, "CLP": 1, "ISK": 1, "JPY": 1, "KRW": 1, "PYG": 1, "VND": 1,
        "BHD": 1000, "KWD": 1000, "OMR": 1000,
    ]
}
