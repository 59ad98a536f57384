extension MetaFields {
    /// What `custom_data` says in TikTok's words.
    mutating func properties() -> Properties {
        var properties = Properties()
        guard var custom = object("custom_data") else { return properties }
        defer { take(notesOf: custom) }
        properties.value = custom.number("value")
        properties.currency = custom.text("currency").map(Currency.init(rawValue:))
        properties.contentType = custom.text("content_type").map(ContentType.init(rawValue:))
        properties.contentIDs = custom.texts("content_ids")
        properties.contents = custom.contents()
        properties.numItems = custom.count("num_items")
        properties.orderID = custom.text("order_id")
        properties.searchString = custom.text("search_string")
        properties.status = custom.text("status")
        properties.deliveryCategory = custom.text("delivery_category").map(DeliveryCategory.init(rawValue:))
        properties.predictedLTV = custom.number("predicted_ltv")
        custom.nameContent(of: &properties)
        custom.noteRest(knownToMeta: ["net_revenue"], reason: .customProperty)
        return properties
    }

    private mutating func contents() -> [Content] {
        objects("contents").map { fields in
            var fields = fields
            defer { take(notesOf: fields) }
            var content = Content(
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

    /// TikTok names contents one by one, so Meta's name for all of them has a place only if there is one.
    private mutating func nameContent(of properties: inout Properties) {
        for (key, field) in [("content_name", \Content.name), ("content_category", \Content.category)] {
            guard let text = text(key) else { continue }
            if properties.contents.count == 1, properties.contents[0][keyPath: field] == nil {
                properties.contents[0][keyPath: field] = text
            } else if properties.contents.count != 1 || properties.contents[0][keyPath: field] != text {
                note(key, .noCounterpart)
            }
        }
    }
}
