extension Event {
    /// The ad that led to the event, where you know it.
    ///
    /// TikTok's pages disagree on which of these fields count for web sources. For web, TikTok usually reads them from
    /// the landing URL. It also lists two attribution windows for web whose key names are undocumented; set them
    /// through `additional`.
    public struct Ad: Hashable, Sendable, Codable, Redacted {
        /// The attribution callback of an app event.
        public var callback: String?
        /// The id of the campaign.
        public var campaignID: String?
        /// The id of the ad **group**, `ad_id` in the JSON.
        public var adGroupID: String?
        /// The id of the **ad**, `creative_id` in the JSON.
        public var creativeID: String?
        /// Whether the user was reached by retargeting. App sources.
        public var isRetargeting: Bool?
        /// Whether the event was attributed. App sources.
        public var isAttributed: Bool?
        /// The kind of attribution.
        public var attributionType: String?
        /// The party that attributed the event.
        public var attributionProvider: String?
        /// The share of the credit, from 0.0 to 1.0.
        public var attributionShare: Double?
        /// The attribution method. Its type isn't documented; null and empty values count as absent.
        public var attributionMethod: JSONValue? {
            didSet { attributionMethod = attributionMethod?.unlessAbsent }
        }
        /// The attribution value. Its type isn't documented; null and empty values count as absent.
        public var attributionValue: JSONValue? {
            didSet { attributionValue = attributionValue?.unlessAbsent }
        }
        /// Keys of `ad` that this type doesn't list.
        public var additional = [String: JSONValue]()

        /// Creates an empty ad. Set the fields that you know.
        public init() {}
    }
}
extension Event.Ad: PayloadObject {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.optional("callback", &callback, .only(.app))
        try visitor.optional("campaign_id", &campaignID)
        try visitor.optional("ad_id", &adGroupID)
        try visitor.optional("creative_id", &creativeID)
        try visitor.optional("is_retargeting", &isRetargeting, .only(.app))
        try visitor.optional("attributed", &isAttributed, .only(.app))
        try visitor.optional("attribution_type", &attributionType, .prose.only(.app))
        try visitor.optional("attribution_provider", &attributionProvider, .prose)
        try visitor.optional("attribution_share", &attributionShare, .share)
        try visitor.optional("attribution_method", &attributionMethod, .prose)
        try visitor.optional("attribution_value", &attributionValue, .prose)
        try visitor.additional(&additional, of: Self.self)
    }
}
