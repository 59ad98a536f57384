extension Visitor {
    /// Returns `Set-Cookie` header values for the response, which keep the click id if this request brought one.
    ///
    /// Set them only if the visitor consented to advertising cookies, where the law requires consent.
    ///
    /// The server sets the cookie because Safari deletes one that a script sets on a page with a click id after a day.
    /// It is `HttpOnly`, since no script needs it, `Secure`, and `SameSite=Lax`, so that the browser sends it when the
    /// visitor follows a link. `_ttp` is the pixel's own cookie and never made up.
    ///
    /// - Parameters:
    ///   - domain: The domain whose hosts all receive the cookie, such as `"quotes.example"` if visitors land on `www.`
    ///     and the form is on `apply.`; `nil` for the requested host alone. Text that isn't a host name is ignored.
    ///   - maximumAge: How long the browser keeps the cookie: 30 days by default, and at least 28, TikTok's longest
    ///     attribution window, for conversions to be attributed in full.
    /// - Returns: The header values, empty if the request brought no click.
    public func setCookies(domain: String? = nil, maximumAge: Duration = .seconds(2_592_000)) -> [String] {
        guard bringsClick.value, let ttclid = click.ttclid else { return [] }
        let scope = domain.flatMap { Self.isHostName($0) ? "; Domain=\($0)" : nil } ?? ""
        let seconds = max(maximumAge.components.seconds, 0)
        return ["ttclid=\(Self.encoded(ttclid))\(scope); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax; Secure"]
    }

    /// Whether text is safe in a header: a domain may come from the request.
    private static func isHostName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
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
