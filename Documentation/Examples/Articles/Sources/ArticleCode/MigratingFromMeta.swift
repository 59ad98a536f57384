import Foundation
import TikTokEvents

struct MigratingFromMeta {
    let client: EventsClient
    let logger: Logger

    func send(_ metaBody: Data) async throws -> DeliveryReport {
        let body = try JSONDecoder().decode(MetaEvent.Request.self, from: metaBody)
        for note in body.notes + body.events.flatMap(\.notes) {
            logger.notice("\(note)")  // user_data.ph: it is hashed by Meta's rule, which gives another digest; ...
        }
        let events = body.events.filter { $0.sourceKind == .web && !$0.isOptedOut }
        let report = await client.send(events.map(\.event))
        return report
    }
}
