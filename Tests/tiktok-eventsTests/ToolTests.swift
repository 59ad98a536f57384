import Foundation
import Testing

@testable import tiktok_events

@Suite struct ToolTests {
    static let lead = """
        {"transaction_id":"TX-1","utc_timestamp":1795428000,"email":"Jane@Example.com","mobile":"(213) 373-4253",\
        "landing_url":"https://a.example/?ttclid=E.C.P.x","revenue":42.5}
        """

    @Test func deliversALeadToTheSandbox() async {
        let run = await ToolRun("send", "--now", input: Self.lead)
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("Sandbox: without TIKTOK_ACCESS_TOKEN in the environment"))
        #expect(run.output.contains("Lead TX-1\n  captured  ttclid of 7 characters, no _ttp"))
        #expect(run.output.contains("email 8c87b489..., phone 9f7ec22d..."))
        #expect(run.output.contains("outcome   accepted (request id 20261123SANDBOX"))
        #expect(run.output.contains(#""event_id": "TX-1:lead_sold:1","#))
        #expect(run.output.contains("Match quality"))
        #expect(
            run.output.hasSuffix(
                "1 event: 1 accepted, 0 rejected, 0 unconfirmed, 0 not sent. Leads that can't be sent: 0.\n"
            )
        )
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: [
        (ToolTests.lead, 1),
        ("[\(ToolTests.lead),\n\(ToolTests.lead.replacingOccurrences(of: "TX-1", with: "TX-2"))]", 2),
        ("\(ToolTests.lead)\n\n\(ToolTests.lead.replacingOccurrences(of: "TX-1", with: "TX-2"))\n", 2),
    ])
    func readsAnObjectAnArrayAndLines(input: String, count: Int) async {
        let run = await ToolRun("send", input: input)
        #expect(run.status == .success)
        #expect(run.output.contains("\(count) accepted"))
    }

    @Test func badLeadsAreOneLineEachAndTheOthersGo() async {
        let input = """
            {"transaction_id":"TX-1","utc_timestamp":1795428000,"landing_url":"https://a.example/","mobile":"call me"}
            {"transaction_id":"TX-2","utc_timestamp":
            {"transaction_id":"TX-3","utc_timestamp":1795428000000}
            {"utc_timestamp":1795428000}
            {"transaction_id":"TX-5","utc_timestamp":1795428000,"landing_url":"https://a.example/","emial":"MARKER"}
            7
            """
        let run = await ToolRun("send", input: input)
        #expect(run.status == .failure)
        #expect(run.output.contains("data.0.user.phone: left out, because it isn't a phone number"))
        #expect(run.output.contains("error: line 2: broken JSON"))
        #expect(run.output.contains("error: line 3: utc_timestamp: the time is in milliseconds"))
        #expect(run.output.contains("error: line 4: transaction_id: every lead needs it"))
        #expect(run.output.contains("note: line 5: unknown fields are ignored: emial"))
        #expect(run.output.contains("error: line 6: this isn't a JSON object"))
        #expect(run.output.contains("2 events: 2 accepted"))
        #expect(!run.output.contains("MARKER"))
    }

    @Test func anEventThatTikTokWouldRefuseIsAFailure() async {
        let input =
            #"{"transaction_id":"TX-1","utc_timestamp":1795428000,"revenue":-5,"landing_url":"https://a.example/"}"#
        for command in ["send", "check"] {
            let run = await ToolRun(command, input: input)
            #expect(run.status == .failure)
            #expect(run.output.contains("error: data.0.properties.value: TikTok takes digits"))
        }
    }

    @Test func previewShowsTheBodyAndSendsNothing() async {
        let run = await ToolRun("preview", input: Self.lead)
        #expect(run.status == .success)
        #expect(run.output.contains("POST body, "))
        #expect(!run.output.contains("outcome"))
    }

    @Test func printsJSONForMachines() async throws {
        let run = await ToolRun("send", "--json", "--test-event-code", "TEST1", "--event", "Lead", input: Self.lead)
        #expect(run.status == .success)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let event = try #require((report["events"] as? [[String: Any]])?.first)
        #expect(event["outcome"] as? String == "accepted")
        #expect(event["event"] as? String == "Lead")
        #expect(event["event_id"] as? String == "TX-1:lead_sold:1")
        let body = try #require((report["bodies"] as? [[String: Any]])?.first)
        #expect(body["test_event_code"] as? String == "TEST1")
        #expect((report["outcomes"] as? [String: Int])?["accepted"] == 1)
    }

    @Test(arguments: [
        (["--trigger", "form_submission"], "Lead", "USD"), (["--trigger", "lead_sold"], "Purchase", "USD"),
        (["--event", "Qualified"], "Qualified", "USD"), (["--currency", "eur"], "Purchase", "EUR"),
        (["--trigger", "routed_to_buyer:ACME", "--event", "Contact"], "Contact", "USD"),
    ])
    func takesItsOptions(options: [String], event: String, currency: String) async {
        let run = await ToolRun(["send"] + options, input: Self.lead)
        #expect(run.status == .success)
        #expect(run.output.contains(#""event": "\#(event)","#))
        #expect(run.output.contains(#""currency": "\#(currency)","#))
    }

    @Test func aTriggerWithoutAnEventSaysSo() async {
        let run = await ToolRun("send", "--trigger", "returned", input: Self.lead)
        #expect(run.status == .failure)
        #expect(run.output.contains("error: line 1: the trigger returned makes no event; name one with --event"))
    }

    @Test(arguments: [
        ([], "USAGE"), (["explode"], "there is no command 'explode'"),
        (["send", "--explode"], "send has no option '--explode'; see tiktok-events send --help"),
        (["resend", "--trigger", "x"], "resend has no option '--trigger'"),
        (["send", "--from-line", "0"], "--from-line needs the number of a line"),
        (["completion", "tcsh"], "bash, zsh or fish"),
        (["send", "--results", "/no/such/folder/file"], "can't be written"),
        (["send", "--event"], "--event needs a value"), (["send", "a", "b"], "give one file, or none"),
        (["send", "/no/such/file"], "there is no file '/no/such/file'"),
        (["send", "--endpoint", "http://127.0.0.1:1"], "--endpoint needs an access token"),
    ])
    func aWrongCommandLineSaysWhatIsWrong(arguments: [String], text: String) async {
        let run = await ToolRun(arguments, input: Self.lead)
        #expect(run.status == .usage)
        #expect((run.output + run.errors).contains(text))
    }

    @Test func aTokenNeedsAPixelAndNeverShows() async {
        let token = ["TIKTOK_ACCESS_TOKEN": "MARKER"]
        let withoutPixel = await ToolRun(["send"], input: Self.lead, environment: token)
        #expect(withoutPixel.status == .usage)
        #expect(withoutPixel.errors.contains("--pixel-code"))
        let elsewhere = ["send", "--pixel-code", "C4", "--endpoint", "http://shop.example"]
        let plain = await ToolRun(elsewhere, input: Self.lead, environment: token)
        #expect(plain.status == .usage)
        #expect(plain.errors.contains("plain http is for hosts on this machine only"))
        let wrong = await ToolRun(
            ["send", "--pixel-code", "C4"],
            input: Self.lead,
            environment: ["TIKTOK_ACCESS_TOKEN": "MARKER\n"]
        )
        #expect(wrong.status == .usage)
        #expect(![withoutPixel, plain, wrong].contains { ($0.output + $0.errors).contains("MARKER") })
    }

    @Test func noInputSaysSo() async {
        let run = await ToolRun("send", input: " \n")
        #expect(run.status == .usage)
        #expect(run.errors.contains("there is no lead in the input"))
    }
}
