extension Event.User {
    /// The click on the ad, which combines ``ttclid`` and ``ttp``.
    ///
    /// Setting it replaces the click id. It keeps the ``ttp`` if the new click has none, because that is the browser's.
    public var click: TikTokClick {
        get {
            TikTokClick(ttclid: ttclid, ttp: ttp)
        }
        set {
            ttclid = newValue.ttclid
            ttp = newValue.ttp ?? ttp
            omitted.add(newValue.omitted)
        }
    }
}
