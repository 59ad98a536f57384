extension Event.Currency {
    /// United Arab Emirates dirham.
    public static let aed = Self("AED")
    /// Argentine peso.
    public static let ars = Self("ARS")
    /// Australian dollar.
    public static let aud = Self("AUD")
    /// Bangladeshi taka.
    public static let bdt = Self("BDT")
    /// Bahraini dinar.
    public static let bhd = Self("BHD")
    /// Burundian franc.
    public static let bif = Self("BIF")
    /// Bolivian boliviano.
    public static let bob = Self("BOB")
    /// Brazilian real.
    public static let brl = Self("BRL")
    /// Canadian dollar.
    public static let cad = Self("CAD")
    /// Swiss franc.
    public static let chf = Self("CHF")
    /// Chilean peso.
    public static let clp = Self("CLP")
    /// Chinese renminbi.
    public static let cny = Self("CNY")
    /// Colombian peso.
    public static let cop = Self("COP")
    /// Costa Rican colón.
    public static let crc = Self("CRC")
    /// Czech koruna.
    public static let czk = Self("CZK")
    /// Danish krone.
    public static let dkk = Self("DKK")
    /// Algerian dinar.
    public static let dzd = Self("DZD")
    /// Egyptian pound.
    public static let egp = Self("EGP")
    /// Euro.
    public static let eur = Self("EUR")
    /// Pound sterling.
    public static let gbp = Self("GBP")
    /// Guatemalan quetzal.
    public static let gtq = Self("GTQ")
    /// Hong Kong dollar.
    public static let hkd = Self("HKD")
    /// Honduran lempira.
    public static let hnl = Self("HNL")
    /// Hungarian forint.
    public static let huf = Self("HUF")
    /// Indonesian rupiah.
    public static let idr = Self("IDR")
    /// Israeli new shekel.
    public static let ils = Self("ILS")
    /// Indian rupee.
    public static let inr = Self("INR")
    /// Icelandic króna.
    public static let isk = Self("ISK")
    /// Japanese yen.
    public static let jpy = Self("JPY")
    /// Kenyan shilling.
    public static let kes = Self("KES")
    /// Cambodian riel.
    public static let khr = Self("KHR")
    /// South Korean won.
    public static let krw = Self("KRW")
    /// Kuwaiti dinar.
    public static let kwd = Self("KWD")
    /// Kazakhstani tenge.
    public static let kzt = Self("KZT")
    /// Moroccan dirham.
    public static let mad = Self("MAD")
    /// Macanese pataca.
    public static let mop = Self("MOP")
    /// Mexican peso.
    public static let mxn = Self("MXN")
    /// Malaysian ringgit.
    public static let myr = Self("MYR")
    /// Nigerian naira.
    public static let ngn = Self("NGN")
    /// Nicaraguan córdoba.
    public static let nio = Self("NIO")
    /// Norwegian krone.
    public static let nok = Self("NOK")
    /// New Zealand dollar.
    public static let nzd = Self("NZD")
    /// Omani rial.
    public static let omr = Self("OMR")
    /// Peruvian sol.
    public static let pen = Self("PEN")
    /// Philippine peso.
    public static let php = Self("PHP")
    /// Pakistani rupee.
    public static let pkr = Self("PKR")
    /// Polish złoty.
    public static let pln = Self("PLN")
    /// Paraguayan guaraní.
    public static let pyg = Self("PYG")
    /// Qatari riyal.
    public static let qar = Self("QAR")
    /// Romanian leu.
    public static let ron = Self("RON")
    /// Russian ruble.
    public static let rub = Self("RUB")
    /// Saudi riyal.
    public static let sar = Self("SAR")
    /// Swedish krona.
    public static let sek = Self("SEK")
    /// Singapore dollar.
    public static let sgd = Self("SGD")
    /// Thai baht.
    public static let thb = Self("THB")
    /// Turkish lira.
    public static let `try` = Self("TRY")
    /// New Taiwan dollar.
    public static let twd = Self("TWD")
    /// Ukrainian hryvnia.
    public static let uah = Self("UAH")
    /// United States dollar.
    public static let usd = Self("USD")
    /// Venezuelan bolívar.
    public static let ves = Self("VES")
    /// Vietnamese đồng.
    public static let vnd = Self("VND")
    /// South African rand.
    public static let zar = Self("ZAR")

    /// The 62 currencies that TikTok lists.
    public static let supported: Set<Self> = [
        .aed, .ars, .aud, .bdt, .bhd, .bif, .bob, .brl, .cad, .chf, .clp, .cny, .cop, .crc, .czk, .dkk, .dzd,
        .egp, .eur, .gbp, .gtq, .hkd, .hnl, .huf, .idr, .ils, .inr, .isk, .jpy, .kes, .khr, .krw, .kwd, .kzt,
        .mad, .mop, .mxn, .myr, .ngn, .nio, .nok, .nzd, .omr, .pen, .php, .pkr, .pln, .pyg, .qar, .ron, .rub,
        .sar, .sek, .sgd, .thb, .try, .twd, .uah, .usd, .ves, .vnd, .zar,
    ]

    /// Whether TikTok lists the currency.
    var isSupported: Bool {
        Self.supportedCodes.contains(rawValue)
    }

    static let supportedCodes = Set(supported.map(\.rawValue))
}
