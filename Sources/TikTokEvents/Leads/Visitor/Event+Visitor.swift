extension Event {
    /// Sets what the visitor knows, and leaves the rest of the event alone.
    ///
    /// To remove a part, such as the address, set it to `nil` in ``user``.
    ///
    /// - Parameter visitor: The visitor who brought the lead.
    public mutating func fill(from visitor: Visitor) {
        user.ttclid = visitor.click.ttclid ?? user.ttclid
        user.ttp = visitor.click.ttp ?? user.ttp
        user.omitted.add(visitor.click.omitted)
        user.ip = visitor.ip ?? user.ip
        user.userAgent = visitor.userAgent ?? user.userAgent
        user.locale = visitor.locale ?? user.locale
        page = visitor.page ?? page
        if visitor.ad != Event.Ad() {
            ad = visitor.ad
        }
    }
}
