extension EventJudge {
    /// The fields of an event according to TikTok's reference, its Parameters page, and its help pages.
    static let fields: [String: FieldKind] = [
        "event_id": .string,
        "user": .object(user),
        "properties": .object(properties),
        "page": .object(["url": .string, "referrer": .string]),
        "app": .object(["app_id": .string, "app_name": .string, "app_version": .string]),
        "ad": .object(ad),
        "lead": .object(["lead_id": .string, "lead_event_source": .string]),
        "limited_data_use": .boolean,
        // Undocumented; these are the forms in which browsers send their client hints.
        "device": .object([
            "architecture": .string, "bitness": .string, "mobile": .boolean, "model": .string, "platform": .string,
            "platform_version": .string,
        ]),
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
        "value": .amount, "currency": .string, "content_type": .oneOf(["product", "product_group"]),
        "content_ids": .strings, "contents": .objects(content), "num_items": .integer,
        "search_string": .string, "query": .string, "description": .string, "order_id": .string, "shop_id": .string,
        "customer_type": .oneOf(["new", "returning"]), "status": .string,
        "delivery_category": .oneOf(["in_store", "curbside", "home_delivery"]), "predicted_ltv": .amount,
    ]
    .merging(travel) { own, _ in own }
    .merging(vehicle) { own, _ in own }

    /// Not in TikTok's reference, but in the destination that it maintains for Segment.
    private static let travel: [String: FieldKind] = [
        "city": .string, "region": .string, "country": .string, "checkin_date": .string, "checkout_date": .string,
        "num_adults": .integer, "num_children": .integer, "num_infants": .integer, "suggested_hotels": .strings,
        "departing_departure_date": .string, "returning_departure_date": .string, "origin_airport": .string,
        "destination_airport": .string, "destination_ids": .strings, "departing_arrival_date": .string,
        "returning_arrival_date": .string, "travel_class": .oneOf(["eco", "prem", "bus", "first"]),
        "user_score": .number, "preferred_num_stops": .integer, "travel_start": .string, "travel_end": .string,
        "suggested_destinations": .strings,
    ]

    private static let vehicle: [String: FieldKind] = [
        "postal_code": .string, "make": .string, "model": .string, "year": .integer,
        "state_of_vehicle": .oneOf(["New", "Used", "CPO"]),
        "mileage": .object(["value": .amount, "unit": .oneOf(["MI", "KM"])]), "exterior_color": .string,
        "transmission": .string, "body_style": .string, "fuel_type": .string, "drivetrain": .string,
        "preferred_price_range": .range, "trim": .string, "vin": .shortString(17), "interior_color": .string,
        "condition_of_vehicle": .string, "viewcontent_type": .string, "search_type": .string,
        "registration_type": .string,
    ]

    private static let content: [String: FieldKind] = [
        "content_id": .string, "price": .amount, "quantity": .integer, "content_name": .string,
        "content_category": .string, "brand": .string,
    ]

    private static let ad: [String: FieldKind] = [
        "callback": .string, "campaign_id": .string, "ad_id": .string, "creative_id": .string,
        "is_retargeting": .boolean, "attributed": .boolean, "attribution_type": .string,
        "attribution_provider": .string, "attribution_share": .share,
    ]

    /// The standard events of web, offline, and CRM sources, including old names that TikTok converts.
    static let standardEvents: Set<String> = [
        "AddPaymentInfo", "AddToCart", "AddToWishlist", "ApplicationApproval", "CompleteRegistration", "Contact",
        "CustomizeProduct", "Download", "FindLocation", "InitiateCheckout", "Lead", "Purchase", "Schedule", "Search",
        "StartTrial", "SubmitApplication", "Subscribe", "ViewContent", "CompletePayment", "SubmitForm", "ClickButton",
        "PlaceAnOrder",
    ]
}
