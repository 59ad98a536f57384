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
    func body(around indices: ArraySlice<Int>, of events: CheckedEvents) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(indices.reduce(head.count + 2) { $0 + events.byteCount(at: $1) + 1 })
        body += head
        events.append(indices, to: &body)
        body += Array("]}".utf8)
        return body
    }
}
