import Foundation
import Testing
import TikTokEvents
import TikTokEventsTesting

@testable import tiktok_events

@Suite struct JournalPendingTests {
    /// A journal keeps everything about an event to send again.
    @Test func aPendingEventComesBackWhole() throws {
        var event = Event("Lead", id: "A", time: Date(timeIntervalSince1970: 1_795_428_000))
        event.user = .init(email: "jane@example.com")
        let pending = PendingEvent(event, expiresAt: Date(timeIntervalSince1970: 1_795_600_000), maximumBatch: 7)
        let encoded = try JSONEncoder().encode(pending)
        let line =
            #"{"line":3,"transaction_id":"TX-1","source":"C4B","pending":"# + String(decoding: encoded, as: UTF8.self)
            + "}\n"
        let file = try TemporaryFile("first line\n" + line)
        let journal = try Journal(path: file.path, mayCreate: false, others: [])
        let client = try EventsClient(
            source: .web(pixelCode: "C4A"),
            accessToken: AccessToken("token"),
            transport: Sandbox()
        )
        func candidate(_ others: [EventSource]) throws -> Candidate {
            try journal.candidate(
                at: 11,
                expiresAt: pending.expiresAt,
                for: Destinations(client, others: others),
                JSONDecoder()
            )
        }
        let found = try candidate([.web(pixelCode: "C4B")])
        #expect(found.pending == pending)
        #expect(found.source == .web(pixelCode: "C4B"))
        // One source takes the events of any, as --force allows; of several, each takes its own.
        #expect(try candidate([]).source == .web(pixelCode: "C4A"))
        #expect(throws: InputFailure.self) { try candidate([.web(pixelCode: "C4C")]) }
        #expect(found.place.line == 3 && found.leadID == "TX-1")
    }
}
