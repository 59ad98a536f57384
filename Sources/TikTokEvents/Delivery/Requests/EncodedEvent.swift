/// An event with its JSON, which is written once.
struct EncodedEvent: Sendable {
    let event: Event
    /// `nil` if the event holds a number that JSON can't hold, which the client's check reports.
    let json: [UInt8]?

    init(_ event: Event) {
        self.event = event
        var writer = JSONWriter(capacity: RequestEnvelope.usualEventSize)
        json = (try? event.write(to: &writer)).map { Array(writer.bytes) }
    }

    var byteCount: Int { json?.count ?? 0 }
}
