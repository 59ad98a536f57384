extension Event {
    /// The advertisement that led to the event, where the sender knows it.
    ///
    /// TikTok's pages disagree on which of these count for web sources; for web it usually reads them from the landing URL.
    /// TikTok also lists two attribution windows for web whose names aren't established: set them through `additional`.
    public struct Ad: Hashable, Sendable, Codable {
        /// The attribution callback of an app event.
        public var callback: String?
        /// The id of the campaign.
        public var campaignID: String?
        /// The id of the ad **group**, which TikTok names `ad_id`.
        public var adID: String?
        /// The id of the **ad**, which TikTok names `creative_id`.
        public var creativeID: String?
        /// Whether the user was reached by retargeting; app sources.
        public var isRetargeting: Bool?
        /// Whether the event was attributed; app sources.
        public var isAttributed: Bool?
        /// The kind of attribution.
        public var attributionType: String?
        /// Who attributed the event.
        public var attributionProvider: String?
        /// The share of the credit, 0.0 to 1.0.
        public var attributionShare: Double?
        /// The method of attribution; its type isn't documented. Null and empty values are absent.
        public var attributionMethod: JSONValue? {
            didSet { attributionMethod = attributionMethod?.unlessAbsent }
        }
        /// The value of the attribution; its type isn't documented. Null and empty values are absent.
        public var attributionValue: JSONValue? {
            didSet { attributionValue = attributionValue?.unlessAbsent }
        }
        /// Keys of `ad` that this type doesn't list.
        public var additional = [String: JSONValue]()

        /// Creates an empty ad; set what is known.
        public init() {}
    }
}
extension Event.Ad: PayloadObject {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.optional("callback", &callback, .only(.app))
        try visitor.optional("campaign_id", &campaignID)
        try visitor.optional("ad_id", &adID)
        try visitor.optional("creative_id", &creativeID)
        try visitor.optional("is_retargeting", &isRetargeting, .only(.app))
        try visitor.optional("attributed", &isAttributed, .only(.app))
        try visitor.optional("attribution_type", &attributionType, .only(.app))
        try visitor.optional("attribution_provider", &attributionProvider)
        try visitor.optional("attribution_share", &attributionShare, .share)
        try visitor.optional("attribution_method", &attributionMethod)
        try visitor.optional("attribution_value", &attributionValue)
        try visitor.additional(&additional, of: Self.self)
    }
}

extension Event.Ad: Redacted {
    var summary: String { "Ad" }
}
