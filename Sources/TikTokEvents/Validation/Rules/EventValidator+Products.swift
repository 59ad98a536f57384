extension EventValidator {
    func checkProducts(of event: Event, _ findings: inout Findings) {
        if event.properties.contentType == nil,
            !event.properties.contents.isEmpty || !event.properties.contentIDs.isEmpty
        {
            findings.warning(
                "properties.content_type",
                .contentTypeMissing,
                "set it to product or product_group, whichever the ids name"
            )
        }
        // By index here and elsewhere, since a loop over the products copies each one.
        for index in event.properties.contents.indices where event.properties.contents[index].id?.isEmpty ?? true {
            findings.warning(
                "properties.contents.\(index).content_id",
                .contentIDMissing,
                "Video Shopping Ads need the id of each product"
            )
        }
        for index in event.properties.contentIDs.indices
        where event.properties.contentIDs[index].isBlank {
            findings.warning("properties.content_ids.\(index)", .contentIDMissing, "it is empty; leave it out")
        }
        if let numItems = event.properties.numItems {
            checkItemCount(numItems, of: event.properties.contents, &findings)
        }
        checkNumbers(of: event, &findings)
    }

    private func checkItemCount(_ numItems: Int, of contents: [Event.Content], _ findings: inout Findings) {
        let counted = contents.reduce(into: 0) { $0 = $0 &+ ($1.quantity ?? 1) }
        if numItems >= 0, !contents.isEmpty, numItems != counted {
            findings.warning(
                "properties.num_items",
                .itemCountMismatch,
                "it isn't the sum of the quantities in contents; leave it out or correct it"
            )
        }
    }

    private func checkNumbers(of event: Event, _ findings: inout Findings) {
        guard let vehicle = event.properties.flatVehicle.unlessEmpty else { return }
        if vehicle.hasLongVIN {
            findings.warning("properties.vin", .outOfRange, "a vehicle identification number has at most 17 characters")
        }
        if !vehicle.preferredPriceRange.isEmpty, !vehicle.hasPriceRange {
            findings.warning(
                "properties.preferred_price_range",
                .outOfRange,
                "set the lowest and the highest price, in this order"
            )
        }
    }
}
