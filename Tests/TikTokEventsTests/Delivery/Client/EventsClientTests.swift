import Testing

@testable import TikTokEvents

@Suite struct EventsClientTests {
    @Test(arguments: [EventSource.web(pixelCode: ""), .web(pixelCode: "C4 X"), .crm(eventSetID: "1\n")])
    func refusesASourceWithoutAnID(source: EventSource) {
        let error = #expect(throws: EventsError.self) { try DeliverySamples().client(source: source) }
        #expect(error?.code == .invalidEventSource)
    }

    @Test(arguments: [(0, 100_000), (1001, 100_000), (1000, 9_999)])
    func refusesLimitsOutOfRange(events: Int, bytes: Int) {
        var configuration = EventsClient.Configuration()
        configuration.maximumEventsPerRequest = events
        configuration.maximumBytesPerRequest = bytes
        let error = #expect(throws: EventsError.self) { try DeliverySamples().client(configuration) }
        #expect(error?.code == .invalidConfiguration)
    }

    @Test func showsNoTokenWhenDumped() throws {
        let client = try DeliverySamples().client()
        var text = "\(client)" + String(reflecting: client)
        dump(client, to: &text)
        #expect(!text.contains("MARKER"))
    }
}
