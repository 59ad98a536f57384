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
/// id (over 1,000 characters, or with characters other than printable ASCII) is absent and noted in ``omitted``. No
/// grammar of a click id is documented, so nothing else is checked.
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
        self.ttclid = firstClickID(among: [ttclid], noting: "ttclid") { $0 }
        self.ttp = firstClickID(among: [ttp], noting: "ttp") { $0 }
    }

    /// Captures the click from a landing request.
    ///
    /// - Parameters:
    ///   - landingURL: The full URL, or its path and query; over 16 KiB it isn't searched.
    ///   - cookieHeader: The request's `Cookie` header.
    public init(landingURL: String?, cookieHeader: String? = nil) {
        self.init(landingURL: landingURL) { name in
            cookieHeader.flatMap { KeyValueText.firstValue(of: name, in: $0.utf8, separator: UInt8(ascii: ";")) }
        }
    }

    /// Captures the click from a landing request whose cookies are parsed already.
    ///
    /// - Parameters:
    ///   - landingURL: The full URL, or its path and query; over 16 KiB it isn't searched.
    ///   - cookies: The cookies' values by name.
    public init(landingURL: String?, cookies: [String: String]) {
        self.init(landingURL: landingURL) { cookies[$0] }
    }

    private init(landingURL: String?, cookie: (String) -> String?) {
        var landingURL = landingURL
        if let url = landingURL, url.utf8.count > Self.maximumURLLength {
            omitted.add("ttclid", .urlTooLong)
            landingURL = nil
        }
        let parameter = landingURL.flatMap {
            KeyValueText.firstValue(of: "ttclid", in: KeyValueText.query(of: $0), separator: UInt8(ascii: "&"))
        }
        ttclid = firstClickID(among: [parameter, cookie("ttclid")], noting: "ttclid", KeyValueText.percentDecoded)
        ttp = firstClickID(among: [cookie("_ttp")], noting: "ttp", KeyValueText.percentDecoded)
    }

    /// Decodes a stored click.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            ttclid: try container.decodeIfPresent(String.self, forKey: .ttclid),
            ttp: try container.decodeIfPresent(String.self, forKey: .ttp)
        )
    }

    private mutating func firstClickID(
        among candidates: [String?],
        noting field: String,
        _ decode: (String) -> String?
    ) -> String? {
        for case let candidate? in candidates where !candidate.isEmpty {
            if let value = decode(candidate), ClickIDText.isValid(value) {
                return value
            }
            omitted.add(field, .notAClickID)
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
