extension Visitor {
    /// `Set-Cookie` header values for the response, which keep the click id for 30 days if this request brought one.
    ///
    /// The server sets the cookie because Safari deletes one that a script sets on a page with a click id after a day.
    /// It is `HttpOnly`, since no script needs it, `Secure`, and `SameSite=Lax`, so that the browser sends it when the
    /// visitor follows a link. `_ttp` is the pixel's own cookie and never made up.
    public var setCookies: [String] {
        guard bringsClick, let ttclid = click.ttclid else { return [] }
        return ["ttclid=\(Self.encoded(ttclid)); Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"]
    }

    /// Percent-encodes the percent sign and whatever a cookie can't contain.
    private static func encoded(_ value: String) -> String {
        value.utf8.reduce(into: "") { encoded, byte in
            if #"";,\%"#.utf8.contains(byte) {
                encoded += "%" + String(byte, radix: 16, uppercase: true)
            } else {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
    }
}

extension Event {
    /// The visitor who brought the lead. Setting it fills in what the visitor knows and leaves the rest of the event
    /// alone.
    public var visitor: Visitor {
        get {
            var visitor = Visitor(
                click: user.click,
                page: page,
                ip: user.ip,
                userAgent: user.userAgent,
                locale: user.locale
            )
            visitor.ad = ad
            return visitor
        }
        set {
            user.ttclid = newValue.click.ttclid ?? user.ttclid
            user.ttp = newValue.click.ttp ?? user.ttp
            user.omitted.add(newValue.click.omitted)
            user.ip = newValue.ip ?? user.ip
            user.userAgent = newValue.userAgent ?? user.userAgent
            user.locale = newValue.locale ?? user.locale
            page = newValue.page ?? page
            if newValue.ad != Event.Ad() {
                ad = newValue.ad
            }
        }
    }
}
