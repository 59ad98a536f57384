import Foundation
import Testing
import TikTokEvents

@testable import tiktok_events

/// A proxy or firewall refuses requests, whatever they contain, until somebody fixes it.
@Suite(.serialized) struct RefusalTests {
    @Test(arguments: [
        (LoopbackServer.Behavior.fails(status: 403), "advice: refused (HTTP 403): "),
        (.fails(status: 302), "advice: refused (HTTP 302): requests are redirected"),
        (.fails(status: 404), "advice: refused (HTTP 404): "), (.fails(status: 401), "advice: refused (HTTP 401): "),
        (.takes(byteCount: 10), "advice: HTTP 413: a server on the way refuses requests of this size."),
        (.says(#"{"code":70001,"message":"no","request_id":"R1"}"#), "advice: 70001: TikTok doesn't accept this kind"),
    ])
    func whatIsRefusedStaysOpen(behavior: LoopbackServer.Behavior, advice: String) async throws {
        let place = try Workplace(leads: 12)
        let server = try LoopbackServer(behavior)
        let resend = ["resend", place.journal, "--endpoint", server.url]
        for arguments in [place.arguments(server), resend, place.arguments(server)] {
            let refused = try ToolProcess(arguments).result()
            #expect(refused.status == 1)
            #expect(refused.output.contains("12 events: 0 accepted, 0 rejected, 0 unconfirmed, 12 not sent."))
            #expect(refused.output.contains(advice))
            #expect(refused.output.contains("\n12 to resend.\n"))
            #expect(
                refused.output.hasSuffix("Continue with: \(ToolProcess.path) \(resend.joined(separator: " "))\n")
            )
        }
        #expect(!(try String(contentsOfFile: place.journal, encoding: .utf8).contains("data.0")))
        let summary = await ToolRun("summary", place.journal, input: "")
        #expect(summary.output.contains("12  not_sent: refused, "))
        #expect(summary.output.contains("\n12 to resend.\n"))
        server.behave(.accepts)
        let resent = try ToolProcess(resend).result()
        #expect(resent.status == 0)
        #expect(server.counts.count == 12 && server.counts.values.allSatisfy { $0 == 1 })
    }

    /// The SDK gives up an event this large. Here, somebody raises the limit first.
    @Test func aLargeLeadThatIsRefusedStaysOpen() async throws {
        let place = try Workplace(leads: 4)
        let server = try LoopbackServer(.takes(byteCount: 60_000))
        let referrer = "https://a.example/?x=" + String(repeating: "x", count: 70_000)
        let lead = Workplace.lead(5).replacingOccurrences(of: "{", with: #"{"referrer":"\#(referrer)","#)
        let file = try #require(FileHandle(forWritingAtPath: place.leads))
        try file.seekToEnd()
        try file.write(contentsOf: Data((lead + "\n").utf8))
        let refused = try ToolProcess(place.arguments(server)).result()
        #expect(refused.status == 1)
        #expect(refused.output.contains("5 events: 4 accepted, 0 rejected, 0 unconfirmed, 1 not sent."))
        #expect(refused.output.contains("\n1 to resend.\n"))
        server.behave(.accepts)
        #expect(try ToolProcess(["resend", "--endpoint", server.url, place.journal]).result().status == 0)
        #expect(server.counts.count == 5 && server.counts.values.allSatisfy { $0 == 1 })
    }

    /// A lead that is shown in full stays open as well.
    @Test func aLargeLeadAloneStaysOpen() async throws {
        let server = try LoopbackServer(.takes(byteCount: 60_000))
        let referrer = "https://a.example/?x=" + String(repeating: "x", count: 70_000)
        let lead = try TemporaryFile(
            Workplace.lead(1).replacingOccurrences(of: "{", with: #"{"referrer":"\#(referrer)","#)
        )
        let refused = try ToolProcess(["send", "--pixel-code", "C4", "--endpoint", server.url, lead.path]).result()
        #expect(refused.status == 1)
        #expect(refused.output.contains("1 event: 0 accepted, 0 rejected, 0 unconfirmed, 1 not sent."))
        #expect(refused.output.contains("\n1 to resend"))
    }

    /// Without a journal too, and for leads that are shown in full.
    @Test(arguments: [2, 12])
    func withoutAJournalTheSameCommandContinues(count: Int) async throws {
        let place = try Workplace(leads: count)
        let server = try LoopbackServer(.fails(status: 403))
        let arguments = ["send", "--pixel-code", "C4", "--endpoint", server.url, place.leads]
        let refused = try ToolProcess(arguments).result()
        #expect(refused.status == 1)
        #expect(refused.output.contains("\n\(count) to resend"))
        #expect(refused.output.contains("advice: refused (HTTP 403): "))
        #expect(refused.output.hasSuffix("Continue with: \(ToolProcess.path) \(arguments.joined(separator: " "))\n"))
    }

    @Test func aLastingRefusalStopsEarly() async throws {
        let count = 20 * Work.mostEvents
        let place = try Workplace(leads: count)
        let server = try LoopbackServer(.fails(status: 403))
        let refused = try ToolProcess(place.arguments(server)).result()
        #expect(refused.status == 1)
        #expect(refused.output.contains("Stopped, because one request after another was refused."))
        #expect(refused.output.contains("; the rest wasn't read."))
        let command = "\(ToolProcess.path) \(place.arguments(server).joined(separator: " "))"
        #expect(refused.output.hasSuffix("Continue with: \(command)\n"))
        let journal = try String(contentsOfFile: place.journal, encoding: .utf8)
        #expect(journal.split(separator: "\n").count { $0.contains(#""outcome":"not_sent""#) } < count / 2)
        server.behave(.accepts)
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == count && server.counts.values.allSatisfy { $0 == 1 })
    }

    /// Settles an event with each outcome, in a step of its own.
    private static func isRefused(
        _ outcomes: DeliveryOutcome...,
        by postback: Postback = .default
    ) async throws -> Bool {
        let options = try Options(["send", "--sandbox"])
        let session = try Session(options, postback: postback, environment: [:], style: .plain)
        let log = SendingLog(
            session: session,
            journal: nil,
            state: JournalState(hasSources: false),
            remarks: Remarks(session.options, progress: nil, print: { _ in })
        )
        for (line, outcome) in outcomes.enumerated() {
            let event = Event("Lead", id: EventID(rawValue: "\(line)"), time: Date())
            let source = session.client.source
            let candidate = Candidate(LeadPlace(line: line), leadID: "A", source, PendingEvent(event), nil)
            let receipt = DeliveryReceipt(event: event, source: source, outcome: outcome)
            try await log.settle(SentBatch([candidate], [receipt], hasJournal: false))
        }
        return await log.isRefused
    }

    @Test func onlyRefusalsInARowStop() async throws {
        let refused = DeliveryOutcome.notSent(.init(.refused, httpStatus: 403))
        #expect(try await Self.isRefused(refused, refused, refused))
        #expect(try await !Self.isRefused(refused, refused))
        #expect(try await !Self.isRefused(refused, refused, .accepted(requestID: "R"), refused))
        let deadline = DeliveryOutcome.notSent(.init(.deadline))
        #expect(try await Self.isRefused(refused, deadline, refused, deadline, refused))
        #expect(try await !Self.isRefused(deadline, deadline, deadline))
        let unauthorized = DeliveryOutcome.notSent(.init(.unauthorized, code: .noPermission))
        #expect(try await Self.isRefused(unauthorized, unauthorized, unauthorized))
        // The token may report to another source.
        let postback = try Postback(json: Data(JournalSourcesTests.postback.utf8))
        #expect(try await !Self.isRefused(unauthorized, unauthorized, unauthorized, by: postback))
        #expect(try await Self.isRefused(refused, refused, refused, by: postback))
    }
}
