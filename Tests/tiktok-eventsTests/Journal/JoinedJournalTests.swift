import Foundation
import Testing

@testable import tiktok_events

/// `cat a.ndjson b.ndjson > c.ndjson`: the lines of the second journal must not go where the first one's do.
@Suite(.serialized) struct JoinedJournalTests {
    private typealias Crafted = CraftedJournal

    private static func run(_ arguments: [String], token: String? = "token") throws -> ToolProcess.Result {
        try ToolProcess(arguments, token: token).result()
    }

    @Test(arguments: ["pixel", "test events", "server", "input", "version", "cut off before", "cut off", "damaged"])
    func aSecondJournalInTheFileIsRefused(difference: String) throws {
        let server = try LoopbackServer()
        let first = Crafted.header(endpoint: server.url) + Crafted.pending("a1")
        var header =
            switch difference {
            case "pixel": Crafted.header("C4B", endpoint: server.url)
            case "test events": Crafted.header(endpoint: server.url, isTest: true)
            case "server": Crafted.header(endpoint: "sandbox")
            case "input": Crafted.header(endpoint: server.url, input: "/data/others.csv")
            case "version": Crafted.header(endpoint: server.url).replacingOccurrences(of: #"l":1,"#, with: #"l":2,"#)
            default: Crafted.header("C4B", endpoint: server.url)
            }
        switch difference {
        case "cut off before": header = #"{"sending":["Purch"# + header
        case "cut off": header = #"{"tiktok_events_journal":1,"sour"# + "\n"
        case "damaged": header = header.replacingOccurrences(of: #""kind""#, with: #""king""#)
        default: break
        }
        let journal = try TemporaryFile(first + header + Crafted.pending("b1", "C4A") + Crafted.complete)
        for arguments in [
            ["resend", "--endpoint", server.url, journal.path],
            ["resend", "--force", "--endpoint", server.url, journal.path], ["summary", journal.path],
        ] {
            let run = try Self.run(arguments)
            #expect(run.status == 2, "\(arguments)")
            #expect(run.errors.contains("line 3 of '\(journal.path)' starts the journal of another job"))
            #expect(run.errors.contains("keep each in its own file, and continue each by itself"))
            #expect(run.output.isEmpty)
        }
        #expect(server.counts.isEmpty)
        #expect(try journal.text == first + header + Crafted.pending("b1", "C4A") + Crafted.complete)
    }

    @Test func aSendRefusesAJoinedJournalToo() throws {
        let place = try Workplace(leads: 2)
        let server = try LoopbackServer()
        #expect(try Self.run(place.arguments(server)).status == 0)
        let text = try String(contentsOfFile: place.journal, encoding: .utf8)
        try (text + text.replacingOccurrences(of: #""C4""#, with: #""C5""#))
            .write(toFile: place.journal, atomically: false, encoding: .utf8)
        let run = try Self.run(place.arguments(server))
        #expect(run.status == 2)
        #expect(run.errors.contains("(web source C5, at \(server.url), from \(place.leads))"))
        // The journal of the same job, twice, is one.
        try (text + text).write(toFile: place.journal, atomically: false, encoding: .utf8)
        #expect(try Self.run(place.arguments(server)).status == 0)
        #expect(server.counts.values.allSatisfy { $0 == 1 })
    }

    /// Otherwise, its lead would count as sent.
    @Test func aSendRefusesAnEventOfAnotherSourceToo() throws {
        let place = try Workplace(leads: 4)
        let server = try LoopbackServer()
        #expect(try Self.run(place.arguments(server)).status == 0)
        let text = try String(contentsOfFile: place.journal, encoding: .utf8)
        try text.replacingOccurrences(of: #""source":"C4""#, with: #""source":"C5""#)
            .write(toFile: place.journal, atomically: false, encoding: .utf8)
        let run = try Self.run(place.arguments(server))
        #expect(run.status == 2)
        #expect(run.errors.contains("is about the source C5, but the journal is of the web source C4"))
        #expect(try Self.run(["send", "--force"] + place.arguments(server).dropFirst()).status == 0)
        #expect(server.counts.count == 4 && server.counts.values.allSatisfy { $0 == 1 })
    }

    @Test(arguments: ["not_sent", "accepted"])
    func anEventOfAnotherSourceIsRefusedUnlessForced(outcome: String) throws {
        let server = try LoopbackServer()
        let other = Crafted.pending("b1", "C4B").replacingOccurrences(
            of: #""not_sent","should_resend":true"#,
            with: #""\#(outcome)","should_resend":\#(outcome == "not_sent")"#
        )
        let journal = try TemporaryFile(
            Crafted.header(endpoint: server.url) + Crafted.pending("a1") + other + Crafted.complete
        )
        let arguments = ["resend", "--endpoint", server.url, journal.path]
        let run = try Self.run(arguments)
        #expect(run.status == 2)
        #expect(
            run.errors.contains(
                "line 3 of '\(journal.path)' is about the source C4B, but the journal is of the web source C4A"
            )
        )
        #expect(run.errors.contains("or pass --force"))
        #expect(server.counts.isEmpty)
        // A summary tells them apart.
        let summary = try Self.run(["summary", journal.path])
        #expect(summary.status == 0)
        #expect(summary.output.contains("  C4A     2026-11-23  Purchase"))
        #expect(summary.output.contains("  C4B     2026-11-23  Purchase"))
        let json = try Self.run(["summary", "--json", journal.path])
        #expect(json.output.contains(#""sources":[{"source":"C4A","#) && json.output.contains(#"{"source":"C4B","#))

        #expect(try Self.run(["resend", "--force"] + arguments.dropFirst()).status == 0)
        #expect(server.eventsBySource == ["C4A": outcome == "accepted" ? ["a1"] : ["a1", "b1"]])
    }
}
