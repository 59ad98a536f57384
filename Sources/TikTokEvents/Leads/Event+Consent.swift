extension Event {
    /// Returns the event without anything that identifies the visitor, for visitors who didn't consent.
    ///
    /// | Kept | Removed |
    /// | --- | --- |
    /// | name, id, time, properties, limited data use | all of ``user``: hashes, click, address, browser, place |
    /// | ``page``, without click ids and `ttp` in its URLs | ``lead``, ``device``, and the ``ad`` callback |
    /// | ``app``, ``ad``, and the custom properties | all other keys that the types don't list |
    ///
    /// Custom properties are yours: keep identifiers out of them. Only click ids in URLs are removed from them.
    ///
    /// - Returns: The event without identifiers.
    public func withoutIdentifiers() -> Event {
        let ids = ClickIDParameter.ids(in: self)
        let clean = { (url: String) in ClickIDParameter.removed(from: url, ids: ids) }
        var event = self
        event.user = Event.User()
        event.lead = nil
        event.device = Event.Device()
        event.ad.callback = nil
        event.ad.additional = [:]
        event.app?.additional = [:]
        event.additional = [:]
        if var page = event.page {
            page.url = clean(page.url)
            page.referrer = page.referrer.map(clean)
            page.additional = [:]
            event.page = page
        }
        event.properties.additional = event.properties.additional.mapValues { $0.mappingURLs(clean) }
        for index in event.properties.contents.indices {
            let additional = event.properties.contents[index].additional
            event.properties.contents[index].additional = additional.mapValues { $0.mappingURLs(clean) }
        }
        return event
    }
}
