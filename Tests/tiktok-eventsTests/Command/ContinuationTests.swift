import Foundation
import Testing

@testable import tiktok_events

/// The command that continues an interrupted send without a journal.
@Suite(.serialized) struct ContinuationTests {
    private static func arguments(_ server: LoopbackServer, _ file: String) -> [String] {
        ["send", "--pixel-code", "C4", "--endpoint", server.url, file]
    }

    /// The arguments that the last line of the output names.
    private static func continuation(_ output: String) throws -> [String] {
        let line = try #require(output.split(separator: "\n").last)
        #expect(line.hasPrefix("Continue with: \(ToolProcess.path) "))
        return line.split(separator: " ").dropFirst(3).map(String.init)
    }

    /// Interrupted while the server hangs, with any number of leads in a line.
    @Test(arguments: [1, 7, 2500])
    func skipsNoLead(perLine count: Int) async throws {
        let place = try Workplace(leads: 2500)
        let leads = (1...2500).map { Workplace.lead($0) }
        let lines = stride(from: 0, to: leads.count, by: count).map {
            leads[$0..<min($0 + count, leads.count)].joined(separator: ",")
        }
        try "[\n\(lines.joined(separator: ",\n"))\n]".write(toFile: place.leads, atomically: false, encoding: .utf8)
        let server = try LoopbackServer()
        // Some leads are accepted before the server hangs.
        let tool = try ToolProcess(Self.arguments(server, place.leads))
        while server.counts.isEmpty { usleep(1000) }
        server.behave(.isSlow(milliseconds: 800))
        tool.signal(SIGINT)
        let first = tool.result()
        guard first.status == 130 else { return }
        let arguments = try Self.continuation(first.output)
        server.behave(.accepts)
        let second = try ToolProcess(arguments).result()
        #expect(second.status == 0)
        #expect(server.counts.count == 2500)
    }

    @Test func startsAtTheFirstLeadThatIsNotSettled() async throws {
        let place = try Workplace(leads: 1200)
        let server = try LoopbackServer(.hangs)
        let tool = try ToolProcess(Self.arguments(server, place.leads))
        usleep(1_000_000)
        tool.signal(SIGINT)
        let first = tool.result()
        #expect(first.status == 130)
        #expect(first.output.contains("1200 to resend, of lines 1-1200.\n"))
        #expect(first.output.contains("nothing is counted twice. With a journal (--results FILE)"))
        #expect(try Self.continuation(first.output) == Self.arguments(server, place.leads))
    }

    /// Leads that were read ahead aren't done.
    @Test func lostOutputLeavesEverything() async throws {
        let place = try Workplace(leads: 20)
        let server = try LoopbackServer()
        let arguments = Self.arguments(server, place.leads)
        let full = try ToolProcess(arguments, through: "exec \"$0\" \"$@\" >/dev/full").result()
        #expect(full.status == 3)
        #expect(server.counts.isEmpty)
        #expect(full.errors.contains("Interrupted before any lead was read.\n"))
        #expect(try Self.continuation(full.errors) == arguments)
    }

    @Test func continuesAfterTheLinesThatAreDone() async throws {
        let server = try LoopbackServer()
        let tool = try ToolProcess(Self.arguments(server, "-") + ["--from-line", "2", "--from-line", "1"])
        let text = (1...6).map { Workplace.lead($0) + "\n" }.joined()
        try tool.input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        while server.counts.count < 6 { usleep(10_000) }
        usleep(300_000)
        tool.signal(SIGINT)
        // Its input is closed only after that.
        #expect(tool.nextErrors().contains("Stopping: "))
        let result = tool.result()
        #expect(result.status == 130)
        #expect(result.output.contains("Interrupted after line 6; the rest wasn't read.\n"))
        #expect(
            result.output.contains(
                "\nThis needs the same leads on standard input again, from the start.\nContinue with: "
            )
        )
        #expect(
            try Self.continuation(result.output) == ["send", "--from-line", "7"]
                + Self.arguments(server, "-").dropFirst()
        )
    }

    @Test func aFileMayHaveTheNameOfTheOption() async throws {
        let place = try Workplace(leads: 5)
        let script = "cd '\(place.folder)' && cp leads.ndjson ./--from-line && exec \"$0\" \"$@\""
        let arguments = ["send", "--from-line=2", "--results", place.journal, "--", "--from-line"]
        let run = try ToolProcess(arguments, token: nil, through: script).result()
        #expect(run.status == 1)
        #expect(run.output.contains("4 events: 4 accepted"))
        let whole = ["send", "--results", place.journal, "--", "--from-line"].joined(separator: " ")
        #expect(run.output.hasSuffix("Continue with: \(ToolProcess.path) \(whole)\n"))
    }

    @Test func fewLeadsSayHowToContinue() async throws {
        let place = try Workplace(leads: 2)
        let server = try LoopbackServer(.hangs)
        let tool = try ToolProcess(Self.arguments(server, place.leads))
        usleep(1_000_000)
        tool.signal(SIGINT)
        let result = tool.result()
        #expect(result.status == 130)
        #expect(result.output.contains("advice: canceled: the run was stopped before these events had a response."))
        #expect(result.output.contains("Interrupted. 2 to resend.\n"))
        #expect(try Self.continuation(result.output) == Self.arguments(server, place.leads))
    }
}
