/// The click on a TikTok ad that brought a visitor: `ttclid` from the landing URL and the pixel's `_ttp` cookie.
///
/// Capture it on the landing request, store it with the lead for at least 28 days, and set it on the lead's events: it
/// is the strongest link between a conversion and its ad. A newer click replaces an older one.
///
/// ```swift
/// let click = TikTokClick(landingURL: request.url, cookieHeader: request.headers["cookie"])
/// event.user.click = click
/// ```
///
/// The URL takes precedence over the cookie. Values are strictly percent-decoded and never truncated or hashed. What
/// programs put around a click id is dropped: quotes, `ttclid=`, a URL, the rest of a query, and repetitions. A value that
/// can't be a click id is recorded in ``omitted``, and the next candidate is used: a placeholder such as `__CLICKID__` or
/// `null`, an email address, text over 1,000 characters, a list of several ids, or text with spaces or non-ASCII characters.
/// No click id grammar is documented, so little else is checked.
public struct TikTokClick: Hashable, Sendable, Codable {
    /// The click id, as TikTok put it on the landing URL.
    public private(set) var ttclid: String?
    /// The value of the pixel's `_ttp` cookie.
    public private(set) var ttp: String?
    /// What was left out because it isn't a valid value. It isn't stored with the click, nor compared.
    public var omitted: OmittedIdentifiers { notes.value }

    private var notes = Uncompared(OmittedIdentifiers())

    private enum CodingKeys: String, CodingKey {
        case ttclid
        case ttp
    }

    /// Creates a click from values that were captured and percent-decoded earlier.
    ///
    /// - Parameters:
    ///   - ttclid: TikTok's click id.
    ///   - ttp: The value of the pixel's `_ttp` cookie.
    public init(ttclid: String?, ttp: String? = nil) {
        self.ttclid = firstClickID(among: [ttclid].compactMap { $0 }, noting: "ttclid") { $0 }
        self.ttp = firstClickID(among: [ttp].compactMap { $0 }, noting: "ttp") { $0 }
    }

    /// Captures the click from a landing request.
    ///
    /// - Parameters:
    ///   - landingURL: The full URL, or its path and query. A URL over 16 KiB isn't searched.
    ///   - cookieHeader: The request's `Cookie` header.
    public init(landingURL: String?, cookieHeader: String? = nil) {
        self.init(urls: [landingURL]) { name in
            cookieHeader.map { KeyValueText.values(of: name, in: $0.utf8, separator: UInt8(ascii: ";")) } ?? []
        }
    }

    /// Captures the click from a landing request whose cookies are already parsed.
    ///
    /// - Parameters:
    ///   - landingURL: The full URL, or its path and query. A URL over 16 KiB isn't searched.
    ///   - cookies: The cookies' values by name.
    public init(landingURL: String?, cookies: [String: String]) {
        self.init(urls: [landingURL]) { name in [cookies[name]].compactMap { $0 } }
    }

    /// Searches the URLs in order, then the cookies.
    init(urls: [String?], cookies: (String) -> [String]) {
        var candidates: [String] = []
        for case let url? in urls {
            if url.utf8.count > KeyValueText.maximumURLLength {
                notes.value.add("ttclid", .urlTooLong)
            } else {
                candidates += KeyValueText.parameters(named: "ttclid", in: url)
            }
        }
        candidates += cookies("ttclid")
        ttclid = firstClickID(among: candidates, noting: "ttclid", KeyValueText.percentDecoded)
        ttp = firstClickID(among: cookies("_ttp"), noting: "ttp", KeyValueText.percentDecoded)
    }

    /// Decodes a stored click.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            ttclid: try container.decodeIfPresent(String.self, forKey: .ttclid),
            ttp: try container.decodeIfPresent(String.self, forKey: .ttp)
        )
    }

    /// The first candidate that can be a click id. Earlier ones are recorded as omitted.
    private mutating func firstClickID(
        among candidates: [String],
        noting field: String,
        _ decode: (String) -> String?
    ) -> String? {
        for candidate in candidates {
            do throws(OmittedIdentifiers.Reason) {
                guard let value = decode(candidate)?.trimmed else { throw .notAClickID }
                guard !value.isEmpty else { continue }
                guard !value.holdsEmailAddress else { throw .personalData }
                return try ClickIDText.value(value, of: field)
            } catch {
                notes.value.add(field, error)
            }
        }
        return nil
    }
}

extension TikTokClick: Redacted {
    var summary: String {
        "TikTokClick(ttclid: \(ttclid == nil ? "absent" : "present"), ttp: \(ttp == nil ? "absent" : "present"))"
    }
}

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
