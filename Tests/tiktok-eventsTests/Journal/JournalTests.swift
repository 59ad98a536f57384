import Foundation
import Testing
import TikTokEvents

@testable import tiktok_events

/// The built tool with a journal, over a loopback server: stopped, killed, and resumed.
@Suite(.serialized) struct JournalTests {
    private static let last = "Leads that can't be sent: 0.\n"

    @Test func whatIsFinalIsNotSentAgain() async throws {
        let place = try Workplace(leads: 30)
        let server = try LoopbackServer()
        let first = try ToolProcess(place.arguments(server)).result()
        #expect(first.status == 0)
        let before = try String(contentsOfFile: place.journal, encoding: .utf8)
        #expect(!before.contains("MARKER"))
        #expect(
            before.hasPrefix(
                #"{"tiktok_events_journal":1,"sources":[{"kind":"web","id":"C4"}],"endpoint":"\#(server.url)","#
            )
        )
        let second = try ToolProcess(place.arguments(server)).result()
        #expect(second.status == 0)
        #expect(second.output.hasSuffix("30 events: 30 accepted, 0 rejected, 0 unconfirmed, 0 not sent. " + Self.last))
        #expect(second.errors.isEmpty)
        #expect(server.counts.count == 30 && server.counts.values.allSatisfy { $0 == 1 })
        #expect(try String(contentsOfFile: place.journal, encoding: .utf8).hasPrefix(before))

        // Only leads added since then are sent.
        let file = try #require(FileHandle(forWritingAtPath: place.leads))
        try file.seekToEnd()
        try file.write(contentsOf: Data((Workplace.lead(31) + "\n").utf8))
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == 31 && server.counts.values.allSatisfy { $0 == 1 })
    }

    /// A few events, and more than a step takes.
    @Test(arguments: [12, 2 * Work.mostEvents + 10])
    func resendSendsWhatWasLeftToTheSameServer(count: Int) async throws {
        let place = try Workplace(leads: count)
        let server = try LoopbackServer(.says(#"{"code":40001,"message":"no","request_id":"R1"}"#))
        let failed = try ToolProcess(place.arguments(server)).result()
        #expect(failed.status == 1)
        #expect(failed.output.contains("advice: 40001: the token may not report to C4."))
        #expect(failed.output.contains("\(count) to resend.\n"))
        let resend = ["resend", place.journal, "--endpoint", server.url]
        #expect(failed.output.hasSuffix("Continue with: \(ToolProcess.path) \(resend.joined(separator: " "))\n"))
        server.behave(.accepts)
        let resent = try ToolProcess(resend).result()
        #expect(resent.status == 0)
        #expect(
            resent.output.hasSuffix(
                "\(count) events: \(count) accepted, 0 rejected, 0 unconfirmed, 0 not sent. " + Self.last
            )
        )
        #expect(server.counts.count == count)
        #expect(try ToolProcess(resend).result().status == 0)
        #expect(server.counts.values.allSatisfy { $0 == 1 })
    }

    @Test func resendIsNoSuccessWhileSomethingIsLeft() async throws {
        let place = try Workplace(leads: 3)
        let server = try LoopbackServer(.says(#"{"code":40001,"message":"no","request_id":"R1"}"#))
        #expect(try ToolProcess(place.arguments(server)).result().status == 1)
        // TikTok still refuses the token.
        let resend = ["resend", "--endpoint", server.url, place.journal]
        #expect(try ToolProcess(resend).result().status == 1)
        server.behave(.accepts)
        // A run that was killed: not all leads were read.
        let file = try #require(FileHandle(forWritingAtPath: place.journal))
        try file.seekToEnd()
        try file.write(contentsOf: Data("{\"run\":\"send\",\"at\":1}\n".utf8))
        let resent = try ToolProcess(resend).result()
        #expect(resent.status == 1)
        #expect(resent.output.contains("3 accepted"))
        #expect(resent.output.contains("Not all leads of this job were read; send continues with them."))
        let command = "\(ToolProcess.path) \(place.arguments(server).joined(separator: " "))"
        #expect(resent.output.hasSuffix("Continue with: \(command)\n"))
    }

    @Test func aJournalOfAnotherJobIsRefused() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer(.says(#"{"code":40105,"message":"no","request_id":"R1"}"#))
        var arguments = place.arguments(server)
        #expect(try ToolProcess(arguments).result().status == 1)
        let before = try String(contentsOfFile: place.journal, encoding: .utf8)
        func refuses(_ arguments: [String], token: String? = "token", _ text: String) throws {
            let run = try ToolProcess(arguments, token: token).result()
            #expect(run.status == 2, "\(arguments)")
            #expect(run.errors.contains(text), "\(run.errors)")
            #expect(try String(contentsOfFile: place.journal, encoding: .utf8) == before)
        }
        let resend = ["resend", "--endpoint", server.url, place.journal]
        try refuses(["resend", "--pixel-code", "C5"] + resend.dropFirst(), "it belongs to the web source C4")
        try refuses(["resend", "--test-event-code", "TEST1"] + resend.dropFirst(), "its events are live")
        try refuses(["resend", place.journal], token: nil, "would go to the sandbox; set TIKTOK_ACCESS_TOKEN")
        try refuses(["resend", "--endpoint", "https://shop.example", place.journal], "its events go to \(server.url)")
        arguments[2] = "C5"
        try refuses(arguments, "it belongs to the web source C4")
        let other = try Workplace(leads: 5)
        arguments = place.arguments(server).dropLast() + [other.leads]
        try refuses(arguments, "its leads are from")
        try refuses(
            ["send", "--event", "Contact"] + place.arguments(server).dropFirst(),
            "its events are those of the trigger"
        )
        try refuses(
            ["send", "--trigger", "form_submission"] + place.arguments(server).dropFirst(),
            "its trigger is lead_sold"
        )
        server.behave(.accepts)
        #expect(try ToolProcess(["resend", "--force", "--pixel-code", "C5"] + resend.dropFirst()).result().status == 0)
        #expect(server.counts.count == 5)
        #expect(Array(server.eventsBySource.keys) == ["C5"])
    }

    @Test func aJournalOfTestEventsNeedsTheCode() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer(.says(#"{"code":40105,"message":"no","request_id":"R1"}"#))
        #expect(
            try ToolProcess(["send", "--test-event-code", "TEST1"] + place.arguments(server).dropFirst()).result()
                .status == 1
        )
        server.behave(.accepts)
        let resend = ["resend", "--endpoint", server.url, place.journal]
        let live = try ToolProcess(resend).result()
        #expect(live.status == 2)
        #expect(live.errors.contains("its events are test events"))
        #expect(server.counts.isEmpty)
        #expect(try ToolProcess(["resend", "--test-event-code", "TEST1"] + resend.dropFirst()).result().status == 0)
    }

    @Test func whatStandsAtThePathStaysWhatItIs() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer()
        let (other, link, fifo, empty) = (
            place.folder + "/other", place.folder + "/link", place.folder + "/fifo", place.folder + "/empty"
        )
        try "keep\n".write(toFile: other, atomically: false, encoding: .utf8)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place.leads)
        #expect(mkfifo(fifo, 0o600) == 0)
        #expect(FileManager.default.createFile(atPath: empty, contents: nil, attributes: [.posixPermissions: 0o640]))
        let leads = try String(contentsOfFile: place.leads, encoding: .utf8)
        func run(_ results: String) throws -> ToolProcess.Result {
            try ToolProcess(["send", "--pixel-code", "C4", "--endpoint", server.url, "--results", results, place.leads])
                .result()
        }
        for path in [
            other, link, fifo, place.leads, place.folder,
            place.folder + "/../" + place.leads.dropFirst(NSTemporaryDirectory().count),
        ] {
            #expect(try run(path).status == 2, "\(path)")
        }
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "keep\n")
        #expect(try String(contentsOfFile: place.leads, encoding: .utf8) == leads)
        #expect(server.counts.isEmpty)
        #expect(try run(empty).status == 0)
        let permissions = try FileManager.default.attributesOfItem(atPath: empty)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
        // Through a symbolic link to a journal.
        try FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: empty)
        #expect(try run(link).status == 0)
        #expect(server.counts.values.allSatisfy { $0 == 1 })
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == empty)
        // Through standard input, and the file that standard output goes to.
        let same = try ToolProcess(
            ["send", "--results", place.leads],
            token: nil,
            through: "exec \"$0\" \"$@\" <'\(place.leads)'"
        ).result()
        #expect(same.status == 2)
        let output = try ToolProcess(
            ["send", "--results", other, place.leads],
            token: nil,
            through: "exec \"$0\" \"$@\" >>'\(other)'"
        ).result()
        #expect(output.status == 2)
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "keep\n")
        let new = place.folder + "/new"
        let both = try ToolProcess(
            ["send", "--results", new, place.leads],
            token: nil,
            through: "exec \"$0\" \"$@\" >>'\(new)'"
        ).result()
        #expect(both.status == 2)
        #expect(try String(contentsOfFile: new, encoding: .utf8).isEmpty)
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func aSignalSettlesWhatIsInFlight(number: Int32) async throws {
        let place = try Workplace(leads: 1100)
        let server = try LoopbackServer(.isSlow(milliseconds: 400))
        let tool = try ToolProcess(place.arguments(server).dropLast() + ["-"])
        // An open pipe, whose end isn't in sight.
        let leads = try Data(contentsOf: URL(fileURLWithPath: place.leads))
        try tool.input.fileHandleForWriting.write(contentsOf: leads.prefix(leads.count / 2))
        while !server.counts.keys.contains("TX-1:lead_sold:1") { usleep(10_000) }
        usleep(100_000)
        tool.signal(number)
        #expect(tool.nextErrors().contains("Stopping: requests in flight get up to 10 s."))
        let result = tool.result()
        #expect(result.status == (number == SIGINT ? 130 : 143))
        #expect(result.output.contains("\nInterrupted after line \(server.counts.count); the rest wasn't read."))
        #expect(result.output.split(separator: "\n").last?.hasPrefix("Continue with: ") == true)
        #expect(try Set(place.finals().keys) == Set(server.counts.keys))
    }

    @Test func afterAnyKillTheSameCommandGoesOn() async throws {
        let place = try Workplace(leads: 3000)
        let server = try LoopbackServer(.isSlow(milliseconds: 30))
        var random = SeededNumbers(seed: 11)
        for round in 0..<5 {
            let tool = try ToolProcess(place.arguments(server))
            usleep(UInt32(random.next() % 500_000))
            tool.signal([SIGKILL, SIGINT, SIGKILL, SIGTERM, SIGKILL][round])
            _ = tool.result()
        }
        let last = try ToolProcess(place.arguments(server)).result()
        #expect(last.status == 0)
        #expect(server.counts.count == 3000)
        let finals = try place.finals()
        #expect(finals.count == 3000 && finals.values.allSatisfy { $0 == 1 })
        let summary = await ToolRun("summary", "--json", place.journal, input: "")
        #expect(summary.output.contains(#""complete":true,"pending":0,"problem_count":0,"#))
        #expect(summary.output.contains(#""outcomes":{"accepted":3000,"rejected":0,"unconfirmed":0,"not_sent":0}"#))
        #expect(summary.output.contains(#""values":{"USD":4500}"#))
    }

    @Test(.disabled(if: ToolProcess.isUnderThreadSanitizer, "It writes files itself"))
    func aFullDiskCutsALineAndLosesNothing() async throws {
        let place = try Workplace(leads: 50)
        let server = try LoopbackServer()
        let full = try ToolProcess(place.arguments(server), through: "ulimit -f 8; exec \"$0\" \"$@\"").result()
        #expect(full.status == 3)
        #expect(full.output.contains("error: the journal '\(place.journal)' can no longer be written: File too large"))
        #expect(
            full.output.hasSuffix(
                "Continue with: \(ToolProcess.path) \(place.arguments(server).joined(separator: " "))\n"
            )
        )
        let journal = try String(contentsOfFile: place.journal, encoding: .utf8)
        #expect(!journal.hasSuffix("\n"))
        let last = try ToolProcess(place.arguments(server)).result()
        #expect(last.status == 0)
        #expect(last.errors.contains("can't be read, probably cut off by a kill or a full disk"))
        #expect(server.counts.count == 50)
        #expect(try place.finals().count == 50)
        #expect(try String(contentsOfFile: place.journal, encoding: .utf8).hasPrefix(journal))
    }

    @Test(arguments: [0, 10, 40, 120]) func aHeaderThatWasCutOffIsWrittenAgain(length: Int) async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer()
        let header =
            #"{"tiktok_events_journal":1,"sources":[{"kind":"web","id":"C4"}],"endpoint":"x","test_events":false,"input":"/x","trigger":"t"#
        try String(header.prefix(length)).write(toFile: place.journal, atomically: false, encoding: .utf8)
        #expect(try ToolProcess(["resend", place.journal]).result().status == 2)
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == 5 && server.counts.values.allSatisfy { $0 == 1 })
    }

    @Test func aJournalIsWrittenByOneProcessAtATime() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer(.isSlow(milliseconds: 500))
        let first = try ToolProcess(place.arguments(server))
        while (try? String(contentsOfFile: place.journal, encoding: .utf8).contains("sending")) != true {
            usleep(10_000)
        }
        let second = try ToolProcess(place.arguments(server)).result()
        #expect(second.status == 2)
        #expect(second.errors.contains("another process is writing the journal"))
        #expect(first.result().status == 0)
    }

    @Test func lostOutputIsNoSuccess() async throws {
        let place = try Workplace(leads: 20)
        let full = try ToolProcess(["send", place.leads], token: nil, through: "exec \"$0\" \"$@\" >/dev/full").result()
        #expect(full.status == 3)
        let closed = try ToolProcess(
            ["send", "--json", place.leads],
            token: nil,
            through: "{ \"$0\" \"$@\"; echo $? >&2; } | true"
        ).result()
        #expect(closed.errors.hasSuffix("3\n"))
    }

    @Test func standardInputIsReadAsItComes() async throws {
        let tool = try ToolProcess(["send", "--json"], token: nil)
        for number in 1...3 {
            try tool.input.fileHandleForWriting.write(contentsOf: Data((Workplace.lead(number) + "\n").utf8))
            #expect(tool.nextOutput().contains(#""event_id":"TX-\#(number):lead_sold:1""#))
        }
        #expect(tool.result().status == 0)
    }

    @Test func aFinishedJobSaysThatNothingWasLeft() async throws {
        let place = try Workplace(leads: 5)
        let send = ["send", "--results", place.journal, place.leads]
        let first = await ToolRun(send, input: "")
        let counts = "5 events: 5 accepted, 0 rejected, 0 unconfirmed, 0 not sent. Leads that can't be sent: 0.\n"
        #expect(first.output.hasSuffix("\n\n\(counts)"))
        let second = await ToolRun(send, input: "")
        #expect(second.status == .success)
        #expect(second.output.hasSuffix("\n\nNothing was left to send.\nThe whole journal: \(counts)"))
        let more = try String(contentsOfFile: place.leads, encoding: .utf8) + Workplace.lead(6) + "\n"
        try more.write(toFile: place.leads, atomically: false, encoding: .utf8)
        let third = await ToolRun(send, input: "")
        #expect(third.output.contains("\nThis run: 1 event: 1 accepted, "))
        #expect(third.output.contains("\nThe whole journal: 6 events: 6 accepted, "))
    }

    @Test func leadsThatWereSkippedAreLeft() async throws {
        let place = try Workplace(leads: 6)
        let server = try LoopbackServer()
        let part = try ToolProcess(["send", "--from-line", "3"] + place.arguments(server).dropFirst()).result()
        #expect(part.status == 1)
        #expect(part.output.contains("The leads before line 3 were skipped, so the job isn't complete.\n"))
        let whole = "\(ToolProcess.path) \(place.arguments(server).joined(separator: " "))"
        #expect(part.output.hasSuffix("Continue with: \(whole)\n"))
        #expect(try String(contentsOfFile: place.journal, encoding: .utf8).contains(#""complete":false"#))
        let resend = ["resend", "--endpoint", server.url, place.journal]
        #expect(try ToolProcess(resend).result().output.hasSuffix("Continue with: \(whole)\n"))
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == 6 && server.counts.values.allSatisfy { $0 == 1 })
        // Complete output stays as is.
        let again = try ToolProcess(["send", "--from-line", "3"] + place.arguments(server).dropFirst()).result()
        #expect(again.status == 0)
        #expect(try ToolProcess(resend).result().status == 0)
    }

    @Test(arguments: [("0<&-", "standard input can't be read"), ("1>&-", nil), ("0<&- 1>&- 2>&-", nil)])
    func aClosedStreamIsNoSuccess(redirection: String, text: String?) async throws {
        let place = try Workplace(leads: 20)
        let file = redirection == "0<&-" ? "-" : place.leads
        let arguments = ["send", "--results", place.journal, file]
        let run = try ToolProcess(arguments, token: nil, through: "exec \"$0\" \"$@\" \(redirection)").result()
        #expect(run.status == 3)
        #expect(text.map(run.errors.contains) ?? true)
        let lines = try? String(contentsOfFile: place.journal, encoding: .utf8).split(separator: "\n")
        #expect((lines?.isEmpty ?? true) == (redirection == "0<&-"))
        #expect((lines ?? []).allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    }

    @Test(arguments: ["--results", "resend"]) func aFileThatIsNoJournalIsAnError(command: String) async throws {
        let place = try Workplace(leads: 5)
        let arguments = command == "resend" ? ["resend", place.leads] : ["summary", place.leads]
        let run = try ToolProcess(arguments).result()
        #expect(run.status == 2)
        #expect(run.errors.contains("isn't a tiktok-events journal"))
    }

    @Test func aCopyThatMayHaveArrivedIsNotSentAfter47Hours() async throws {
        let place = try Workplace(leads: 3)
        let server = try LoopbackServer()
        let header = JournalHeader(
            sources: [.web(pixelCode: "C4")],
            endpoint: server.url,
            isTest: false,
            input: place.leads,
            trigger: "lead_sold",
            arguments: [],
            startedAt: 0
        )
        var text = String(decoding: header.line, as: UTF8.self) + "\n" + #"{"run":"send","at":1}"# + "\n"
        text += #"{"sending":["Purchase\tTX-1:lead_sold:1"],"at":1,"expires_at":200000}"# + "\n"
        text += #"{"sending":["Purchase\tTX-2:lead_sold:1"],"at":1,"expires_at":99999999999}"# + "\n"
        try text.write(toFile: place.journal, atomically: false, encoding: .utf8)
        let run = try ToolProcess(place.arguments(server)).result()
        #expect(run.status == 1)
        #expect(run.output.contains("TX-1 Purchase: unconfirmed (expired)"))
        #expect(Set(server.counts.keys) == ["TX-2:lead_sold:1", "TX-3:lead_sold:1"])
        // When the copies of this run expire.
        let journal = try String(contentsOfFile: place.journal, encoding: .utf8)
        let sending = try #require(journal.split(separator: "\n").last { $0.contains("sending") })
        let entry = try JSONDecoder().decode(JournalEntry.self, from: Data(sending.utf8))
        let (expiresAt, at) = (try #require(entry.expiresAt), try #require(entry.at))
        #expect(expiresAt - at == 47 * 3600)
    }

    @Test func aCopyThatMayHaveArrivedIsNotResentAfter47Hours() async throws {
        let place = try Workplace(leads: 3)
        let server = try LoopbackServer(.says(#"{"code":40001,"message":"no","request_id":"R1"}"#))
        #expect(try ToolProcess(place.arguments(server)).result().status == 1)
        let file = try #require(FileHandle(forWritingAtPath: place.journal))
        try file.seekToEnd()
        let sending = #"{"sending":["Purchase\tTX-1:lead_sold:1"],"at":1,"expires_at":200000}"# + "\n"
        try file.write(contentsOf: Data(sending.utf8))
        server.behave(.accepts)
        let resent = try ToolProcess(["resend", "--endpoint", server.url, place.journal]).result()
        #expect(resent.status == 1)
        #expect(resent.output.contains("TX-1 Purchase: unconfirmed (expired)"))
        #expect(Set(server.counts.keys) == ["TX-2:lead_sold:1", "TX-3:lead_sold:1"])
    }

    @Test(arguments: [
        (#""tiktok_events_journal":1"#, #""tiktok_events_journal":2"#, "is the journal of another version"),
        (
            "http://127.0.0.1:", "https://shop.example:",
            "to send your token there, pass --endpoint https://shop.example:"
        ),
    ])
    func aHeaderThatMayNotBeFollowedIsRefused(old: String, new: String, text: String) async throws {
        let place = try Workplace(leads: 3)
        let server = try LoopbackServer(.says(#"{"code":40001,"message":"no","request_id":"R1"}"#))
        #expect(try ToolProcess(place.arguments(server)).result().status == 1)
        let journal = try String(contentsOfFile: place.journal, encoding: .utf8)
        let lines = journal.split(separator: "\n", maxSplits: 1)
        let changed = lines[0].replacingOccurrences(of: old, with: new) + "\n" + lines[1]
        try changed.write(toFile: place.journal, atomically: false, encoding: .utf8)
        let run = try ToolProcess(["resend", place.journal]).result()
        #expect(run.status == 2)
        #expect(run.errors.contains(text))
        #expect(try String(contentsOfFile: place.journal, encoding: .utf8) == changed)
    }
}
