extension Event {
    /// Returns the event without anything that identifies the visitor, for visitors who didn't consent.
    ///
    /// | Kept | Removed |
    /// | --- | --- |
    /// | name, id, time, properties, limited data use | all of ``user``: hashes, click, address, browser, place |
    /// | ``page``, without the click id in its URLs | ``lead``, ``device``, and the ``ad`` callback |
    /// | ``app``, ``ad``, and the custom properties | all other keys that the types don't list |
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
        event.ad.additional = [:]
        event.app?.additional = [:]
        event.additional = [:]
        if var page = event.page {
            page.url = ClickIDParameter.removed(from: page.url)
            page.referrer = page.referrer.map(ClickIDParameter.removed)
            page.additional = [:]
            event.page = page
        }
        return event
    }
}
