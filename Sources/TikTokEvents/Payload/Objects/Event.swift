#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One conversion, as TikTok receives it in `data`.
///
/// An event holds hashes and never raw personal data, so you can store and log it. It survives encoding and decoding
/// unchanged, unknown keys included, so a job queue can store it and send the same bytes again. Only the notes on what was
/// left out, ``Event/User/omitted``, aren't stored.
///
/// ```swift
/// var event = Event(.purchase, id: try EventID(lead: lead.transactionID, trigger: .leadSold), time: lead.soldAt)
/// event.user.add(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)
/// event.page = .init(url: lead.landingURL)
/// event.properties = .init(value: lead.revenue, currency: .usd)
/// ```
public struct Event: Hashable, Sendable, Codable {
    private var shared: CopyOnWrite<Fields>

    // These yield instead of returning: a copy would retain every string in the value.

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

    /// The id of this occurrence, which TikTok uses to count it once.
    ///
    /// TikTok requires it when the pixel reports the same event too. Without it, a resend may count twice.
    public var id: EventID? {
        _read { yield shared.box.value.id }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.id
        }
    }

    /// The person the event is about.
    ///
    /// Assigning another user replaces the click and the visitor's address and browser as well. To keep them, use
    /// ``Event/User/add(email:phone:phoneRegion:externalID:firstName:lastName:city:state:country:zipCode:ip:userAgent:)``.
    public var user: Event.User {
        _read { yield shared.box.value.user }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.user
        }
    }

    /// What the event is worth and what it was about.
    public var properties: Event.Properties {
        _read { yield shared.box.value.properties }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.properties
        }
    }

    /// The web page where the event happened. Required for web sources.
    public var page: Event.Page? {
        _read { yield shared.box.value.page }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.page
        }
    }

    /// The app where the event happened. Required for app sources.
    public var app: Event.App? {
        _read { yield shared.box.value.app }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.app
        }
    }

    /// The ad that led to the event, where you know it.
    public var ad: Event.Ad {
        get { shared.box.value.ad.value }
        set {
            shared.makeUnique()
            shared.box.value.ad.value = newValue
        }
    }

    /// The lead of a TikTok Instant Form. Required for CRM sources.
    public var lead: Event.InstantFormLead? {
        _read { yield shared.box.value.lead }
        _modify {
            shared.makeUnique()
            yield &shared.box.value.lead
        }
    }

    /// The browser's client hints. Undocumented by TikTok.
    public var device: Event.Device {
        get { shared.box.value.device.value }
        set {
            shared.makeUnique()
            shared.box.value.device.value = newValue
        }
    }

    /// Whether TikTok must limit its use of the data under US state privacy laws. Web and app sources.
    ///
    /// One integrator, citing TikTok, says that this requires a plain public `user.ip`.
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

    /// When the event happened, not when it is sent. Whole seconds: a fraction is dropped.
    public var time: Date {
        get { shared.box.value.time.date }
        set {
            shared.makeUnique()
            shared.box.value.time = UnixTime(newValue)
        }
    }

    /// `event_time` as it appears in the JSON: seconds since 1970 UTC.
    package var secondsSince1970: Int64 { shared.box.value.time.seconds }

    /// Creates an event.
    ///
    /// - Parameters:
    ///   - name: What happened.
    ///   - id: The id of this occurrence. See ``EventID``.
    ///   - time: When it happened, not when it is sent.
    public init(_ name: EventName, id: EventID, time: Date) {
        shared = CopyOnWrite(Fields(name: name, id: id, time: UnixTime(time)))
    }
}

extension Event: PayloadObject {
    /// Creates an event from JSON that is already in TikTok's form.
    package init(json: JSONValue) throws {
        try self.init(reading: PlacedJSON(value: json, path: []))
    }

    /// Returns the event as JSON.
    package func json() throws -> JSONValue {
        try JSONValue(encoding: self)
    }

    /// Reads an event and keeps unknown keys in `additional`. For an Events API 1.0 event, the error says what moved
    /// where.
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

    // Other objects are `mutating` here. An event can lend its shared storage instead.
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

extension Event {
    /// Leaves out, with a note, numbers for which TikTok would refuse the whole event.
    mutating func leaveOutRefusedNumbers() {
        guard let vehicle = properties.flatVehicle.unlessEmpty else { return }
        if vehicle.hasLongVIN {
            properties.vehicle.vin = nil
            user.omitted.add("properties.vin", .outOfRange)
        }
        if !vehicle.preferredPriceRange.isEmpty, !vehicle.hasPriceRange {
            properties.vehicle.preferredPriceRange = []
            user.omitted.add("properties.preferred_price_range", .outOfRange)
        }
    }
}
