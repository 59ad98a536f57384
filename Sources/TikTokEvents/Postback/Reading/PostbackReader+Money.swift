extension PostbackReader {
    /// Warns about sales without an amount, and about money that no TikTok amount receives.
    mutating func checkMoney(in postback: Postback) {
        let paths = Set(postback.fields.map(\.path)).union(postback.staticFields.keys)
        let hasAmount = paths.contains { PayloadField(path: $0)?.isAmount == true }
        if !paths.contains(PayloadField.valuePath) {
            reportSales(of: postback)
        }
        if hasAmount, !paths.contains(PayloadField.currencyPath) {
            report(
                Postback.Key.fields.rawValue,
                .valueWithoutCurrency,
                "an amount needs its currency; map a field to \(PayloadField.currencyPath), or set it under static"
            )
        }
        reportMoneyNotSent(in: postback)
    }

    private mutating func reportSales(of postback: Postback) {
        for (place, conversion) in postback.placedConversions where conversion.event.isSale {
            report(
                "\(place).event",
                .saleWithoutValue,
                "a sale without an amount doesn't count toward value; map the amount to \(PayloadField.valuePath)"
            )
        }
    }

    /// Warns about unmapped money. If one field of the lead is the amount, others with such names are probably
    /// intentional.
    private mutating func reportMoneyNotSent(in postback: Postback) {
        guard !postback.fields.contains(where: { $0.path == PayloadField.valuePath }) else { return }
        let advice = "its name suggests money, but no TikTok amount receives it; map it to \(PayloadField.valuePath)"
        var sentFields: Set<String> = []
        for mapping in postback.fields where PayloadField(path: mapping.path)?.isAmount == true {
            sentFields.insert(mapping.field)
        }
        for (position, mapping) in postback.fields.enumerated() where !sentFields.contains(mapping.field) {
            guard let target = PayloadField(path: mapping.path), target.isCustom || target.kind == .text else {
                continue
            }
            if MoneyName.isMoney(mapping.field) || (target.isCustom && MoneyName.isMoney(mapping.path)) {
                report("\(Postback.Key.fields.rawValue).\(position).path", .moneyNotSent, advice)
            }
        }
        let mappedFields = Set(postback.fields.map(\.field))
        for (place, conversion) in postback.placedConversions {
            for condition in conversion.conditions
            where !mappedFields.contains(condition.field) && MoneyName.isMoney(condition.field) {
                report("\(place).when", .moneyNotSent, "\(condition.field.shownInIssue): \(advice)")
            }
        }
    }
}

extension Postback {
    /// The events of all triggers, with their locations.
    fileprivate var placedConversions: [(place: String, conversion: Conversion)] {
        triggers.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { trigger, conversions in
            let place = PostbackReader.place([Key.triggers.rawValue, trigger.rawValue])
            return conversions.enumerated().map { ("\(place).\($0)", $1) }
        }
    }
}
