/// What a landing request tells you about its visitor: the click, the page, the address, and the browser.
///
/// Create it from the request, store it with the lead, and fill the lead's events from it:
///
/// ```swift
/// let visitor = Visitor(
///     url: request.url,
///     headers: request.headers.map { ($0.name, $0.value) },
///     peerAddress: request.peerAddress,
///     proxies: .count(1)
/// )
/// if hasConsented(request) {
///     for cookie in visitor.setCookies() { response.headers.add(name: "Set-Cookie", value: cookie) }
/// }
/// lead.visitor = visitor
/// // Later, when the lead is sold:
/// event.fill(from: lead.visitor)
/// ```
///
/// The click is taken from the URL, then from a referrer on the same host, then from the cookies. Personal data is
/// removed from the URLs. What the request doesn't contain is absent, and a private address is never mistaken for the
/// visitor's.
public struct Visitor: Hashable, Sendable {
    /// The click on the ad.
    public var click: TikTokClick
    /// The page that the visitor saw and where the visitor came from.
    public var page: Event.Page?
    /// The visitor's public address.
    public var ip: String?
    /// The browser's user agent.
    public var userAgent: String?
    /// The browser's preferred language, such as `en-US`.
    public var locale: String?
    /// The ids of the ad in the landing URL.
    public var ad = Event.Ad()
    /// Whether this request itself brought a click, so that its cookie should be set. Not encoded.
    private(set) var bringsClick = Uncompared(false)

    /// Creates a visitor from known values.
    ///
    /// - Parameters:
    ///   - click: The click on the ad.
    ///   - page: The page as the visitor saw it.
    ///   - ip: The visitor's public address.
    ///   - userAgent: The browser's user agent.
    ///   - locale: The language as a BCP 47 tag.
    public init(
        click: TikTokClick,
        page: Event.Page? = nil,
        ip: String? = nil,
        userAgent: String? = nil,
        locale: String? = nil
    ) {
        self.click = click
        self.page = page
        self.ip = ip
        self.userAgent = userAgent
        self.locale = locale
    }

    /// Reads a landing request.
    ///
    /// - Parameters:
    ///   - url: The request's URL, or its path and query. A path alone is assumed to be `https`, unless a trusted proxy
    ///     says otherwise.
    ///   - headers: The request's headers. Names are case insensitive and may repeat.
    ///   - peerAddress: The address that the connection came from.
    ///   - proxies: The proxies whose headers you trust.
    ///   - adParameters: The URL parameters that hold the ad's ids, as you named them in TikTok Ads Manager.
    public init(
        url: String,
        headers: some Sequence<(String, String)>,
        peerAddress: String?,
        proxies: Proxies = .none,
        adParameters: [AdID: String] = [:]
    ) {
        let request = LandingRequest(url: url, headers: headers, peerAddress: peerAddress, proxies: proxies)
        let urls = [url, request.referrerOfSameHost]
        click = TikTokClick(urls: urls) { request.cookies(named: $0) }
        bringsClick.value = TikTokClick(urls: urls) { _ in [] }.ttclid != nil
        page = request.pageURL.map { Event.Page(url: $0, referrer: request.header("referer")) }
        ip = request.address
        userAgent = request.userAgent
        locale = request.locale
        for (id, name) in adParameters {
            ad[keyPath: id.path] = request.parameter(named: name)
        }
    }
}

extension Visitor: Codable {
    // Single words, which no key strategy changes.
    private enum CodingKeys: String, CodingKey {
        case click, page, ip, locale, ad
        case userAgent = "agent"
    }
}

extension Visitor {
    /// The proxies in front of a server whose headers it trusts. Without a proxy, anyone can send such headers.
    public struct Proxies: Hashable, Sendable {
        let count: Int
        let addressHeader: String?

        /// No proxy: visitors connect directly.
        public static let none = Self(count: 0, addressHeader: nil)

        /// A number of proxies, each of which appends its peer to `X-Forwarded-For`.
        ///
        /// - Parameter count: The number of proxies that a request passes: 1 for a load balancer, 2 with a CDN in front
        ///   of it.
        /// - Returns: The proxies.
        public static func count(_ count: Int) -> Self {
            Self(count: max(count, 0), addressHeader: nil)
        }

        /// A proxy that writes the visitor's address to a header of its own, such as `CF-Connecting-IP`.
        ///
        /// - Parameter name: The header's name. `X-Forwarded-For` means the same as ``count(_:)`` with 1, because
        ///   anyone can write its first address.
        /// - Returns: The proxies.
        public static func header(_ name: String) -> Self {
            Self(count: 1, addressHeader: name.lowercased() == "x-forwarded-for" ? nil : name)
        }
    }

    /// An id that TikTok Ads Manager can write into the landing URL.
    public enum AdID: Hashable, Sendable {
        /// The campaign, `__CAMPAIGN_ID__`.
        case campaign
        /// The ad group, `__AID__`.
        case adGroup
        /// The ad, `__CID__`.
        case ad

        fileprivate var path: WritableKeyPath<Event.Ad, String?> {
            switch self {
            case .campaign: \.campaignID
            case .adGroup: \.adGroupID
            case .ad: \.creativeID
            }
        }
    }
}

extension Visitor: Redacted {
    var summary: String { "Visitor(\(click.summary))" }
}

extension Event {
    /// Copies the visitor's values into the event and leaves the rest unchanged.
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
