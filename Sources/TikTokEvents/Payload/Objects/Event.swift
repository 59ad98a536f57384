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
/// var event = Event(.purchase, id: try EventID(lead: lead.transactionID, trigger: .leadSold), time: lead.soldAt)
/// event.user = .init(email: lead.email, phone: lead.mobile, region: .unitedStates)
/// event.page = .init(url: lead.landingURL)
/// event.properties = .init(value: lead.revenue, currency: .usd)
/// ```
public struct Event: Hashable, Sendable, Codable {
    private var shared: CopyOnWrite<Fields>

    // These yield what they name instead of getting it: a copy takes a reference for each of its texts.

    var fields: Fields {
        _read { yield shared.box.value }
    }

    /// What happened, `event` in the JSON.
    public var name: EventName {
        _read { yield shared.box.value.name }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.name
        }
    }

    /// The id of this occurrence, by which TikTok counts it once.
    ///
    /// TikTok requires it when the pixel reports the same event too. Without it, sending again may count twice.
    public var id: EventID? {
        _read { yield shared.box.value.id }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.id
        }
    }

    /// Who did it.
    public var user: Event.User {
        _read { yield shared.box.value.user }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.user
        }
    }

    /// What it is worth and what it was about.
    public var properties: Event.Properties {
        _read { yield shared.box.value.properties }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.properties
        }
    }

    /// The web page on which it happened; web sources require it.
    public var page: Event.Page? {
        _read { yield shared.box.value.page }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.page
        }
    }

    /// The app in which it happened; app sources require it.
    public var app: Event.App? {
        _read { yield shared.box.value.app }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.app
        }
    }

    /// The advertisement that led to it, where the sender knows it.
    public var ad: Event.Ad {
        get { shared.box.value.ad.value }
        set {
            shared.makeUnique()
            shared.box.value.ad.value = newValue
        }
    }

    /// The lead of a TikTok Instant Form; CRM sources require it.
    public var lead: Event.InstantFormLead? {
        _read { yield shared.box.value.lead }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.lead
        }
    }

    /// The browser's client hints; undocumented.
    public var device: Event.Device {
        get { shared.box.value.device.value }
        set {
            shared.makeUnique()
            shared.box.value.device.value = newValue
        }
    }

    /// Whether TikTok must limit its use of the data (US state privacy laws); web and app sources.
    ///
    /// One integrator, citing TikTok, says that a plain public `user.ip` is then required.
    public var limitedDataUse: Bool? {
        _read { yield shared.box.value.limitedDataUse }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.limitedDataUse
        }
    }

    /// Keys of an event that this type doesn't list.
    public var additional: [String: JSONValue] {
        _read { yield shared.box.value.additional }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.additional
        }
    }

    /// When it happened, not when it is sent, in whole seconds: a fraction is dropped.
    public var time: Date {
        get { shared.box.value.time.date }
        set {
            shared.makeUnique()
            shared.box.value.time = UnixTime(newValue)
        }
    }

    /// `event_time` as it stands in the JSON: seconds since 1970 UTC.
    public var secondsSince1970: Int64 { shared.box.value.time.seconds }

    /// Creates an event.
    ///
    /// - Parameters:
    ///   - name: What happened.
    ///   - id: The id of this occurrence; see ``EventID``.
    ///   - time: When it happened, not when it is sent.
    public init(_ name: EventName, id: EventID, time: Date) {
        shared = CopyOnWrite(Fields(name: name, id: id, time: UnixTime(time)))
    }
}

extension Event: PayloadObject {
    /// Reads an event that is JSON already.
    package init(json: JSONValue) throws {
        try self.init(reading: PlacedJSON(value: json, path: []))
    }

    /// The event as JSON.
    package func json() throws -> JSONValue {
        try JSONValue(encoding: self)
    }

    /// Reads an event and keeps unknown keys in `additional`. An event of Events API 1.0 is named as such.
    init(reading json: PlacedJSON) throws {
        try OldAPI.refuse(json, unlessPresent: ["event_time"])
        try self.init(fieldsOf: json)
    }

    init() {
        shared = CopyOnWrite(Fields())
    }

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        shared.makeUnique()
        try shared.box.value.fields(&visitor)
    }

    // Other objects are `mutating` here. An event only lends what it shares.
    func readFields(_ visitor: inout some FieldVisitor) throws {
        try shared.read { try $0.readFields(&visitor) }
    }

    func write(to json: inout JSONWriter) throws {
        try json.object { try readFields(&$0) }
    }
}

extension Event: Redacted {
    var summary: String { "Event(\(name), id: \(id?.rawValue ?? "none"), time: \(secondsSince1970))" }
}
