extension EventValidator {
    func checkProducts(in properties: Properties, _ findings: inout Findings) {
        if properties.contentType == nil, !properties.contents.isEmpty || !properties.contentIDs.isEmpty {
            findings.warning(
                "properties.content_type",
                .contentTypeMissing,
                "say whether the ids are those of products or of product groups"
            )
        }
        for (index, content) in properties.contents.enumerated() where content.id?.isEmpty ?? true {
            findings.warning(
                "properties.contents.\(index).content_id",
                .contentIDMissing,
                "Video Shopping Ads need the id of each product"
            )
        }
        checkItemCount(in: properties, &findings)
        checkNumbers(in: properties, &findings)
    }

    private func checkItemCount(in properties: Properties, _ findings: inout Findings) {
        guard let numItems = properties.numItems else { return }
        let counted = properties.contents.reduce(into: 0) { $0 = $0 &+ ($1.quantity ?? 1) }
        if numItems < 0 {
            findings.error("properties.num_items", .outOfRange, "there can't be fewer than no items")
        } else if !properties.contents.isEmpty, numItems != counted {
            findings.warning(
                "properties.num_items",
                .itemCountMismatch,
                "it isn't the sum of the quantities in contents; leave it out or correct it"
            )
        }
    }

    private func checkNumbers(in properties: Properties, _ findings: inout Findings) {
        if let vin = properties.vehicle?.vin, vin.count > 17 {
            findings.warning("properties.vin", .outOfRange, "a vehicle identification number has at most 17 characters")
        }
        if let range = properties.vehicle?.preferredPriceRange, !range.isEmpty {
            if range.count != 2 {
                findings.warning(
                    "properties.preferred_price_range",
                    .outOfRange,
                    "give the lowest and the highest price"
                )
            }
            if !range.allSatisfy(\.isFinite) {
                findings.error("properties.preferred_price_range", .notANumber, "a price is infinite or not a number")
            }
        }
        func check(_ path: String, _ number: Double?) {
            guard let number, !number.isFinite else { return }
            findings.error(path, .notANumber, "the number is infinite or not a number")
        }
        check("properties.user_score", properties.travel?.userScore)
        check("properties.mileage.value", properties.vehicle?.mileage?.value)
    }
}
