extension Visitor: Codable {
    // Single words, which no strategy of a coder for keys changes.
    private enum CodingKeys: String, CodingKey {
        case click, page, ip, agent, locale, ad
        // As an earlier form was stored, by whatever strategy the host's encoder had.
        case oldAgent = "userAgent"
        case oldSnakeCaseAgent = "user_agent"
    }

    /// Decodes a visitor as it was stored.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` if the data holds no click.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        click = try container.decode(TikTokClick.self, forKey: .click)
        page = try container.decodeIfPresent(Event.Page.self, forKey: .page)
        ip = try container.decodeIfPresent(String.self, forKey: .ip)
        for key in [CodingKeys.agent, .oldAgent, .oldSnakeCaseAgent] where userAgent == nil {
            userAgent = try container.decodeIfPresent(String.self, forKey: key)
        }
        locale = try container.decodeIfPresent(String.self, forKey: .locale)
        ad = try container.decodeIfPresent(Event.Ad.self, forKey: .ad) ?? Event.Ad()
    }

    /// Encodes the visitor, in the same form whatever key strategy the encoder has.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(click, forKey: .click)
        try container.encodeIfPresent(page, forKey: .page)
        try container.encodeIfPresent(ip, forKey: .ip)
        try container.encodeIfPresent(userAgent, forKey: .agent)
        try container.encodeIfPresent(locale, forKey: .locale)
        try container.encode(ad, forKey: .ad)
    }
}
