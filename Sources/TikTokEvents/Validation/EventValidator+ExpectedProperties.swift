extension EventValidator {
    /// What the destination that TikTok maintains for Segment requires of app events.
    ///
    /// For web, TikTok requires nothing and recommends the same for AddToCart, Purchase and ViewContent. A value matters
    /// only to who optimises for it and products only to a catalog, so their absence there is no issue.
    func checkExpectedProperties(of event: Event, _ findings: inout Findings) {
        guard source.kind == .app, let expected = Self.expectedInApps[event.name] else { return }
        let properties = event.properties
        let isSet = [
            "contents": !properties.contents.isEmpty, "content_type": properties.contentType != nil,
            "currency": properties.currency != nil, "value": properties.value != nil,
        ]
        for key in expected where isSet[key] == false && !findings.hasIssue(under: "properties.\(key)") {
            findings.warning(
                "properties.\(key)",
                .propertyExpected,
                "app events of this name are said to need it: contents, their content_type, value and currency"
            )
        }
    }

    private static let expectedInApps: [EventName: [String]] = [
        .addToCart: ["contents", "content_type", "currency", "value"],
        .addToWishlist: ["contents", "content_type", "currency", "value"],
        .checkout: ["contents", "content_type", "currency", "value"],
        .purchase: ["contents", "content_type", "currency", "value"],
        .viewContent: ["content_type", "currency", "value"],
    ]
}
