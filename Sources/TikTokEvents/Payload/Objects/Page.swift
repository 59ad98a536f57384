extension Event {
    /// The web page where the event happened. TikTok requires it for web sources.
    ///
    /// The URL of a page with a form often contains what the visitor typed. When you set the URL or the referrer,
    /// personal data is removed from its path, parameters, and fragment. Every other byte stays as is. See
    /// <doc:HashingAndPrivacy> for what counts as personal data.
    public struct Page: Hashable, Sendable, Codable, Redacted {
        private var cleanURL: PageURL
        private var cleanReferrer: PageURL?

        /// The full URL including its query, from which TikTok reads `ttclid`.
        public var url: String {
            get { cleanURL.text }
            set { cleanURL = PageURL(newValue) }
        }

        /// The full URL of the page that led here.
        public var referrer: String? {
            get { cleanReferrer?.text }
            set { cleanReferrer = newValue.map(PageURL.init) }
        }

        /// Keys of `page` that this type doesn't list.
        public var additional = [String: JSONValue]()

        /// Creates a page from its full URL, including the query.
        ///
        /// - Parameters:
        ///   - url: The full URL.
        ///   - referrer: The full URL of the previous page.
        public init(url: String, referrer: String? = nil) {
            cleanURL = PageURL(url)
            cleanReferrer = referrer.map(PageURL.init)
        }
    }
}
extension Event.Page: PayloadObject {
    init() {
        self.init(url: "")
    }

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.required("url", &cleanURL)
        try visitor.optional("referrer", &cleanReferrer)
        try visitor.additional(&additional, of: Self.self)
    }
}
