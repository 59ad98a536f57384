import Foundation
import Testing
import TikTokEvents

@testable import tiktok_events

@Suite struct JournalPendingTests {
    /// A journal keeps everything about an event to send again.
    @Test func aPendingEventComesBackWhole() throws {
        var event = Event("Lead", id: "A", time: Date(timeIntervalSince1970: 1_795_428_000))
        event.user = .init(email: "jane@example.com")
        let pending = PendingEvent(event, expiresAt: Date(timeIntervalSince1970: 1_795_600_000), maximumBatch: 7)
        let encoded = try JSONEncoder().encode(pending)
        let line = #"{"line":3,"transaction_id":"TX-1","pending":"# + String(decoding: encoded, as: UTF8.self) + "}\n"
        let file = try TemporaryFile("first line\n" + line)
        let journal = try Journal(path: file.path, mayCreate: false, others: [])
        let candidate = try journal.candidate(at: 11, expiresAt: pending.expiresAt, JSONDecoder())
        #expect(candidate.pending == pending)
        #expect(candidate.line == 3 && candidate.leadID == "TX-1")
    }
}
