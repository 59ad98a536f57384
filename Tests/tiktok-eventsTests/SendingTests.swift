import Foundation
import Testing
import TikTokEvents
import TikTokEventsTesting

@testable import tiktok_events

/// The sending of more leads than are shown in full.
@Suite struct SendingTests {
    private static func lead(_ number: Int, revenue: String = "42.5") -> String {
        """
        {"transaction_id":"TX-\(number)","utc_timestamp":1795428000,"email":"MARKER\(number)@example.com",\
        "landing_url":"https://a.example/?ttclid=E.C.P.x","revenue":\(revenue)}
        """
    }

    private static let leads = (1...12).map { lead($0, revenue: $0 == 5 ? "-1" : "42.5") }.joined(separator: "\n")

    @Test func printsWhatNeedsALookAndTheCounts() async {
        let run = await ToolRun("send", input: Self.leads + "\nbroken\n")
        #expect(run.status == .failure)
        #expect(run.output.contains("line 5: TX-5 Purchase: rejected (local: data.4.properties.value: TikTok takes"))
        #expect(run.output.contains("error: line 13: broken JSON"))
        #expect(!run.output.contains("TX-6"))
        #expect(
            run.output.hasSuffix(
                "12 events: 11 accepted, 1 rejected, 0 unconfirmed, 0 not sent. Leads that can't be sent: 1.\n"
            )
        )
    }

    @Test func goesOnFromALine() async {
        let run = await ToolRun("send", "--from-line", "7", input: Self.leads)
        #expect(run.status == .success)
        #expect(run.output.contains("6 events: 6 accepted"))
    }

    @Test func keepsAndResendsWhatWasLeft() async throws {
        let results = try TemporaryFile("")
        let failed = await ToolRun(
            ["send", "--pixel-code", "C4", "--results", results.path, "--endpoint", "http://127.0.0.1:1"],
            input: Self.leads,
            environment: ["TIKTOK_ACCESS_TOKEN": "TOKENMARKER"]
        )
        #expect(failed.status == .failure)
        #expect(failed.output.contains("12 events: 0 accepted, 1 rejected, 0 unconfirmed, 11 not sent"))
        #expect(failed.output.contains("11 to send again, of lines 1-4, 6-12."))
        #expect(failed.output.contains("tiktok-events resend \(results.path)"))

        let text = try String(contentsOfFile: results.path, encoding: .utf8)
        #expect(text.split(separator: "\n").count == 12)
        #expect(text.contains(#""outcome":"not_sent","pending":{"event":{"event":"Purchase""#))
        #expect(!text.contains("MARKER"))

        let resent = await ToolRun(["resend", results.path], input: "")
        #expect(resent.status == .success)
        #expect(resent.output.hasSuffix("11 events: 11 accepted, 0 rejected, 0 unconfirmed, 0 not sent.\n"))
    }

    @Test func anInterruptionSaysWhatIsLeft() async throws {
        let run = Task { await ToolRun("send", input: Self.leads) }
        run.cancel()
        let result = await run.value
        #expect(result.status == .failure)
        #expect(result.output.contains("Interrupted after line "))
    }

    @Test(arguments: Options.Command.allCases)
    func everyCommandHasAHelpOfItsOwn(command: Options.Command) async {
        let run = await ToolRun(command.rawValue, "--help", input: "")
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("tiktok-events \(command.rawValue): "))
        for flag in Flag.allCases {
            #expect(run.output.contains("  \(flag.rawValue) ") == flag.commands.contains(command))
        }
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionKnowsEveryCommandAndOption(shell: String) async {
        let script = await ToolRun("completion", shell, input: "").output
        for command in Options.Command.allCases {
            #expect(script.contains(command.rawValue))
        }
        for flag in Flag.allCases {
            #expect(script.contains(flag.rawValue.dropFirst(shell == "fish" ? 2 : 0)))
        }
    }
}
