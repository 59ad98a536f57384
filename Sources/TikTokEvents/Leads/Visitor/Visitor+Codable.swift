extension Visitor: Codable {
    // Single words, which no key strategy changes.
    private enum CodingKeys: String, CodingKey {
        case click, page, ip, agent, locale, ad
        // The keys of an earlier form, with and without a snake case strategy.
        case oldAgent = "userAgent"
        case oldSnakeCaseAgent = "user_agent"
    }

    /// Decodes a stored visitor.
    ///
    /// - Parameter decoder: The decoder to read from.
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

    /// Encodes the visitor, in the same form whatever the encoder's key strategy.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: Any error that the encoder throws.
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
