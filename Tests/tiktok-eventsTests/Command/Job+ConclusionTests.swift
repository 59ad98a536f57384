import Foundation
import Testing
import TikTokEvents

@testable import tiktok_events

@Suite struct JobConclusionTests {
    /// How a run with these arguments ended, and what it printed.
    private static func conclude(
        _ arguments: [String],
        _ ending: Sending.Ending,
        journal: TemporaryFile? = nil
    ) async throws -> (status: tiktok_events.ExitStatus, printed: [String]) {
        let printed = Locked<[String]>([])
        let print = { @Sendable line in printed.access { $0.append(line) } }
        let tool = Tool(environment: [:], standardInput: .standardInput, print: print, printError: print)
        let options = try Options(arguments)
        let session = try tool.session(options)
        var state = JournalState(hasSources: false)
        if let journal {
            var reader = try JournalReader(path: journal.path)
            state = try JournalState(&reader)
        }
        let log = SendingLog(
            session: session,
            journal: try journal.map { try Journal(path: $0.path, mayCreate: false, others: []) },
            state: state,
            remarks: Remarks(options, progress: nil, print: print)
        )
        let job = Job(tool: tool, options: options, arguments: arguments)
        let status = await job.conclude(session, log, ending, state: state)
        return (status, printed.access { $0 })
    }

    /// As when the disk is full for the last line of the journal.
    @Test(arguments: ["--quiet", "--json"])
    func aFailureAtTheEndIsShown(option: String) async throws {
        let ending = Sending.Ending(isComplete: true, failure: "the journal can no longer be written")
        let (status, printed) = try await Self.conclude(["send", option], ending)
        #expect(status == .inputOutput)
        #expect(printed.contains("error: the journal can no longer be written"))
    }

    /// Even if the run was stopped before it sent anything.
    @Test(arguments: ["--quiet", "--json"])
    func whatIsLeftToResendIsNoSuccess(option: String) async throws {
        let journal = try TemporaryFile(
            CraftedJournal.header() + CraftedJournal.pending("a1") + CraftedJournal.complete
        )
        let (status, printed) = try await Self.conclude(["resend", option, journal.path], .init(), journal: journal)
        #expect(status == .failure)
        #expect(printed.contains("1 to resend."))
    }

    @Test func aResentEventThatIsRejectedIsNoSuccess() async throws {
        let rejected = CraftedJournal.pending("a1").replacingOccurrences(of: #""value":2"#, with: #""value":-2"#)
        let journal = try TemporaryFile(
            CraftedJournal.header() + #"{"line":7,"error":"it has no id"}"# + "\n" + rejected
                + CraftedJournal.pending("a2") + CraftedJournal.complete
        )
        let run = await ToolRun("resend", journal.path, input: "")
        #expect(run.status == .failure)
        #expect(run.output.contains("2 events: 1 accepted, 1 rejected"))
        #expect(run.output.contains("Leads that can't be sent: 1.\n"))
        // It isn't sent again.
        let again = await ToolRun("resend", journal.path, input: "")
        #expect(again.status == .success)
    }
}
