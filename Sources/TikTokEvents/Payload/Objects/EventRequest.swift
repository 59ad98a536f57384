/// The body of a request: one source and 1...1,000 events.
///
/// `EventsClient` makes requests by itself; this type is for looking at them and for reading stored ones.
public struct EventRequest: Hashable, Sendable {
    /// Where the events happened.
    public var source: EventSource
    /// The events, `data` in the JSON. More than 1,000 and TikTok refuses all of them.
    public var events: [Event]
    /// The code of Events Manager's Test Events tab. Events that are sent with it are test events: remove it for live ones.
    public var testEventCode: String?
    /// The name of a registered partner. TikTok may refuse an unregistered name (40063): leave it out otherwise.
    public var partnerName: String?
    /// Keys of a request that this type doesn't list.
    public var additional = [String: JSONValue]()

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - events: The events, at most 1,000.
    ///   - testEventCode: The code of the Test Events tab; `nil` for live events.
    public init(source: EventSource, events: [Event], testEventCode: String? = nil) {
        self.source = source
        self.events = events
        self.testEventCode = testEventCode
    }
}

extension EventRequest: Codable {}

extension EventRequest: PayloadObject {
    /// Reads a request and keeps unknown keys in `additional`. A body of Events API 1.0 is named as such.
    init(reading json: PlacedJSON) throws {
        try OldAPI.refuse(json, unlessPresent: ["event_source", "event_source_id", "data"])
        try self.init(fieldsOf: json)
    }

    init() {
        self.init(source: EventSource(kind: "", id: ""), events: [])
    }

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.required("event_source", &source.kind)
        try visitor.required("event_source_id", &source.id)
        try visitor.optional("test_event_code", &testEventCode)
        try visitor.optional("partner_name", &partnerName)
        try visitor.additional(&additional, of: Self.self)
        // Last, so that events that are encoded already can be put between the brackets at the end.
        try visitor.required("data", &events)
    }
}

extension EventRequest: Redacted {
    var summary: String { "EventRequest(\(source.kind), \(events.count) events)" }
}
