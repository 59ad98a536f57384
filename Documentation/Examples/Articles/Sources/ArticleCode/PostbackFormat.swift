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
        in queue: EventsQueue,
        _ client: EventsClient,
        insert: (PendingEvent) throws -> Void
    ) async throws {
        try await queue.enqueue(lead, at: .leadSold, using: mapper)

        for pending in try client.pendingEvents(for: lead, at: .leadSold, using: mapper) {
            try insert(pending)
        }
    }
}
