import Foundation
import Testing

@testable import tiktok_events

/// Runs in a separate process, because other tests keep this one too busy to meet a deadline.
@Suite struct VerificationTests {
    private static func run(
        _ url: String,
        _ more: String...,
        token: String? = "MARKER"
    ) async throws -> ToolProcess.Result {
        let arguments = ["verify", "--pixel-code", "C4", "--test-event-code", "TEST1", "--endpoint", url]
        return try await ToolProcess(arguments + more, token: token).resultLater()
    }

    @Test(arguments: [
        (
            #"{"code":0,"message":"OK","request_id":"R1","data":{}}"#, "working",
            "working: The token, source"
        ),
        (
            #"{"code":40105,"message":"no","request_id":"R1"}"#, "wrong_token",
            "TikTok refused the access token."
        ),
        (
            #"{"code":40001,"message":"no","request_id":"R1"}"#, "no_permission",
            "may not report to this source."
        ),
        (
            #"{"code":40002,"message":"Invalid value for event_source_id","request_id":"R1"}"#, "unknown_source",
            "TikTok doesn't know the source."
        ),
    ])
    func saysWhatIsWrong(answer: String, status: String, advice: String) async throws {
        let server = try LoopbackServer(.says(answer))
        let text = try await Self.run(server.url)
        #expect(text.status == (status == "working" ? 0 : 1))
        #expect(text.output.hasPrefix("web source C4 at \(server.url)\n\(status): "))
        #expect(text.output.contains(advice))
        #expect(text.errors.isEmpty)
        let json = try await Self.run(server.url, "--json")
        #expect(json.status == (status == "working" ? 0 : 1))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["status"] as? String == status)
        #expect((object["source"] as? [String: String])?["id"] == "C4")
        #expect(object["outcome"] as? String == (status == "working" ? "accepted" : "not_sent"))
        #expect(!(text.output + json.output).contains("MARKER"))
    }

    @Test(arguments: [([], ["no_permission", "working"]), (["--pixel-code", "C4B"], ["working"])])
    func everySourceOfARunIsVerified(options: [String], statuses: [String]) async throws {
        let exit: Int32 = statuses == ["working"] ? 0 : 1
        let postback = try TemporaryFile(JournalSourcesTests.postback)
        let server = try LoopbackServer(.refuses(source: "C4A"))
        let sources = ["C4A", "C4B"].suffix(statuses.count)
        let arguments = ["verify", "--postback", postback.path, "--test-event-code", "T", "--endpoint", server.url]
        let text = try await ToolProcess(arguments + options).resultLater()
        #expect(text.status == exit)
        #expect(text.output.matches(of: /web source (\w+) at/).map { String($0.1) } == Array(sources))
        #expect(text.output.matches(of: /(\w+): [A-Z]/).map { String($0.1) } == statuses)
        let json = try await ToolProcess(arguments + options + ["--json"]).resultLater()
        #expect(json.status == exit)
        let lines = json.output.split(separator: "\n")
        #expect(lines.count == statuses.count)
        for (line, (source, status)) in zip(lines, zip(sources, statuses)) {
            #expect(line.contains(#""id":"\#(source)""#) && line.contains(#""status":"\#(status)""#))
        }
        #expect(Set(server.eventsBySource.keys) == ["C4B"])
    }

    @Test func noSourceIsVerifiedAfterAStop() async throws {
        let server = try LoopbackServer(.says(#"{"code":0,"message":"OK","request_id":"R1","data":{}}"#))
        let tool = Tool(
            environment: [Tool.tokenVariable: "MARKER"],
            standardInput: .standardInput,
            print: { Issue.record("it printed \($0)") },
            printError: { Issue.record("it printed \($0)") }
        )
        tool.stop.request(.interrupted)
        let arguments = ["verify", "--pixel-code", "C4", "--test-event-code", "TEST1", "--endpoint", server.url]
        #expect(await tool.run(arguments) == .interrupted)
    }

    @Test func aServerThatIsNotThereIsNamed() async throws {
        let run = try await Self.run("http://127.0.0.1:9")
        #expect(run.status == 1)
        #expect(run.output.contains("\nunreachable: There was no usable response."))
    }

    @Test func needsATokenAndACode() async {
        let withoutToken = await ToolRun("verify", "--pixel-code", "C4", "--test-event-code", "T", input: "")
        #expect(withoutToken.status == .usage)
        #expect(withoutToken.errors.contains("verify needs an access token in TIKTOK_ACCESS_TOKEN"))
        let withoutCode = await ToolRun(
            ["verify", "--pixel-code", "C4"],
            input: "",
            environment: [Tool.tokenVariable: "MARKER"]
        )
        #expect(withoutCode.status == .usage)
        #expect(withoutCode.errors.contains("--test-event-code"))
    }
}
