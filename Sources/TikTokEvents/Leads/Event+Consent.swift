extension Event {
    /// Returns the event without anything that identifies the visitor, for visitors who didn't consent.
    ///
    /// | Kept | Removed |
    /// | --- | --- |
    /// | name, id, time, properties, limited data use | all of ``user``: hashes, click, address, browser, place |
    /// | ``page``, without the click id in its URLs | ``lead``, ``device``, and the ``ad`` callback |
    ///
    /// Custom properties are yours: keep identifiers out of them.
    ///
    /// - Returns: The event without identifiers.
    public func withoutIdentifiers() -> Event {
        var event = self
        event.user = Event.User()
        event.lead = nil
        event.device = Event.Device()
        event.ad.callback = nil
        if var page = event.page {
            page.url = Self.withoutClick(page.url)
            page.referrer = page.referrer.map(Self.withoutClick)
            event.page = page
        }
        return event
    }

    /// Returns the URL without its `ttclid` parameters.
    private static func withoutClick(_ url: String) -> String {
        guard let mark = url.firstIndex(of: "?") else { return url }
        let query = url[mark...].dropFirst().prefix { $0 != "#" }
        let kept = query.split(separator: "&").filter { !$0.lowercased().hasPrefix("ttclid=") }.joined(separator: "&")
        return url[..<mark] + (kept.isEmpty ? "" : "?" + kept) + url[query.endIndex...]
    }
}
