import Foundation
import LoopbackServers
import TikTokEvents
import TikTokEventsURLSession

/// Cancels 200 sends after a millisecond, again and again, against a live server and a refused port.
///
/// It is a program of its own, so that a hang or a crash ends it and not the tests that watch it.
@main
enum Main {
    static func main() async throws {
        let live = try MisbehavingServer { _ in
            .write(MisbehavingServer.response("200 OK", body: #"{"code":0,"message":"OK","request_id":"1"}"#))
        }
        for url in [live.baseURL, "http://127.0.0.1:1"] {
            for round in 1...5 {
                print(url == live.baseURL ? "live" : "refused", round, try await storm(url).sorted())
            }
        }
    }

    /// The outcomes that occurred; each send must have come to one.
    private static func storm(_ url: String) async throws -> Set<String> {
        var configuration = EventsClient.Configuration()
        configuration.endpoint = try Endpoint(insecureLoopbackURL: url)
        configuration.retry.deadline = .seconds(20)
        let client = try EventsClient(
            source: .web(pixelCode: "C4TEST"),
            accessToken: "token",
            configuration: configuration
        )
        return try await withThrowingTaskGroup(of: String.self) { group in
            for index in 0..<200 {
                group.addTask {
                    var event = Event(.lead, id: EventID(rawValue: "\(index)"), time: Date())
                    event.page = Page(url: "https://shop.example/")
                    return await client.send(event).outcome.description.prefix { $0 != "(" }.description
                }
            }
            try await Task.sleep(for: .milliseconds(1))
            group.cancelAll()
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
    }
}
