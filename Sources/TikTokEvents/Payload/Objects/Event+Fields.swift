extension Event {
    /// The fields of an event, with TikTok's keys.
    struct Fields: Hashable, Sendable {
        var name: EventName = ""
        var id: EventID?
        var time = UnixTime(seconds: 0)
        var user = User()
        var properties = Properties()
        var page: Page?
        var app: App?
        var ad = OutOfLine<Ad>()
        var lead: InstantFormLead?
        var device = OutOfLine<Device>()
        var limitedDataUse: Bool?
        var additional = [String: JSONValue]()
    }
}

extension Event.Fields: FieldGroup {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.required("event", &name)
        try visitor.required("event_time", &time)
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
