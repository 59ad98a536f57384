import Foundation
import TikTokEvents

enum PostbackFormat {
    static func send(_ lead: [String: JSONValue], by data: Data, with client: EventsClient) async throws {
        let mapper = try PostbackMapper<[String: JSONValue]>(Postback(json: data))
        let report = try await client.send(lead, at: .leadSold, using: mapper)
        print(report.count)
    }

    static func enqueue(
        _ lead: [String: JSONValue],
        by mapper: PostbackMapper<[String: JSONValue]>,
        in queue: EventsQueue
    ) async throws {
        for event in try mapper.events(for: lead, at: .leadSold) {
            try await queue.enqueue(event, for: mapper.source(for: lead))
        }
    }
}
