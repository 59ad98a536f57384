extension EventValidator {
    func checkMoney(of event: Event, _ findings: inout Findings) {
        let hasPrice = event.properties.contents.indices.contains { event.properties.contents[$0].price != nil }
        if event.properties.value != nil || event.properties.predictedLTV != nil {
            if event.properties.currency == nil {
                findings.warning(
                    "properties.currency",
                    .currencyMissing,
                    "a value without a currency can't be optimized for; add the currency"
                )
            }
        } else if event.properties.currency == nil, hasPrice {
            findings.warning(
                "properties.currency",
                .currencyMissing,
                "prices need a currency; add it"
            )
        } else if event.properties.currency != nil, !hasPrice {
            findings.warning(
                "properties.value",
                .valueMissing,
                "a currency without a value has no effect; add the value"
            )
        }
        if let currency = event.properties.currency, !currency.isSupported {
            findings.warning(
                "properties.currency",
                .unlistedCurrency,
                "this code isn't on TikTok's list of currencies; convert the value to one that is"
            )
        }
    }
}
