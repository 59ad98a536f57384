/// The web page on which the event happened. TikTok requires it for web sources.
///
/// Pages of forms often carry what the visitor typed in their query. A parameter whose value is an email address, or
/// whose name says that it is an email address or a phone number, loses its value on the way in; the rest of the URL
/// stays as it is.
public struct Page: Hashable, Sendable, Codable {
    private var cleanURL: String
    private var cleanReferrer: String?

    /// The full URL with its query: TikTok reads `ttclid` out of it.
    public var url: String {
        get { cleanURL }
        set { cleanURL = PageURL.withoutPersonalData(newValue) }
    }

    /// The full URL of the page that led here.
    public var referrer: String? {
        get { cleanReferrer }
        set { cleanReferrer = newValue.map(PageURL.withoutPersonalData) }
    }

    /// Keys of `page` that this type doesn't list.
    public var additional: [String: JSONValue] = [:]

    /// Makes a page from its full URL, query included.
    public init(url: String, referrer: String? = nil) {
        cleanURL = PageURL.withoutPersonalData(url)
        cleanReferrer = referrer.map(PageURL.withoutPersonalData)
    }
}

extension Page: PayloadObject {
    init() {
        self.init(url: "")
    }

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.required("url", &url)
        try visitor.optional("referrer", &referrer)
        try visitor.additional(&additional, of: Self.self)
    }
}

extension Page: Redacted {
    var summary: String { "Page" }
}
