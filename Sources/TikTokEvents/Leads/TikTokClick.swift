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
/// The URL takes precedence over the cookie. Values are strictly percent-decoded and never truncated or hashed. A value
/// that can't be a click id is recorded in ``omitted``, and the next candidate is used: a placeholder such as
/// `__CLICKID__` or `null`, an email address, text over 1,000 characters, or text with anything but printable ASCII. No
/// click id grammar is documented, so nothing else is checked.
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
            if url.utf8.count > Self.maximumURLLength {
                notes.value.add("ttclid", .urlTooLong)
            } else {
                candidates += KeyValueText.values(
                    of: "ttclid",
                    in: KeyValueText.query(of: url),
                    separator: UInt8(ascii: "&")
                )
            }
        }
        candidates += cookies("ttclid")
        ttclid = firstClickID(among: candidates, noting: "ttclid", KeyValueText.percentDecoded)
        ttp = firstClickID(among: cookies("_ttp"), noting: "ttp", KeyValueText.percentDecoded)
    }

    /// Decodes a stored click.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` if the data isn't a stored click.
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
            let value = decode(candidate)?.trimmed
            switch value {
            case ""?: continue
            case let value? where Placeholder.isPlaceholder(value): notes.value.add(field, .placeholder)
            case let value? where value.holdsEmailAddress: notes.value.add(field, .personalData)
            case let value? where ClickIDText.isValid(value): return value
            default: notes.value.add(field, .notAClickID)
            }
        }
        return nil
    }

    private static let maximumURLLength = 16 * 1024
}

extension TikTokClick: Redacted {
    var summary: String {
        "TikTokClick(ttclid: \(ttclid == nil ? "absent" : "present"), ttp: \(ttp == nil ? "absent" : "present"))"
    }
}
