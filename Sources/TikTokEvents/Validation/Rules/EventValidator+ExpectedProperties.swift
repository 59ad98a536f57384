extension EventValidator {
    /// Checks the properties that TikTok's Segment destination requires of app events.
    ///
    /// For web, TikTok requires nothing and recommends the same properties for AddToCart, Purchase, and ViewContent. A
    /// value matters only if you optimize for it, and products only if you have a catalog, so leaving them out isn't an
    /// issue.
    func checkExpectedProperties(of event: Event, _ findings: inout Findings) {
        guard isApp, let expected = Self.expectedInApps[event.name] else { return }
        for key in expected where !Self.isSet(key, in: event) && !findings.hasIssue(under: "properties.\(key)") {
            findings.warning(
                "properties.\(key)",
                .propertyExpected,
                "TikTok reportedly requires it for this app event; add it"
            )
        }
    }

    private static func isSet(_ key: String, in event: Event) -> Bool {
        switch key {
        case "contents": !event.properties.contents.isEmpty
        case "content_type": event.properties.contentType != nil
        case "currency": event.properties.currency != nil
        default: event.properties.value != nil
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
