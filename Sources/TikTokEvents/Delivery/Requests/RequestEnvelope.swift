/// What stands around the events in a request's body.
struct RequestEnvelope: Sendable {
    /// What comes before the first event; it ends with `"data":[`.
    let head: String
    /// What closes the list of events and the body.
    static let tail = "]}"

    /// More bytes than any envelope takes.
    static let allowance = 2048
    /// The bytes of an event with nearly everything that web events have; room that isn't used is never touched.
    static let usualEventSize = 2400

    init(source: EventSource, configuration: EventsClient.Configuration) {
        var request = EventRequest(source: source, events: [], testEventCode: configuration.testEventCode?.code)
        request.partnerName = configuration.partnerName
        var json = JSONWriter()
        // A request without events holds strings alone, and those can always be written.
        try? request.write(to: &json)
        head = String(decoding: json.bytes.dropLast(Self.tail.utf8.count), as: UTF8.self)
    }
}
