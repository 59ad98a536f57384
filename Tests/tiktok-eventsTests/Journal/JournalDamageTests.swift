import Foundation
import Testing

@testable import tiktok_events

/// What others do to a journal, and to the place where the tool prints.
@Suite(.serialized) struct JournalDamageTests {
    /// Appends at once, wherever the end is by then.
    private static func append(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_APPEND)
        defer { close(descriptor) }
        try #require(write(descriptor, text, text.utf8.count) == text.utf8.count)
    }

    private static func waitForSending(_ place: Workplace) {
        while (try? String(contentsOfFile: place.journal, encoding: .utf8).contains("sending")) != true {
            usleep(10_000)
        }
    }

    @Test(arguments: ["moved", "replaced", "changed"])
    func aJournalThatOthersTakeEndsTheRun(fault: String) async throws {
        let place = try Workplace(leads: 2500)
        let server = try LoopbackServer(.isSlow(milliseconds: 3000))
        let tool = try ToolProcess(place.arguments(server))
        Self.waitForSending(place)
        let elsewhere = place.folder + "/elsewhere"
        if fault == "changed" {
            try Self.append("\n", to: place.journal)
        } else {
            try FileManager.default.moveItem(atPath: place.journal, toPath: elsewhere)
        }
        if fault == "replaced" {
            try "".write(toFile: place.journal, atomically: false, encoding: .utf8)
        }
        let result = tool.result()
        #expect(result.status == 3)
        let reason = fault == "changed" ? "another program changed it" : "it was moved, replaced, or deleted"
        #expect(result.output.contains("the journal '\(place.journal)' can no longer be written: \(reason)"))

        // With the journal back, nothing is lost.
        if fault != "changed" {
            try? FileManager.default.removeItem(atPath: place.journal)
            try FileManager.default.moveItem(atPath: elsewhere, toPath: place.journal)
        }
        server.behave(.accepts)
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == 2500)
        let finals = try place.finals()
        #expect(finals.count == 2500 && finals.values.allSatisfy { $0 == 1 })
    }

    /// Otherwise, an event whose outcome was damaged would count as settled.
    @Test func anUnknownOutcomeSettlesNothing() async throws {
        let damaged = CraftedJournal.pending("a1").replacingOccurrences(of: "not_sent", with: "not_semt")
            .replacingOccurrences(of: #""should_resend":true"#, with: #""should_resend":false"#)
        let journal = try TemporaryFile(CraftedJournal.header() + damaged + CraftedJournal.complete)
        let summary = await ToolRun("summary", journal.path, input: "")
        #expect(summary.output.contains("probably cut off by a kill or a full disk: 2\n"), "\(summary.output)")
    }

    @Test(.disabled(if: ToolProcess.isUnderThreadSanitizer, "It writes files itself"))
    func nothingIsSentIfTheJournalCannotBegin() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer()
        let full = try ToolProcess(place.arguments(server), through: "ulimit -f 0; exec \"$0\" \"$@\"").result()
        #expect(full.status == 3)
        #expect(full.errors.contains("the journal '\(place.journal)' can no longer be written: File too large"))
        #expect(server.counts.isEmpty)
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == 5)
    }

    /// Otherwise, the next line could follow part of another one.
    @Test func nothingIsWrittenAfterAFailure() throws {
        let place = try Workplace(leads: 1)
        var journal = try Journal(path: place.journal, mayCreate: true, others: [])
        try journal.append(Array("a\n".utf8))
        try FileManager.default.moveItem(atPath: place.journal, toPath: place.journal + "x")
        #expect(throws: OutputFailure.self) { try journal.append(Array("b\n".utf8)) }
        try FileManager.default.moveItem(atPath: place.journal + "x", toPath: place.journal)
        #expect(throws: OutputFailure.self) { try journal.append(Array("c\n".utf8)) }
        #expect(try String(contentsOfFile: place.journal, encoding: .utf8) == "a\n")
    }

    @Test func aServerThatHangsIsWaitedForAsLongAsIsShown() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer(.hangs)
        let tool = try ToolProcess(place.arguments(server))
        Self.waitForSending(place)
        let start = ContinuousClock.now
        tool.signal(SIGTERM)
        let result = await tool.resultLater()
        #expect(result.status == 143)
        let elapsed = ContinuousClock.now - start
        #expect(elapsed > .seconds(9) && elapsed < .seconds(30))
        #expect(result.output.contains("\n5 to resend.\n"))
    }

    @Test func anOutcomeThatNobodyKnowsCountsAsNone() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer()
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        let journal = try String(contentsOfFile: place.journal, encoding: .utf8)
        let line = try #require(journal.split(separator: "\n").first { $0.contains(#""line":3,"#) })
        try journal.replacingOccurrences(of: line, with: line.replacingOccurrences(of: "accepted", with: "excepted"))
            .write(toFile: place.journal, atomically: false, encoding: .utf8)
        let again = try ToolProcess(place.arguments(server)).result()
        #expect(again.status == 0)
        #expect(again.errors.contains(" can't be read, probably cut off by a kill or a full disk"))
        #expect(server.counts == ["TX-3:lead_sold:1": 2].merging(server.counts) { count, _ in count })
        #expect(server.counts.values.reduce(0, +) == 6)
    }

    @Test func anEventThatCannotBeReadHoldsUpNoOther() async throws {
        let place = try Workplace(leads: 4)
        let server = try LoopbackServer(.says(#"{"code":40001,"message":"no","request_id":"R1"}"#))
        #expect(try ToolProcess(place.arguments(server)).result().status == 1)
        let journal = try String(contentsOfFile: place.journal, encoding: .utf8)
        let line = try #require(journal.split(separator: "\n").first { $0.contains(#""line":2,"#) })
        try journal.replacingOccurrences(
            of: line,
            with: line.replacingOccurrences(of: #""user":"#, with: #""user":7,"x":"#)
        )
        .write(toFile: place.journal, atomically: false, encoding: .utf8)
        server.behave(.accepts)
        let resent = try ToolProcess(["resend", "--endpoint", server.url, place.journal]).result()
        #expect(resent.status == 3)
        #expect(resent.output.contains("error: an event in the journal '\(place.journal)' can't be read"))
        #expect(resent.output.contains("3 accepted") && resent.output.contains("\n1 to resend.\n"))
        #expect(server.counts.count == 3)
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == 4 && server.counts.values.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [
        ([], "resend j"), (["--test-event-code", "T1"], "resend j --test-event-code T1"),
        (["--sandbox"], "resend j --sandbox"), (["--endpoint", "https://business-api.tiktok.com"], "resend j"),
        (["--endpoint", "http://127.0.0.1:80"], "resend j --endpoint http://127.0.0.1:80"),
        (["--endpoint", "https://proxy.example"], "resend j --endpoint https://proxy.example"),
        (["--force"], "send --results j --force"),
    ])
    func theCommandThatContinuesNamesWhatTheJournalCannot(options: [String], expected: String) async throws {
        let arguments = ["send", "--results", "j"] + options
        let tool = Tool(environment: [:], standardInput: .standardInput, print: { _ in }, printError: { _ in })
        let job = Job(tool: tool, options: try Options(arguments), arguments: arguments)
        #expect(job.resending("j").joined(separator: " ") == expected)
    }

    @Test(arguments: [(7 * 3600 + 30, "7 h 0 min"), (150, "2 min"), (30, nil)])
    func aClockThatWentBackIsNoticed(seconds: Int, shown: String?) async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer()
        #expect(try ToolProcess(place.arguments(server)).result().errors.isEmpty)
        let later = Int(Date().timeIntervalSince1970) + seconds
        try Self.append("{\"run\":\"send\",\"at\":\(later)}\n{\"complete\":true,\"at\":\(later)}\n", to: place.journal)
        let again = try ToolProcess(place.arguments(server)).result()
        #expect(again.status == 0)
        if let shown {
            #expect(again.errors.contains("its last entry is \(shown)"))
            #expect(again.errors.contains(" in the future. Check this machine's clock"))
        } else {
            #expect(again.errors.isEmpty)
        }
    }

    @Test(arguments: [[], ["--json"]])
    func aFullOutputLosesNothingOfTheJournal(options: [String]) async throws {
        let place = try Workplace(leads: 3000)
        let server = try LoopbackServer()
        let arguments = ["send"] + options + place.arguments(server).dropFirst()
        let full = try ToolProcess(arguments, through: "exec \"$0\" \"$@\" >/dev/full").result()
        #expect(full.status == 3)
        #expect(try Set(place.finals().keys) == Set(server.counts.keys))
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == 3000 && server.counts.values.allSatisfy { $0 == 1 })
    }
}
