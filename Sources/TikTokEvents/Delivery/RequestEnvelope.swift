/// What stands around the events in a request's body.
struct RequestEnvelope {
    private let head: ArraySlice<UInt8>

    /// More bytes than any envelope takes.
    static let allowance = 2048

    init(for client: EventsClient) {
        var request = EventRequest(
            source: client.source,
            events: [],
            testEventCode: client.configuration.testEventCode?.code
        )
        request.partnerName = client.configuration.partnerName
        var json = JSONWriter()
        // A request without events holds strings alone, and those can always be written.
        try? request.write(to: &json)
        head = json.bytes.dropLast(2)
    }

    /// A body: the envelope ends with `"data":[` and takes the encoded events and the two closing brackets.
    func body(around events: [UInt8]) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(head.count + events.count + 2)
        body += head
        body += events
        body += Array("]}".utf8)
        return body
    }
}
