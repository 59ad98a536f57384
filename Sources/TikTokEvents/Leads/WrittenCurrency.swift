/// A currency as people write it: a code, a sign, or a name, such as `EUR`, `€`, or `US dollars`.
struct WrittenCurrency: Sendable {
    let text: String
    /// The codes that it may stand for. `$` is the sign of many currencies.
    let codes: Set<String>

    /// The code, if it can stand for one only.
    var code: String? { codes.count == 1 ? codes.first : nil }

    /// - Returns: `nil` if the text is neither three letters, which may be a code, nor a known sign or name.
    init?(_ text: String) {
        guard let codes = Self.codes(ofKey: Self.key(of: text)) ?? Self.codes(ofPartsOf: text) else { return nil }
        self.init(text, codes)
    }

    private init(_ text: String, _ codes: Set<String>) {
        self.text = text
        self.codes = codes
    }

    /// The currency that both can stand for, if there is one: `$` and `CAD`.
    func agreeing(with other: Self) -> Self? {
        let common = codes.intersection(other.codes)
        return common.isEmpty ? nil : Self("\(text) \(other.text)", common)
    }

    static func codes(ofKey key: String) -> Set<String>? {
        if let codes = codes[key] {
            return codes
        }
        if isCode(key) {
            return [key]
        }
        return key.hasSuffix("S") ? codes[String(key.dropLast())] : nil
    }

    /// Whether a text may be a code, listed or not.
    private static func isCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.allSatisfy { $0.isASCII && $0.isLetter } && !Placeholder.isPlaceholder(text)
    }

    /// The code of the currency that a text names.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - preferred: The code to use if the text may stand for it among others.
    /// - Returns: The code.
    /// - Throws: `placeholder`, or `notACurrency` if the text names none, or several.
    static func code(
        in text: String,
        preferring preferred: String? = nil
    ) throws(OmittedIdentifiers.Reason) -> String {
        guard let currency = Self(text) else {
            // `[XBT]` has the form of a placeholder, but three letters are a currency of its own.
            let isMissing = Placeholder.isPlaceholder(text) && !isCode(text.filter(\.isLetter))
            throw isMissing ? .placeholder : .notACurrency
        }
        if let code = currency.code { return code }
        guard let preferred, currency.codes.contains(preferred) else { throw .notACurrency }
        return preferred
    }

    /// Whether a key is in the table or is the code of a currency that TikTok lists.
    static func isListed(_ key: String) -> Bool {
        codes[key] != nil || Event.Currency.supportedCodes.contains(key)
    }

    /// Whether a period after this text belongs to it, as in `Rs.50`.
    static func isAbbreviation(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && abbreviations.contains(key(of: text))
    }

    private static func key(of text: some StringProtocol) -> String {
        text.uppercased().filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
    }

    /// The codes by sign, and by name in the singular. Abbreviations have a period.
    private static let codes: [String: Set<String>] = {
        var codes: [String: Set<String>] = [:]
        for line in table.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":")
            for form in parts[0].split(separator: ",") {
                codes[key(of: form)] = Set(parts[1].split(separator: " ").map(String.init))
            }
        }
        return codes
    }()

    /// The forms that the table writes with a period.
    private static let abbreviations = Set(
        table.split { $0.isNewline || $0 == "," || $0 == ":" }.filter { $0.hasSuffix(".") }.map { key(of: $0) }
    )

    private static let dollars =
        "AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD USD XCD"
    private static let pesos = "ARS CLP COP CUP DOP MXN PHP UYU"

    private static let table = """
        $,＄: \(dollars) \(pesos) MOP
        dollar: \(dollars)
        peso: \(pesos)
        ¥,￥: CNY JPY
        kr.: DKK ISK NOK SEK
        krone,kroner: DKK NOK
        krona,króna,kronor,krónur: ISK SEK
        pound: EGP GBP
        C$: CAD NIO
        Rs.,₨,rupee: INR LKR MUR NPR PKR
        Dh.,Dhs.,dirham: AED MAD
        Fr.,franc: BIF CHF XAF XOF
        dinar: BHD DZD IQD JOD KWD RSD TND
        rial,riyal: OMR QAR SAR YER
        ruble,rouble: BYN RUB
        shilling: KES TZS UGX
        Bs.: BOB VES
        lei,leu: MDL RON
        US$,U$,$US,US dollar,U.S. dollar,American dollar: USD
        A$,AU$,Australian dollar: AUD
        CA$,CAN$,Canadian dollar: CAD
        HK$,Hong Kong dollar: HKD
        NZ$,New Zealand dollar: NZD
        S$,Singapore dollar: SGD
        NT$,New Taiwan dollar,Taiwan dollar: TWD
        MX$,Mex$,Mexican peso: MXN
        AR$,Argentine peso: ARS
        CLP$,Chilean peso: CLP
        COL$,Colombian peso: COP
        ₱,Philippine peso: PHP
        MOP$,pataca: MOP
        R$,real,reais,Brazilian real: BRL
        €,euro: EUR
        £,￡,pound sterling,sterling,British pound: GBP
        E£,LE.,Egyptian pound: EGP
        CN¥,元,RMB,yuan,Chinese yuan,renminbi: CNY
        JP¥,円,yen,Japanese yen: JPY
        ₩,￦,won,South Korean won: KRW
        ₹,Indian rupee: INR
        Pakistani rupee: PKR
        SFr.,Swiss franc: CHF
        Danish krone: DKK
        Norwegian krone: NOK
        Swedish krona,Swedish kronor: SEK
        Icelandic krona,Icelandic króna: ISK
        zł.,zloty,złoty,Polish zloty: PLN
        Kč.,koruna,Czech koruna: CZK
        Ft.,forint,Hungarian forint: HUF
        Romanian leu: RON
        $U,Uruguayan peso: UYU
        ₽,руб.,Russian ruble: RUB
        ₴,грн.,hryvnia: UAH
        ₸,tenge: KZT
        ₺,TL.,lira,Turkish lira: TRY
        ₪,NIS,shekel,Israeli shekel: ILS
        FBu: BIF
        UAE dirham: AED
        Moroccan dirham: MAD
        SR.,Saudi riyal: SAR
        QR.,Qatari riyal: QAR
        Omani rial: OMR
        KD.,Kuwaiti dinar: KWD
        BD.,Bahraini dinar: BHD
        DA.,Algerian dinar: DZD
        R.,rand,South African rand: ZAR
        ₦,naira: NGN
        KSh.,Kenyan shilling: KES
        ৳,Tk.,taka: BDT
        ฿,baht,Thai baht: THB
        ₫,đ,dong: VND
        ៛,riel: KHR
        Rp.,rupiah: IDR
        RM.,ringgit: MYR
        S/.,sol,soles: PEN
        Bs.D,bolívar,bolivar: VES
        boliviano: BOB
        ₡,colón,colon: CRC
        ₲,guaraní,guarani: PYG
        Q.,quetzal: GTQ
        L.,lempira: HNL
        córdoba,cordoba: NIO
        """
}
