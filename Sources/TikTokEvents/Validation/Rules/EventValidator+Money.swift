extension EventValidator {
    func checkMoney(of event: Event, _ findings: inout Findings) {
        let hasPrice = event.properties.contents.indices.contains { event.properties.contents[$0].price != nil }
        if let value = event.properties.value {
            checkAmount(value, "properties.value", &findings)
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
                "prices without a currency say nothing; add the currency"
            )
        } else if event.properties.currency != nil, !hasPrice {
            findings.warning(
                "properties.value",
                .valueMissing,
                "a currency without a value says nothing; add the value"
            )
        }
        if let currency = event.properties.currency, !currency.isSupported {
            findings.warning(
                "properties.currency",
                .unlistedCurrency,
                "this code isn't on TikTok's list of currencies; convert the value into one that is"
            )
        }
        for index in event.properties.contents.indices {
            if let price = event.properties.contents[index].price {
                checkAmount(price, "properties.contents.\(index).price", &findings)
            }
        }
        if let value = event.properties.predictedLTV {
            checkAmount(value, "properties.predicted_ltv", &findings)
        }
    }

    private func checkAmount(_ amount: Double, _ path: @autoclosure () -> String, _ findings: inout Findings) {
        if !amount.isFinite {
            findings.error(path(), .notANumber, "the amount is infinite or not a number; find out where it is computed")
        } else if amount < 0 {
            findings.error(
                path(),
                .negativeAmount,
                "TikTok takes digits and a decimal point only; report no refunds here"
            )
        }
    }
}
