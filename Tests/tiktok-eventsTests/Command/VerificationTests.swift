import Foundation
import Testing

@testable import tiktok_events

@Suite struct VerificationTests {
    private static func run(_ url: String, _ more: String..., token: String? = "MARKER") async -> ToolRun {
        let arguments = ["verify", "--pixel-code", "C4", "--test-event-code", "TEST1", "--endpoint", url] + more
        return await ToolRun(arguments, input: "", environment: token.map { [Tool.tokenVariable: $0] } ?? [:])
    }

    @Test(arguments: [
        (
            #"{"code":0,"message":"OK","request_id":"R1","data":{}}"#, "working",
            "working: Token, source"
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
        let text = await Self.run(server.url)
        #expect(text.status == (status == "working" ? .success : .failure))
        #expect(text.output.hasPrefix("web source C4 at \(server.url)\n\(status): "))
        #expect(text.output.contains(advice))
        #expect(text.errors.isEmpty)
        let json = await Self.run(server.url, "--json")
        #expect(json.status == (status == "working" ? .success : .failure))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["status"] as? String == status)
        #expect((object["source"] as? [String: String])?["id"] == "C4")
        #expect(object["outcome"] as? String == (status == "working" ? "accepted" : "not_sent"))
        #expect(!(text.output + json.output).contains("MARKER"))
    }

    @Test func aServerThatIsNotThereIsNamed() async {
        let run = await Self.run("http://127.0.0.1:9")
        #expect(run.status == .failure)
        #expect(run.output.contains("\nunreachable: TikTok gave no usable response."))
    }

    @Test func needsATokenAndACode() async throws {
        let server = try LoopbackServer()
        let withoutToken = await ToolRun("verify", "--pixel-code", "C4", "--test-event-code", "T", input: "")
        #expect(withoutToken.status == .usage)
        #expect(withoutToken.errors.contains("it needs an access token in TIKTOK_ACCESS_TOKEN"))
        let withoutCode = await ToolRun(
            ["verify", "--pixel-code", "C4", "--endpoint", server.url],
            input: "",
            environment: [Tool.tokenVariable: "MARKER"]
        )
        #expect(withoutCode.status == .usage)
        #expect(withoutCode.errors.contains("--test-event-code"))
        #expect(server.counts.isEmpty)
    }
}
