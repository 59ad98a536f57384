import Testing

@testable import TikTokEvents

@Suite("Names of fields that hold money")
struct MoneyNameTests {
    @Test(
        "Money",
        arguments: [
            "revenue", "rev", "amt", "sale_amt", "sum", "gross", "revenue_gross", "price_per_lead", "pricePerLead",
            "cost_per_lead_usd", "payout", "payouts", "commission", "valor", "precio", "umsatz", "montant", "betrag",
            "importe", "Brutto-Umsatz", "umsatz_brutto", "buyer.salePrice", "revenue_usd", "preço", "prix",
        ]
    )
    func money(name: String) {
        #expect(MoneyName.isMoney(name))
    }

    @Test(
        "Not money",
        arguments: [
            "", "per", "per_lead", "leads_per_day", "payment_method", "reviews", "revision", "summary", "grossery",
            "usd",
            "network", "state", "preview",
        ]
    )
    func others(name: String) {
        #expect(!MoneyName.isMoney(name))
    }
}
