import Foundation
import Testing
import TikTokEvents

@testable import tiktok_events

@Suite struct SendingLogTests {
    private static let source = EventSource.web(pixelCode: "C4")
    private static let rejection = DeliveryOutcome.rejected(.init(scope: .local))

    /// An event that the SDK's check rejects if it has no page.
    private static func candidate(_ line: Int, url: String?) -> Candidate {
        var event = Event("Lead", id: "A", time: Date())
        event.user = Event.User(email: "jane@a.example")
        event.page = url.map { Event.Page(url: $0) }
        return Candidate(LeadPlace(line: line), leadID: "A", source, PendingEvent(event), EventKey("Lead\tA"))
    }

    private static func log(of place: Workplace) throws -> SendingLog {
        var state = JournalState(hasSources: false)
        let arguments = ["send", "--sandbox", "--pixel-code", "C4", "--results", place.journal]
        let session = try Session(Options(arguments), postback: .default, environment: [:], style: .plain)
        let isNew = !FileManager.default.fileExists(atPath: place.journal)
        let journal = try Journal(path: place.journal, mayCreate: true, others: [])
        if !isNew {
            var reader = try JournalReader(path: place.journal)
            state = try JournalState(&reader)
        }
        let remarks = Remarks(session.options, progress: nil, print: { _ in })
        return SendingLog(session: session, journal: journal, state: state, remarks: remarks)
    }

    private static func settle(_ candidate: Candidate, _ outcome: DeliveryOutcome, in log: SendingLog) async throws {
        let receipt = DeliveryReceipt(event: candidate.event, source: source, outcome: outcome)
        try await log.settle(SentBatch([candidate], [receipt], hasJournal: true))
    }

    /// Within a run, the journal isn't read again.
    @Test func aCorrectedEventCountsOnce() async throws {
        let place = try Workplace(leads: 1)
        let log = try Self.log(of: place)
        let (bad, good) = (Self.candidate(1, url: nil), Self.candidate(2, url: "https://a.example/"))
        #expect(try await log.admit([bad]).count == 1)
        try await Self.settle(bad, Self.rejection, in: log)
        #expect(await log.counts[.rejected] == 1)
        #expect(try await log.admit([good]).count == 1)
        try await Self.settle(good, .accepted(requestID: "R"), in: log)
        #expect(await log.counts[.accepted] == 1)
        #expect(await log.counts.total == 1)
        #expect(try place.finals() == ["A": 1])
    }

    /// The correction was faster.
    @Test func anEventThatWasCorrectedInFlightIsNotRecorded() async throws {
        let place = try Workplace(leads: 1)
        let log = try Self.log(of: place)
        let (bad, good) = (Self.candidate(1, url: nil), Self.candidate(2, url: "https://a.example/"))
        for candidate in [bad, good] {
            #expect(try await log.admit([candidate]).count == 1)
        }
        try await Self.settle(good, .accepted(requestID: "R"), in: log)
        try await Self.settle(bad, Self.rejection, in: log)
        #expect(await log.counts.total == 1)
        #expect(try !String(contentsOfFile: place.journal, encoding: .utf8).contains("rejected"))
    }

    @Test func aRejectionThatTheJournalHasIsNotRepeated() async throws {
        let place = try Workplace(leads: 1)
        try CraftedJournal.header("C4").write(toFile: place.journal, atomically: false, encoding: .utf8)
        for _ in 0..<2 {
            let log = try Self.log(of: place)
            let candidate = Self.candidate(1, url: nil)
            #expect(try await log.admit([candidate]).count == 1)
            try await Self.settle(candidate, Self.rejection, in: log)
        }
        let journal = try String(contentsOfFile: place.journal, encoding: .utf8)
        #expect(journal.split(separator: "\n").count { $0.contains(#""outcome":"rejected""#) } == 1)
    }
}
