extension MetaEvent {
    /// The body of a request to Meta's Conversions API, converted to TikTok events.
    ///
    /// ```swift
    /// let body = try JSONDecoder().decode(MetaEvent.Request.self, from: metaBody)
    /// let web = body.events.filter { $0.sourceKind == .web && !$0.isOptedOut }.map(\.event)
    /// ```
    public struct Request: Hashable, Sendable {
        /// The events, `data` in the JSON.
        public let events: [MetaEvent]
        /// The events that were left out, each with the path of what is wrong, such as `data.3.event_time`, and the
        /// fields besides `data`, none of which carry over, such as a test event code or an access token.
        public let notes: [MetaEvent.Note]
    }
}
extension MetaEvent.Request: Decodable {
    /// Decodes a request. An event without a name or a readable time, or with a value that can't be preserved, is left
    /// out and noted. It doesn't affect the others.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` if there is no list of events.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldKey.self)
        var elements = try container.nestedUnkeyedContainer(forKey: "data")
        var events: [MetaEvent] = []
        var notes: [MetaEvent.Note] = []
        while !elements.isAtEnd {
            do {
                events.append(try MetaEvent(from: elements.superDecoder()))
            } catch let error as EventsError {
                notes.append(MetaEvent.Note(path: error.field ?? "data", reason: .eventLeftOut))
            } catch DecodingError.dataCorrupted(let context) {
                notes.append(MetaEvent.Note(path: MetaFields.place(of: context.codingPath), reason: .unreadableValue))
            }
        }
        self.events = events
        let others = container.allKeys.map(\.stringValue).filter { $0 != "data" }.sorted()
        self.notes =
            notes
            + others.map { key in
                MetaEvent.Note(
                    path: ShownKey(stringValue: key).stringValue,
                    reason: Self.known.contains(key) ? .idOfMeta : .unknownField
                )
            }
    }

    private static let known: Set = [
        "test_event_code", "access_token", "appsecret_proof", "partner_agent", "namespace_id", "upload_id",
        "upload_tag", "upload_source",
    ]
}
