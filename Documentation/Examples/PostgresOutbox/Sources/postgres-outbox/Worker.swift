import Foundation
import TikTokEvents

/// Claims, sends, settles, for ever.
struct Worker {
    let outbox: Outbox
    let client: EventsClient
    /// Whether to end when nothing waits, for the smoke test.
    let endsWhenEmpty: Bool

    func run() async throws {
        while true {
            let claim = UUID()
            let entries = try outbox.claim(100, as: claim)
            if entries.isEmpty {
                if try endsWhenEmpty && outbox.waitingCount() == 0 { return }
                try await Task.sleep(for: .seconds(1))
                continue
            }
            // Expired ones aren't sent; their receipts say so.
            let report = await client.send(pending: entries.map(\.pending))
            try outbox.settle(zip(entries, report).map { Settlement($0, $1) }, of: claim)
        }
    }
}
