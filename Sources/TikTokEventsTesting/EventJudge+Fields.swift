extension EventJudge {
    /// The fields of an event by TikTok's reference, its Parameters page and its help pages.
    static let fields: [String: FieldKind] = [
        "event_id": .string,
        "user": .object(user),
        "properties": .object(properties),
        "page": .object(["url": .string, "referrer": .string]),
        "app": .object(["app_id": .string, "app_name": .string, "app_version": .string]),
        "ad": .object(ad),
        "lead": .object(["lead_id": .string, "lead_event_source": .string]),
        "limited_data_use": .boolean,
    ]

    private static let user: [String: FieldKind] = [
        "email": .hashes, "phone": .hashes, "external_id": .hashes,
        "first_name": .hash, "last_name": .hash, "zip_code": .hash,
        "ttclid": .string, "ttp": .string, "ip": .string, "user_agent": .string, "locale": .string,
        "city": .string, "state": .string, "country": .string,
        "idfa": .string, "idfv": .string, "gaid": .string,
        "att_status": .oneOf(["AUTHORIZED", "DENIED", "NOT_DETERMINED", "RESTRICTED", "NOT_APPLICABLE"]),
    ]

    private static let properties: [String: FieldKind] = [
        "value": .number, "currency": .string, "content_type": .oneOf(["product", "product_group"]),
        "content_ids": .strings, "contents": .objects(content), "num_items": .integer,
        "search_string": .string, "query": .string, "description": .string, "order_id": .string, "shop_id": .string,
        "customer_type": .oneOf(["new", "returning"]), "status": .string,
        "delivery_category": .oneOf(["in_store", "curbside", "home_delivery"]), "predicted_ltv": .number,
    ]

    private static let content: [String: FieldKind] = [
        "content_id": .string, "price": .number, "quantity": .integer, "content_name": .string,
        "content_category": .string, "brand": .string,
    ]

    private static let ad: [String: FieldKind] = [
        "callback": .string, "campaign_id": .string, "ad_id": .string, "creative_id": .string,
        "is_retargeting": .boolean, "attributed": .boolean, "attribution_type": .string,
        "attribution_provider": .string, "attribution_share": .number,
    ]

    /// The standard events of web, offline and CRM sources, old names that TikTok converts included.
    static let standardEvents: Set<String> = [
        "AddPaymentInfo", "AddToCart", "AddToWishlist", "ApplicationApproval", "CompleteRegistration", "Contact",
        "CustomizeProduct", "Download", "FindLocation", "InitiateCheckout", "Lead", "Purchase", "Schedule", "Search",
        "StartTrial", "SubmitApplication", "Subscribe", "ViewContent", "CompletePayment", "SubmitForm", "ClickButton",
        "PlaceAnOrder",
    ]
}
