extension Event.User {
    /// The click on the ad, which combines ``ttclid`` and ``ttp``.
    public var click: TikTokClick {
        get {
            TikTokClick(ttclid: ttclid, ttp: ttp)
        }
        set {
            ttclid = newValue.ttclid
            ttp = newValue.ttp
            omitted.add(newValue.omitted)
        }
    }
}
