import TikTokEvents

enum PostbackFormat {
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
