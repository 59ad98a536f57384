import TikTokEvents
import TikTokEventsURLSession

enum ChoosingEvents {
    static func clients(token: String) throws -> [EventsClient] {
        let web = try EventsClient(source: .web(pixelCode: "C4EXAMPLE"), accessToken: token)
        let phoneSales = try EventsClient(source: .offline(eventSetID: "7300000000000000000"), accessToken: token)
        return [web, phoneSales]
    }
}
