/// The click on a TikTok ad that brought a visitor: `ttclid` from the landing URL and the pixel's cookie `_ttp`.
///
/// Capture it on the landing request, store it with the lead for at least 28 days, and set it on the lead's events:
/// it is the strongest tie between a conversion and its ad. A newer click replaces an older one.
///
/// ```swift
/// let click = TikTokClick(landingURL: request.url, cookieHeader: request.headers["cookie"])
/// event.user.click = click
/// ```
///
/// The URL counts before the cookie. Values are percent-decoded strictly and never cut or hashed. What can't be a click
/// id is noted in ``omitted``, and the next candidate counts: a placeholder such as `__CLICKID__` or `null`, a text over
/// 1,000 characters, or one with characters other than printable ASCII. No grammar of a click id is documented, so
/// nothing else is checked.
public struct TikTokClick: Hashable, Sendable, Codable {
    /// The click id, as TikTok put it on the landing URL.
    public private(set) var ttclid: String?
    /// The value of the pixel's cookie `_ttp`.
    public private(set) var ttp: String?
    /// What was left out because it can't be what its name says; it isn't encoded.
    public private(set) var omitted = OmittedIdentifiers()

    private enum CodingKeys: String, CodingKey {
        case ttclid
        case ttp
    }

    /// Takes values that were captured and percent-decoded before.
    ///
    /// - Parameters:
    ///   - ttclid: TikTok's click id.
    ///   - ttp: The pixel's cookie `_ttp`.
    public init(ttclid: String?, ttp: String? = nil) {
        self.ttclid = firstClickID(among: [ttclid].compactMap { $0 }, noting: "ttclid") { $0 }
        self.ttp = firstClickID(among: [ttp].compactMap { $0 }, noting: "ttp") { $0 }
    }

    /// Captures the click from a landing request.
    ///
    /// - Parameters:
    ///   - landingURL: The full URL, or its path and query; over 16 KiB it isn't searched.
    ///   - cookieHeader: The request's `Cookie` header.
    public init(landingURL: String?, cookieHeader: String? = nil) {
        self.init(urls: [landingURL]) { name in
            cookieHeader.map { KeyValueText.values(of: name, in: $0.utf8, separator: UInt8(ascii: ";")) } ?? []
        }
    }

    /// Captures the click from a landing request whose cookies are parsed already.
    ///
    /// - Parameters:
    ///   - landingURL: The full URL, or its path and query; over 16 KiB it isn't searched.
    ///   - cookies: The cookies' values by name.
    public init(landingURL: String?, cookies: [String: String]) {
        self.init(urls: [landingURL]) { name in [cookies[name]].compactMap { $0 } }
    }

    /// Searches URLs in their order, then the cookies.
    init(urls: [String?], cookies: (String) -> [String]) {
        var candidates: [String] = []
        for case let url? in urls {
            if url.utf8.count > Self.maximumURLLength {
                omitted.add("ttclid", .urlTooLong)
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
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            ttclid: try container.decodeIfPresent(String.self, forKey: .ttclid),
            ttp: try container.decodeIfPresent(String.self, forKey: .ttp)
        )
    }

    /// The first candidate that can be a click id; those before it are noted.
    private mutating func firstClickID(
        among candidates: [String],
        noting field: String,
        _ decode: (String) -> String?
    ) -> String? {
        for candidate in candidates {
            let value = decode(candidate)?.trimmed
            switch value {
            case ""?: continue
            case let value? where Placeholder.isPlaceholder(value): omitted.add(field, .placeholder)
            case let value? where ClickIDText.isValid(value): return value
            default: omitted.add(field, .notAClickID)
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
