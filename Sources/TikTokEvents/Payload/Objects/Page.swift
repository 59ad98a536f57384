extension Event {
    /// The web page on which the event happened. TikTok requires it for web sources.
    ///
    /// Pages of forms often carry in their URL what the visitor typed. Personal data is removed when the page gets its
    /// URL or referrer, from the path, the parameters and the fragment. The rest stays as it is, to the byte.
    /// See <doc:HashingAndPrivacy> for what counts.
    public struct Page: Hashable, Sendable, Codable {
        private var cleanURL: PageURL
        private var cleanReferrer: PageURL?

        /// The full URL with its query: TikTok reads `ttclid` out of it.
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

        /// Creates a page from its full URL, query included.
        ///
        /// - Parameters:
        ///   - url: The full URL.
        ///   - referrer: The full URL of the page before.
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

extension Event.Page: Redacted {
    var summary: String { "Page" }
}
