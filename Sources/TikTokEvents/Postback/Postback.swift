/// Configuration that turns leads into events without code. It ties triggers to events and maps lead fields to the
/// paths of TikTok's request.
///
/// It is JSON that a lead platform's staff can write; see <doc:PostbackFormat>. Loading it reports all mistakes at
/// once. ``PostbackMapper`` applies it.
///
/// ```swift
/// let postback = try Postback(json: data)             // throws Postback.ValidationError
/// let mapper = try PostbackMapper<AcmeLead>(postback)
/// let report = try await client.send(lead, at: .leadSold, using: mapper)
/// ```
public struct Postback: Hashable, Sendable {
    /// The kind of source that the events belong to.
    public var eventSource = EventSource.Kind.web
    /// The id of the source, such as the pixel code, if the postback specifies it: one id for all leads, or one for
    /// each value of a field.
    public var eventSourceID: SourceID?
    /// The events that each trigger produces. Any other trigger produces none.
    public var triggers: [LeadTrigger: [Conversion]] = [:]
    /// The mappings from the lead's fields to paths.
    ///
    /// Several fields can share one path. For emails, phone numbers, external ids, and lists, all of them are used. For
    /// any other path, the first that the lead has is used.
    public var fields: [FieldMapping] = []
    /// Values by path that are the same for every lead. A lead's field with the same path takes precedence.
    ///
    /// The currency is left out of events without an amount.
    public var staticFields: [String: JSONValue] = [:]
    /// The region for phone numbers without a calling code.
    public var phoneRegion = PhoneRegionSource()
    /// The condition that a lead must meet for its identifiers to be sent, or `nil` to send them for every lead.
    ///
    /// The events of any other lead are sent as ``Event/withoutIdentifiers()`` returns them.
    public var consent: Condition?
    /// The states for whose residents TikTok must limit its use of the data.
    public var limitedDataUse: LimitedDataUse?

    /// Creates a postback without triggers or fields.
    public init() {}

    /// The source of all events, if the postback specifies its id and it is the same for every lead.
    public var source: EventSource? {
        guard case .fixed(let id) = eventSourceID else { return nil }
        return EventSource(kind: eventSource, id: id)
    }

    /// Every source that the postback names, in order of their ids.
    public var sources: [EventSource] {
        (eventSourceID?.all ?? []).map { EventSource(kind: eventSource, id: $0) }
    }

    /// Everything that is wrong with the postback, ordered by location. Empty if a mapper can be created from it
    /// without warnings.
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

extension Postback {
    /// The region of phone numbers without a calling code.
    public struct PhoneRegionSource: Hashable, Sendable {
        /// The lead's field with the country, read through its mapping's `values` if it has any. If it names no
        /// country, there is no region.
        public var field: String?
        /// The region for leads without the field and without a mapped or static country, or `nil` to leave out their
        /// national numbers.
        public var defaultRegion: PhoneRegion?

        /// Creates a source of regions.
        ///
        /// - Parameters:
        ///   - field: The lead's field with the country, or `nil` for the value mapped to `data.0.user.country`.
        ///   - defaultRegion: The region for leads that name no country.
        public init(field: String? = nil, defaultRegion: PhoneRegion? = nil) {
            self.field = field
            self.defaultRegion = defaultRegion
        }

        enum Key: String, CaseIterable {
            case field
            case defaultRegion = "default"
        }
    }
}

extension Postback {
    /// The states for whose residents TikTok must limit its use of the data. See ``Event/limitedDataUse``.
    ///
    /// Privacy laws differ and change, so you provide the list.
    public struct LimitedDataUse: Hashable, Sendable {
        /// The US states, by code or by name.
        public var states: [String]
        /// The lead's field with the state, or `nil` for the value mapped to `data.0.user.state`.
        public var field: String?

        /// Creates a list of states.
        ///
        /// - Parameters:
        ///   - states: The US states, by code or by name.
        ///   - field: The lead's field with the state, or `nil` for the value mapped to `data.0.user.state`.
        public init(states: [String], field: String? = nil) {
            self.states = states
            self.field = field
        }

        enum Key: String, CaseIterable {
            case states
            case field
        }
    }
}
