extension Event {
    /// The fields of an event, with TikTok's keys.
    struct Fields: Hashable, Sendable {
        var name: EventName = ""
        var id: EventID?
        var time = UnixTime(seconds: 0)
        var user = Event.User()
        var properties = Event.Properties()
        var page: Event.Page?
        var app: Event.App?
        var ad = OutOfLine<Event.Ad>()
        var lead: Event.InstantFormLead?
        var device = OutOfLine<Event.Device>()
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
        try visitor.optional("page", &page, .only(.web))
        try visitor.optional("app", &app, .only(.app))
        try visitor.unlessEmpty("ad", &ad, .only(.web, .app))
        try visitor.optional("lead", &lead, .only(.crm))
        try visitor.unlessEmpty("device", &device, .only(.web))
        try visitor.optional("limited_data_use", &limitedDataUse, .only(.web, .app))
        try visitor.additional(&additional, of: Self.self)
    }
}
