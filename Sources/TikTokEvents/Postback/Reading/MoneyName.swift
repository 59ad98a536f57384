/// Recognizes names of fields that hold an amount of money.
enum MoneyName {
    /// Whether the name ends in a word such as "payout", ignoring a currency: `buyer.salePrice`, `revenue_usd`.
    static func isMoney(_ name: String) -> Bool {
        var words = name.wordsOfName
        // Whatever follows "per" only qualifies the amount: `price_per_lead`.
        if let per = words.firstIndex(of: "per") {
            words.removeSubrange(per...)
        }
        while let last = words.last, qualifiers.contains(last) {
            words.removeLast()
        }
        guard let last = words.last else { return false }
        return amounts.contains(last) || (last.hasSuffix("s") && amounts.contains(String(last.dropLast())))
    }

    private static let qualifiers: Set<String> = [
        "usd", "eur", "gbp", "cad", "aud", "dollar", "dollars", "euro", "euros", "cent", "cents", "net", "brutto",
        "netto",
    ]
    private static let amounts = Set(english + german + romance + others)

    private static let english = [
        "amount", "amt", "bid", "commission", "cost", "cpa", "cpl", "earning", "epc", "fee", "gross", "income",
        "margin", "money", "paid", "payment", "payout", "price", "proceeds", "profit", "rev", "revenue", "subtotal",
        "sum", "total", "turnover", "value",
    ]
    private static let german = ["betrag", "erlös", "gebühr", "preis", "provision", "summe", "umsatz"]
    private static let romance = [
        "comisión", "comision", "importe", "ingreso", "monto", "precio", "valor", "comissão", "preço", "preco",
        "receita", "montant", "prix", "revenu", "importo", "prezzo", "ricavo",
    ]
    private static let others = ["bedrag", "omzet", "prijs", "kwota", "cena", "fiyat", "tutar"]
}
