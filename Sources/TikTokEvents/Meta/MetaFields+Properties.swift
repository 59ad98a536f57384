extension MetaFields {
    /// Converts `custom_data` to TikTok's properties.
    mutating func properties() -> Event.Properties {
        var properties = Event.Properties()
        guard var custom = object("custom_data") else { return properties }
        defer { take(notesOf: custom) }
        properties.value = custom.number("value")
        properties.currency = custom.text("currency").map(Event.Currency.init(rawValue:))
        properties.contentType = custom.text("content_type").map(Event.ContentType.init(rawValue:))
        properties.contentIDs = custom.ids("content_ids")
        properties.contents = custom.contents()
        properties.numItems = custom.count("num_items")
        properties.orderID = custom.text("order_id")
        properties.searchString = custom.text("search_string")
        properties.status = custom.text("status")
        properties.deliveryCategory = custom.text("delivery_category").map(Event.DeliveryCategory.init(rawValue:))
        properties.predictedLTV = custom.number("predicted_ltv")
        custom.nameContent(of: &properties)
        custom.noteRest(knownToMeta: ["net_revenue"], reason: .customProperty)
        return properties
    }

    private mutating func contents() -> [Event.Content] {
        objects("contents").map { fields in
            var fields = fields
            defer { take(notesOf: fields) }
            var content = Event.Content(
                id: fields.text("id"),
                price: fields.number("item_price"),
                quantity: fields.count("quantity"),
                name: fields.text("title")
            )
            content.category = fields.text("category")
            content.brand = fields.text("brand")
            fields.noteRest(knownToMeta: ["description", "delivery_category"])
            return content
        }
    }

    /// TikTok names each content separately, so Meta's one name for all of them fits only if there is one content.
    private mutating func nameContent(of properties: inout Event.Properties) {
        for (key, field) in [("content_name", \Event.Content.name), ("content_category", \Event.Content.category)] {
            guard let text = text(key) else { continue }
            if properties.contents.count == 1, properties.contents[0][keyPath: field] == nil {
                properties.contents[0][keyPath: field] = text
            } else if properties.contents.count != 1 || properties.contents[0][keyPath: field] != text {
                note(key, .noCounterpart)
            }
        }
    }
}
