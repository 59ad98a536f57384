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
        /// Brazilian real.
        public static let brl = Self("BRL")
        /// Mexican peso.
        public static let mxn = Self("MXN")
        /// Indian rupee.
        public static let inr = Self("INR")
        /// Japanese yen.
        public static let jpy = Self("JPY")
        /// Chinese renminbi.
        public static let cny = Self("CNY")
        /// Indonesian rupiah.
        public static let idr = Self("IDR")
        /// South Korean won.
        public static let krw = Self("KRW")
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
