/// The parts of a request's body around the events.
struct RequestEnvelope: Sendable {
    /// The part before the first event, which ends with `"data":[`.
    let head: String
    /// The part after the last event, which closes the list and the body.
    static let tail = "]}"

    /// An upper bound on the size of an envelope.
    static let allowance = 2048
    /// The size of an event with nearly everything that web events have. Unused capacity is never touched.
    static let usualEventSize = 2400

    init(source: EventSource, configuration: EventsClient.Configuration) {
        var request = EventRequest(source: source, events: [], testEventCode: configuration.testEventCode?.code)
        request.partnerName = configuration.partnerName
        var json = JSONWriter()
        // A request without events holds only strings, which can always be written.
        try? request.write(to: &json)
        head = String(decoding: json.bytes.dropLast(Self.tail.utf8.count), as: UTF8.self)
    }
}
