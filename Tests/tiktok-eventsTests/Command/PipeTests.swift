import Foundation
import Testing

@testable import tiktok_events

/// The built tool, with leads that arrive a few at a time.
@Suite(.serialized) struct PipeTests {
    /// The first lead could be shown in full if it were the only one.
    @Test(arguments: [("send", "5 events: 5 accepted"), ("check", "5 events: 0 would be rejected")])
    func aPauseIsNotTheEnd(command: String, counts: String) async throws {
        // A tool that ended too early fails the test, and doesn't end it.
        signal(SIGPIPE, SIG_IGN)
        let tool = try ToolProcess([command], token: nil)
        try tool.input.fileHandleForWriting.write(contentsOf: Data((Workplace.lead(1) + "\n").utf8))
        #expect(tool.nextOutput().hasPrefix(command == "send" ? "Sandbox: " : "Nothing is sent. "))
        let rest = (2...5).map { Workplace.lead($0) + "\n" }.joined()
        try tool.input.fileHandleForWriting.write(contentsOf: Data(rest.utf8))
        let result = tool.result()
        #expect(result.status == 0)
        #expect(result.output.contains(counts))
    }
}
