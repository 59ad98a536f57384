/// What a landing request says of its visitor: the click, the page, the address and the browser.
///
/// Make it of the request, store it with the lead, and set it on the lead's events:
///
/// ```swift
/// let visitor = Visitor(
///     url: request.url,
///     headers: request.headers.map { ($0.name, $0.value) },
///     peerAddress: request.peerAddress,
///     proxies: .count(1)
/// )
/// for cookie in visitor.setCookies { response.headers.add(name: "Set-Cookie", value: cookie) }
/// lead.visitor = visitor
/// // Later, when the lead is sold:
/// event.visitor = lead.visitor
/// ```
///
/// The click counts from the URL, else from a referrer of the same host, else from the cookies. Personal data is taken out
/// of the URLs. What the request doesn't say is absent, and a private address is never taken for the visitor's.
public struct Visitor: Hashable, Sendable {
    /// The click on the ad.
    public var click: TikTokClick
    /// The page as the visitor saw it, and where the visitor came from.
    public var page: Event.Page?
    /// The visitor's public address.
    public var ip: String?
    /// The browser.
    public var userAgent: String?
    /// The language that the browser asks for first, such as `en-US`.
    public var locale: String?
    /// The ids of the ad that the landing URL holds.
    public var ad = Event.Ad()
    /// Whether this very request brought a click, so that its cookie is to be set; it isn't encoded.
    private(set) var bringsClick = false

    /// Makes a visitor from what is known.
    ///
    /// - Parameters:
    ///   - click: The click on the ad.
    ///   - page: The page as the visitor saw it.
    ///   - ip: The visitor's public address.
    ///   - userAgent: The browser.
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
    ///   - url: The request's URL, or its path and query. A path alone is taken to be of `https`, unless a trusted proxy
    ///     says otherwise.
    ///   - headers: The request's headers. Names are case insensitive and may repeat.
    ///   - peerAddress: The address that the connection came from.
    ///   - proxies: The proxies whose headers are believed.
    ///   - adParameters: The URL parameters that hold ids of the ad, as you named them in TikTok Ads Manager.
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
        bringsClick = TikTokClick(urls: urls) { _ in [] }.ttclid != nil
        page = request.pageURL.map { Event.Page(url: $0, referrer: request.header("referer")) }
        ip = request.address
        userAgent = request.header("user-agent")
        locale = request.locale
        for (id, name) in adParameters {
            ad[keyPath: id.path] = request.parameter(named: name)
        }
    }
}

extension Visitor {
    /// The proxies in front of a server whose headers are believed; anybody can send such headers.
    public struct Proxies: Hashable, Sendable {
        let count: Int
        let addressHeader: String?

        /// No proxy: the connection comes from the visitor.
        public static let none = Self(count: 0, addressHeader: nil)

        /// So many proxies, each of which adds its peer to `X-Forwarded-For`.
        ///
        /// - Parameter count: How many proxies a request passes, such as 1 for a load balancer, 2 with a CDN before it.
        /// - Returns: The proxies.
        public static func count(_ count: Int) -> Self {
            Self(count: max(count, 0), addressHeader: nil)
        }

        /// A proxy that writes the visitor's address into a header of its own, such as `CF-Connecting-IP`.
        ///
        /// - Parameter name: The header's name.
        /// - Returns: The proxies.
        public static func header(_ name: String) -> Self {
            Self(count: 1, addressHeader: name)
        }
    }

    /// An id of the ad that TikTok Ads Manager can write into the landing URL.
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
            case .adGroup: \.adID
            case .ad: \.creativeID
            }
        }
    }
}

extension Visitor: Redacted {
    var summary: String { "Visitor(\(click.summary))" }
}
