extension Event {
    /// A lead from a TikTok Instant Form, which links a CRM event to the form. TikTok requires it for CRM sources.
    public struct InstantFormLead: Hashable, Sendable, Codable, Redacted {
        /// TikTok's id for the lead: about 19 digits, too long for a number, so it's a string.
        public var id: String
        /// The name of the CRM, such as `"HubSpot"`.
        public var eventSource: String?
        /// Keys of `lead` that this type doesn't list.
        public var additional = [String: JSONValue]()

        /// Creates a lead from the id that TikTok assigned to it.
        ///
        /// - Parameters:
        ///   - id: TikTok's id for the lead.
        ///   - eventSource: The name of the CRM, such as `"HubSpot"`.
        public init(id: String, eventSource: String? = nil) {
            self.id = id
            self.eventSource = eventSource
        }
    }
}
extension Event.InstantFormLead: PayloadObject {
    init() {
        self.init(id: "")
    }

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.required("lead_id", &id, .match(40))
        try visitor.optional("lead_event_source", &eventSource)
        try visitor.additional(&additional, of: Self.self)
    }
}
