/// The body of a request: one source and 1 to 1,000 events.
///
/// `EventsClient` builds requests for you. Use this type to inspect them or to read stored ones.
public struct EventRequest: Hashable, Sendable {
    /// Where the events happened.
    public var source: EventSource
    /// The events, `data` in the JSON. TikTok rejects all of them if there are more than 1,000.
    public var events: [Event]
    /// The code from Events Manager's Test Events tab. Events sent with it are test events; remove it for live ones.
    public var testEventCode: String?
    /// The name of a registered partner. Leave it out if yours isn't registered: TikTok may reject the request (40063).
    public var partnerName: String?
    /// Keys of a request that this type doesn't list.
    public var additional = [String: JSONValue]()

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - events: The events, at most 1,000.
    ///   - testEventCode: The code from the Test Events tab, or `nil` for live events.
    public init(source: EventSource, events: [Event], testEventCode: String? = nil) {
        self.source = source
        self.events = events
        self.testEventCode = testEventCode
    }
}

extension EventRequest: Codable {}

extension EventRequest: PayloadObject {
    /// Reads a request and keeps unknown keys in `additional`. For an Events API 1.0 body, the error says what moved
    /// where.
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
        // Keep this last: events that are already encoded are inserted between the brackets at the end.
        try visitor.required("data", &events)
    }
}

extension EventRequest: Redacted {
    var summary: String { "EventRequest(\(source.kind), \(events.count) events)" }
}
