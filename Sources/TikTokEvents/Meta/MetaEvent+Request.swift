extension MetaEvent {
    /// The body of a request to Meta's Conversions API, turned into events of TikTok.
    ///
    /// ```swift
    /// let body = try JSONDecoder().decode(MetaEventRequest.self, from: metaBody)
    /// let web = body.events.filter { $0.sourceKind == .web }.map(\.event)
    /// ```
    public struct Request: Hashable, Sendable {
        /// The events, `data` in the JSON.
        public let events: [MetaEvent]
        /// The fields beside `data`: none of them carries over, a test event code and an access token least of all.
        public let notes: [MetaEvent.Note]
    }
}
extension MetaEvent.Request: Decodable {
    /// Decodes a request with all of its events.
    ///
    /// - Throws: What ``MetaEvent/init(from:)`` throws for an event, with the event's place in the path, such as
    ///   `data.3.event_time`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldKey.self)
        events = try container.decode([MetaEvent].self, forKey: "data")
        let others = container.allKeys.map(\.stringValue).filter { $0 != "data" }.sorted()
        notes = others.map { key in
            MetaEvent.Note(
                path: MetaFields.shown(key),
                reason: Self.known.contains(key) ? .idOfMeta : .unknownField
            )
        }
    }

    private static let known: Set = [
        "test_event_code", "access_token", "appsecret_proof", "partner_agent", "namespace_id", "upload_id",
        "upload_tag",
        "upload_source",
    ]
}
