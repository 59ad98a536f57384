extension MetaFields {
    /// Converts `custom_data` to TikTok's properties.
    mutating func properties() -> Event.Properties {
        var properties = Event.Properties()
        guard var custom = object("custom_data") else { return properties }
        defer { take(notesOf: custom) }
        properties.value = custom.number("value")
        properties.currency = custom.currency()
        properties.contentType = custom.choice("content_type")
        properties.contentIDs = custom.ids("content_ids")
        properties.contents = custom.contents()
        properties.numItems = custom.count("num_items")
        properties.orderID = custom.text("order_id")
        properties.searchString = custom.text("search_string")
        properties.status = custom.text("status")
        properties.deliveryCategory = custom.choice("delivery_category")
        properties.predictedLTV = custom.number("predicted_ltv")
        custom.nameContent(of: &properties)
        custom.noteRest(knownToMeta: ["net_revenue"], reason: .customProperty)
        return properties
    }

    private mutating func currency() -> Event.Currency? {
        // A sign such as `€` would count as a placeholder in any other field.
        guard let text = rawText("currency"), !text.isEmpty else { return nil }
        do throws(OmittedIdentifiers.Reason) {
            return Event.Currency(rawValue: try WrittenCurrency.code(in: text))
        } catch {
            note("currency", MetaEvent.Reason(error))
            return nil
        }
    }

    /// A value that TikTok lists. Meta has others too, such as the content types `hotel` and `vehicle`.
    private mutating func choice<Choice: ListedValue>(_ key: String) -> Choice? {
        guard let text = text(key), !text.isEmpty else { return nil }
        guard let choice = Choice(written: text) else {
            note(key, MetaEvent.Reason(.unlistedValue))
            return nil
        }
        return choice
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
