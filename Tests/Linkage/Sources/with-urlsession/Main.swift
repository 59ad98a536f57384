import TikTokEvents
import TikTokEventsURLSession

@main
enum Main {
    static func main() throws {
        print(try EventsClient(source: .web(pixelCode: "C4EXAMPLE"), accessToken: "token").source.kind)
    }
}
