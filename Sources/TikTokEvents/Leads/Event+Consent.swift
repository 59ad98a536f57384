extension Event {
    /// The event without anything that tells who it was, for visitors who didn't consent.
    ///
    /// | kept | goes |
    /// | --- | --- |
    /// | name, id, time, properties, limited data use | all of ``user``: hashes, click, address, browser, place |
    /// | ``page``, the click id taken out of its URLs | ``lead``, ``device``, and the callback of ``ad`` |
    ///
    /// Custom properties are yours: keep identifiers out of them.
    ///
    /// - Returns: The event.
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

    /// The URL without its parameters `ttclid`.
    private static func withoutClick(_ url: String) -> String {
        guard let mark = url.firstIndex(of: "?") else { return url }
        let query = url[mark...].dropFirst().prefix { $0 != "#" }
        let kept = query.split(separator: "&").filter { !$0.lowercased().hasPrefix("ttclid=") }.joined(separator: "&")
        return url[..<mark] + (kept.isEmpty ? "" : "?" + kept) + url[query.endIndex...]
    }
}
