import Foundation
import TikTokEvents
import TikTokEventsURLSession

enum TestEvents {
    static func client(token: String) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.testEventCode = EventsClient.TestEventCode(
            "TEST12345",
            expiration: Date(timeIntervalSinceNow: 3600)
        )
        let testing = try EventsClient(
            source: .web(pixelCode: "C4EXAMPLE"),
            accessToken: token,
            configuration: configuration
        )
        return testing
    }
}
