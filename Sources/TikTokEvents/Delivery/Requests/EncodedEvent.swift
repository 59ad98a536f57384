/// An event with its JSON, which is written only once.
struct EncodedEvent: Sendable {
    /// The event, with an id so that its copies count once.
    let event: Event
    /// The JSON, or `nil` if the event has a number that JSON can't hold, which the client's check reports.
    let json: [UInt8]?

    init(_ event: Event, clock: DeliveryClock = DeliveryClock()) {
        let event = event.identified(clock)
        self.event = event
        var writer = JSONWriter(capacity: RequestEnvelope.usualEventSize)
        json = (try? event.write(to: &writer)).map { Array(writer.bytes) }
    }

    init(_ event: Event, json: [UInt8]?) {
        self.event = event
        self.json = json
    }

    var byteCount: Int { json?.count ?? 0 }
}

extension Event {
    var hasID: Bool { !(id?.rawValue.isEmpty ?? true) }

    /// Returns the event with an id, so that its copies count once. An event without an id gets a permanent one.
    func identified(_ clock: DeliveryClock = DeliveryClock()) -> Event {
        guard !hasID else { return self }
        var event = self
        event.id = EventID(rawValue: "sdk-" + String(clock.random(), radix: 36) + String(clock.random(), radix: 36))
        return event
    }
}
