#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One conversion, as TikTok receives it in `data`.
///
/// An event holds hashes and never raw personal data, so it may be stored and logged. Encoded and decoded it stays the
/// same, unknown keys included, and its JSON is the same bytes each time: what a job queue needs to send it again.
///
/// ```swift
/// var event = Event(.purchase, id: EventID(lead: lead.transactionID, trigger: .leadSold), time: lead.soldAt)
/// event.user = User(email: lead.email, phone: lead.mobile, region: .unitedStates)
/// event.page = Page(url: lead.landingURL)
/// event.properties = Properties(value: lead.revenue, currency: .usd)
/// ```
public struct Event: Hashable, Sendable, Codable {
    /// What happened, `event` in the JSON.
    public var name: EventName
    /// The id of this occurrence, by which TikTok counts it once.
    ///
    /// TikTok requires it when the pixel reports the same event too. Without it, sending again may count twice.
    public var id: EventID?
    /// Who did it.
    public var user = User()
    /// What it is worth and what it was about.
    public var properties = Properties()
    /// The web page on which it happened; web sources require it.
    public var page: Page?
    /// The app in which it happened; app sources require it.
    public var app: App?
    /// The advertisement that led to it, where the sender knows it.
    public var ad = Ad()
    /// The lead of a TikTok Instant Form; CRM sources require it.
    public var lead: InstantFormLead?
    /// The browser's client hints; undocumented.
    public var device = Device()
    /// Whether TikTok must limit its use of the data (US state privacy laws); web and app sources.
    ///
    /// One integrator, citing TikTok, says that a plain public `user.ip` is then required.
    public var limitedDataUse: Bool?
    /// Keys of an event that this type doesn't list.
    public var additional: [String: JSONValue] = [:]

    private var unixTime: UnixTime

    /// When it happened, not when it is sent, in whole seconds: a fraction is dropped.
    public var time: Date {
        get { unixTime.date }
        set { unixTime = UnixTime(newValue) }
    }

    /// `event_time` as it stands in the JSON: seconds since 1970 UTC.
    public var secondsSince1970: Int64 { unixTime.seconds }

    /// Makes an event.
    ///
    /// - Parameters:
    ///   - name: What happened.
    ///   - id: The id of this occurrence; see ``EventID``.
    ///   - time: When it happened, not when it is sent.
    public init(_ name: EventName, id: EventID, time: Date) {
        self.name = name
        self.id = id
        self.unixTime = UnixTime(time)
    }
}

extension Event: PayloadObject {
    /// Decodes an event and keeps unknown keys in `additional`.
    ///
    /// - Throws: `DecodingError` with the path of what is wrong; its text never holds the value. An event of Events
    ///   API 1.0 is named as such.
    public init(from decoder: any Decoder) throws {
        try OldAPI.refuse(in: decoder, unlessPresent: "event_time")
        self = try Self(fieldsFrom: decoder)
    }

    init() {
        name = ""
        unixTime = UnixTime(seconds: 0)
    }

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.required("event", &name)
        try visitor.required("event_time", &unixTime)
        try visitor.optional("event_id", &id)
        try visitor.unlessEmpty("user", &user)
        try visitor.unlessEmpty("properties", &properties)
        try visitor.optional("page", &page)
        try visitor.optional("app", &app)
        try visitor.unlessEmpty("ad", &ad)
        try visitor.optional("lead", &lead)
        try visitor.unlessEmpty("device", &device)
        try visitor.optional("limited_data_use", &limitedDataUse)
        try visitor.additional(&additional, of: Self.self)
    }
}

extension Event: Redacted {
    var summary: String { "Event(\(name), id: \(id?.rawValue ?? "none"), time: \(secondsSince1970))" }
}
