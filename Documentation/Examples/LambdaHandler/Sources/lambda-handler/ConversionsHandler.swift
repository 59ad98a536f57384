import Foundation
import TikTokEvents

/// Reports the events of an SQS batch to TikTok.
///
/// Every event has an outcome **before** the handler returns: after that, Lambda freezes the process, and what is still
/// in memory may be sent hours later or never. So there is no `EventsQueue` here. SQS is the better queue, because it
/// survives the process.
struct ConversionsHandler: Sendable {
    /// One for the process, created before the first invocation: it keeps its connections and TikTok's pauses.
    let client: EventsClient

    func handle(_ batch: SQSEvent) async -> SQSBatchResponse {
        var messageIDs: [String] = []
        var pending: [PendingEvent] = []
        for record in batch.records {
            guard let event = try? JSONDecoder().decode(Event.self, from: Data(record.body.utf8)) else {
                log("message \(record.messageID) holds no event and is given up")
                continue
            }
            messageIDs.append(record.messageID)
            // No attempt was made before the first delivery. After 47 hours, the client sends no more copies.
            pending.append(PendingEvent(event, expiresAt: record.attributes.firstReceived.map { $0 + 47 * 3600 }))
        }
        let report = await client.send(pending: pending)
        var response = SQSBatchResponse()
        for (messageID, receipt) in zip(messageIDs, report) where !receipt.outcome.isAccepted {
            log("message \(messageID): \(receipt)")
            // A proxy that refuses requests is no reason to delete a message. SQS's redrive policy decides how often it is
            // retried, and the dead-letter queue keeps it after that.
            if receipt.outcome.shouldResend || receipt.outcome.cause?.reason == .refused {
                response.batchItemFailures.append(.init(itemIdentifier: messageID))
            }
        }
        return response
    }

    /// Receipts and events print without personal data, so they can be logged.
    private func log(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
