import Foundation
import Testing

@testable import tiktok_events

/// The tool always says whether it used the sandbox.
@Suite struct SandboxTests {
    private static let lead =
        #"{"transaction_id":"TX-1","utc_timestamp":1795428000,"landing_url":"https://a.example/"}"#
    private static let warning =
        "Sandbox: without TIKTOK_ACCESS_TOKEN in the environment, nothing leaves this machine.\n"
    private static let token = [Tool.tokenVariable: "MARKER"]

    @Test(arguments: [[], ["--quiet"], ["--json"], ["--test-event-code", "TEST1"]])
    func aPixelWithoutATokenIsRefused(options: [String]) async {
        let run = await ToolRun(["send", "--pixel-code", "C4REAL"] + options, input: Self.lead)
        #expect(run.status == .usage)
        #expect(
            run.errors
                == "tiktok-events: no access token in TIKTOK_ACCESS_TOKEN; to try this in the sandbox, pass --sandbox\n"
        )
        #expect(run.output.isEmpty)
        let sandbox = await ToolRun(["send", "--sandbox", "--pixel-code", "C4REAL"] + options, input: Self.lead)
        #expect(sandbox.status == .success)
        #expect((sandbox.output + sandbox.errors).contains("Sandbox: nothing leaves this machine.\n"))
    }

    @Test(arguments: ["check", "preview"])
    func commandsThatSendNothingNeedNoToken(command: String) async {
        let run = await ToolRun(command, "--pixel-code", "C4REAL", input: Self.lead)
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("Nothing is sent. The events are for the web source C4REAL.\n"))
        let unnamed = await ToolRun(command, input: Self.lead)
        #expect(unnamed.output.hasPrefix("Nothing is sent. Without --pixel-code, C4SANDBOX stands for the pixel.\n"))
        #expect(!(run.output + unnamed.output).contains("Sandbox:"))
        let json = await ToolRun(command, "--pixel-code", "C4REAL", "--json", input: Self.lead)
        #expect(json.errors.isEmpty)
    }

    @Test(arguments: ["--quiet", "--json"])
    func theSandboxIsNamedWithoutAHeading(option: String) async throws {
        let run = await ToolRun("send", option, input: Self.lead)
        #expect(run.status == .success)
        #expect(run.errors == Self.warning)
        let journal = try TemporaryFile(
            CraftedJournal.header() + CraftedJournal.pending("a1") + CraftedJournal.complete
        )
        let resent = await ToolRun("resend", option, journal.path, input: "")
        #expect(resent.status == .success)
        #expect(resent.errors.hasSuffix(Self.warning))
        let named = await ToolRun("resend", option, "--pixel-code", "C4A", journal.path, input: "")
        #expect(named.status == .usage)
    }

    @Test func theSandboxFlagOverridesTheToken() async throws {
        let run = await ToolRun(["send", "--sandbox"], input: Self.lead, environment: Self.token)
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("Sandbox: nothing leaves this machine.\n"))
        #expect(run.output.contains("SANDBOX"))
        let journal = try TemporaryFile(
            CraftedJournal.header() + CraftedJournal.pending("a1") + CraftedJournal.complete
        )
        let resent = await ToolRun(["resend", "--sandbox", journal.path], input: "", environment: Self.token)
        #expect(resent.status == .success)
        let elsewhere = await ToolRun(
            ["send", "--sandbox", "--endpoint", "http://127.0.0.1:1"],
            input: Self.lead,
            environment: Self.token
        )
        #expect(elsewhere.status == .usage)
        #expect(elsewhere.errors.contains("--sandbox sends to no server; leave out --endpoint"))
    }

    @Test func aJournalOfTikTokStaysOutOfTheSandbox() async throws {
        for (options, environment) in [([], [:]), (["--sandbox"], Self.token), (["--sandbox"], [:])] {
            // A process that another test starts may hold the lock of a journal for a moment, so each run has its own.
            let journal = try TemporaryFile(
                CraftedJournal.header(endpoint: "https://business-api.tiktok.com") + CraftedJournal.pending("a1")
            )
            let run = await ToolRun(["resend"] + options + [journal.path], input: "", environment: environment)
            #expect(run.status == .usage)
            #expect(run.errors.contains("and the rest would go to the sandbox"))
        }
    }
}
