import Foundation
import TikTokEvents
import TikTokEventsURLSession

/// A program with the SDK and its ready-made transport.
@main
enum Main {
    static func main() throws {
        var event = Event(.purchase, id: try EventID(lead: "1", trigger: .leadSold), time: Date())
        event.user = .init(email: "alice@example.com", phone: "(213) 373-4253", phoneRegion: .unitedStates)
        event.page = .init(url: "https://example.com/")
        let client = try EventsClient(source: .web(pixelCode: "C4EXAMPLE"), accessToken: "token")
        print(client.preview([event]).count)
    }
}
