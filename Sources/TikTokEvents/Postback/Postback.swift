/// What becomes of leads, as configuration instead of code: triggers tied to events, and lead fields mapped to the paths
/// of TikTok's request.
///
/// It is JSON that a lead platform's staff can write; the article <doc:PostbackFormat> describes it. Loading reports all
/// mistakes at once. ``PostbackMapper`` makes events by it.
///
/// ```swift
/// let postback = try Postback(json: data)             // throws Postback.ValidationError
/// let mapper = try PostbackMapper<AcmeLead>(postback)
/// let report = try await client.send(lead, at: .leadSold, using: mapper)
/// ```
public struct Postback: Hashable, Sendable {
    /// The kind of source that the events belong to.
    public var eventSource = EventSource.Kind.web
    /// The id of the source, such as the pixel code, if the postback holds it: one for all leads, or one for each value of
    /// a field.
    public var eventSourceID: SourceID?
    /// The events that each trigger makes; a trigger that isn't here makes none.
    public var triggers: [LeadTrigger: [Conversion]] = [:]
    /// Which field of a lead goes where.
    ///
    /// Several fields may go to one path: emails, phone numbers, external ids and lists take all of them, any other path
    /// takes the first that the lead has.
    public var fields: [FieldMapping] = []
    /// Values by path that are the same for every lead. A field of the lead that goes to the same path comes first.
    ///
    /// The currency is left out of events without an amount.
    public var staticFields: [String: JSONValue] = [:]
    /// How phone numbers without a calling code are read.
    public var phoneRegion = PhoneRegionSource()
    /// What a lead must meet for its identifiers to be sent; `nil` sends them for every lead.
    ///
    /// The events of any other lead go as ``Event/withoutIdentifiers()`` makes them.
    public var consent: Condition?
    /// The states whose residents' data TikTok must use in a limited way.
    public var limitedDataUse: LimitedDataUse?

    /// Makes a postback without any trigger or field.
    public init() {}

    /// The source of all events, if the postback holds its id and it is the same for every lead.
    public var source: EventSource? {
        guard case .fixed(let id) = eventSourceID else { return nil }
        return EventSource(kind: eventSource, id: id)
    }

    /// Every source that the postback names, in the order of their ids.
    public var sources: [EventSource] {
        (eventSourceID?.all ?? []).map { EventSource(kind: eventSource, id: $0) }
    }

    /// All that is wrong with it, in the order of the places; empty for one that a mapper can be made of.
    public var issues: [Issue] {
        var reader = PostbackReader()
        _ = reader.postback(from: json)
        return reader.issues
    }
}

extension Postback {
    /// The keys of the JSON.
    enum Key: String, CaseIterable {
        case schema = "$schema"
        case eventSource = "event_source"
        case eventSourceID = "event_source_id"
        case phoneRegion = "phone_region"
        case consent
        case limitedDataUse = "limited_data_use"
        case triggers
        case fields
        case staticFields = "static"
    }
}
