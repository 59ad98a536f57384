import Foundation
import Testing

@testable import tiktok_events

/// A postback that chooses a pixel for each lead, over a loopback server.
@Suite(.serialized) struct JournalSourcesTests {
    static let postback = """
        {"event_source":"web","event_source_id":{"field":"campaign","values":{"a":"C4A","b":"C4B"}},\
        "triggers":{"lead_sold":[{"event":"Purchase"}]},"fields":[{"field":"transaction_id","path":"data.0.event_id"},\
        {"field":"utc_timestamp","path":"data.0.event_time"},{"field":"landing_url","path":"data.0.page.url"},\
        {"field":"revenue","path":"data.0.properties.value"}],"static":{"data.0.properties.currency":"USD"}}
        """

    private static func lead(_ id: String, _ campaign: String) -> String {
        #"{"transaction_id":"\#(id)","utc_timestamp":1795428000,"revenue":2,"campaign":"\#(campaign)","#
            + #""landing_url":"https://a.example/"}"#
    }

    @Test func eachPixelGetsItsLeadsAndGoesOnByItself() async throws {
        let place = try Workplace(leads: 1)
        let postback = try TemporaryFile(Self.postback)
        // TX-1 is a lead of both.
        let leads = [Self.lead("TX-1", "a"), Self.lead("TX-2", "b"), Self.lead("TX-1", "b"), Self.lead("TX-3", "a")]
        try (leads.joined(separator: "\n") + "\n").write(toFile: place.leads, atomically: false, encoding: .utf8)
        let server = try LoopbackServer(.refuses(source: "C4B"))
        let arguments = [
            "send", "--postback", postback.path, "--endpoint", server.url, "--results", place.journal, place.leads,
        ]
        let first = try ToolProcess(arguments).result()
        #expect(first.status == 1)
        #expect(first.output.hasPrefix("Reporting to web sources C4A, C4B.\n"))
        #expect(first.output.contains("line 2: TX-2 Purchase to C4B: not sent (unauthorized, code 40001"))
        #expect(first.output.contains("advice: 40001: the token may not report to C4B."))
        #expect(first.output.contains("4 events: 2 accepted, 0 rejected, 0 unconfirmed, 2 not sent."))
        #expect(server.eventsBySource == ["C4A": ["TX-1:lead_sold:1", "TX-3:lead_sold:1"]])

        let summary = await ToolRun("summary", place.journal, input: "")
        #expect(summary.output.hasPrefix("web sources C4A, C4B, at \(server.url), from \(place.leads)\n"))
        #expect(summary.output.contains("  source  day         event"))
        #expect(summary.output.contains("  C4A     2026-11-23  Purchase            2            0            0"))
        #expect(summary.output.contains("  C4B     2026-11-23  Purchase            0            0            0"))
        #expect(summary.output.contains("  4 USD to C4A\n"))
        #expect(summary.output.contains("2  not_sent: unauthorized, code 40001, to C4B, for example in line 2, 3"))

        // Its events can't go to another pixel, and the journal isn't one of fewer.
        let before = try String(contentsOfFile: place.journal, encoding: .utf8)
        for wrong in [
            ["resend", "--pixel-code", "C4A", "--endpoint", server.url, place.journal],
            ["send", "--pixel-code", "C4A"] + arguments.dropFirst(),
        ] {
            for force in [[], ["--force"]] {
                let run = try ToolProcess(Array(wrong[..<1]) + force + wrong[1...]).result()
                #expect(run.status == 2)
                #expect(run.errors.contains("it belongs to the web sources C4A, C4B"))
                #expect(!run.errors.contains("or pass --force"))
            }
        }
        #expect(try String(contentsOfFile: place.journal, encoding: .utf8) == before)

        server.behave(.accepts)
        let resent = try ToolProcess(["resend", "--endpoint", server.url, place.journal]).result()
        #expect(resent.status == 0)
        #expect(resent.output.contains("4 events: 4 accepted"))
        #expect(try ToolProcess(arguments).result().status == 0)
        #expect(server.eventsBySource["C4A"]?.count == 2)
        #expect(server.eventsBySource["C4B"]?.sorted() == ["TX-1:lead_sold:1", "TX-2:lead_sold:1"])
        let json = await ToolRun("summary", "--json", place.journal, input: "")
        #expect(json.output.contains(#""values":{"USD":8},"sources":[{"source":"C4A","outcomes":{"accepted":2,"#))
        #expect(
            json.output.contains(
                #"{"source":"C4B","outcomes":{"accepted":2,"rejected":0,"unconfirmed":0,"not_sent":0},"values":{"USD":4}}]"#
            )
        )
    }

    @Test func aPixelThatWasAddedLaterGetsAJournalOfItsOwn() async throws {
        let place = try Workplace(leads: 1)
        try Self.lead("TX-1", "a").write(toFile: place.leads, atomically: false, encoding: .utf8)
        let old = try TemporaryFile(Self.postback)
        let more = #""b":"C4B","c":"C4C""#
        let new = try TemporaryFile(Self.postback.replacingOccurrences(of: #""b":"C4B""#, with: more))
        let arguments = ["--sandbox", "--results", place.journal, place.leads]
        #expect(await ToolRun(["send", "--postback", old.path] + arguments, input: "").status == .success)
        let run = await ToolRun(["send", "--postback", new.path] + arguments, input: "")
        #expect(run.status == .usage)
        let advice =
            "it belongs to the web sources C4A, C4B; to send the leads of C4C, pass --pixel-code C4C. Choose another file"
        #expect(run.errors.contains(advice))
        let rest = ["--pixel-code", "C4C", "--sandbox", "--results", place.folder + "/other.ndjson", place.leads]
        #expect(await ToolRun(["send", "--postback", new.path] + rest, input: "").status == .success)
    }

    @Test func fewLeadsGoToTheirPixelsToo() async throws {
        let postback = try TemporaryFile(Self.postback)
        let server = try LoopbackServer(.refuses(source: "C4A"))
        let leads = try TemporaryFile(Self.lead("TX-1", "a") + "\n" + Self.lead("TX-2", "b") + "\n")
        let run = try ToolProcess(["send", "--postback", postback.path, "--endpoint", server.url, leads.path]).result()
        #expect(run.status == 1)
        #expect(run.output.contains("  event     Purchase to C4A at "))
        #expect(
            run.output.contains(#""event_source_id": "C4A","#) && run.output.contains(#""event_source_id": "C4B","#)
        )
        #expect(run.output.contains("advice: 40001: the token may not report to C4A."))
        #expect(server.eventsBySource == ["C4B": ["TX-2:lead_sold:1"]])
    }
}
