import Testing
import TikTokEvents

@testable import tiktok_events

@Suite struct SummaryTests {
    private static let send = #"{"run":"send"}"# + "\n"
    private static let end = #"{"complete":true}"# + "\n"

    private static func problem(_ line: Int) -> String {
        #"{"line":\#(line),"error":"it has no id"}"# + "\n"
    }

    @Test func leadsOnOneLineAreToldApart() throws {
        func problem(_ lead: Int) -> String {
            #"{"line":1,"lead":\#(lead),"error":"it has no id"}"# + "\n"
        }
        let journal = try TemporaryFile(
            CraftedJournal.header() + Self.send + problem(3) + problem(7) + CraftedJournal.pending("a1")
                + CraftedJournal.pending("a2", line: "2") + Self.end
        )
        let summary = try Summary(path: journal.path)
        let lines = SummaryText(summary, .plain, name: "tiktok-events", path: journal.path).lines
        #expect(lines.contains("  2  it has no id, for example in line 1, lead 3; line 1, lead 7"))
        // As older versions wrote them.
        #expect(lines.contains("  2  not_sent: unknown, for example in line 1, 2"))
        #expect(summary.json.contains(#"{"name":"it has no id","count":2,"lines":[1,1],"leads":[3,7]}"#))
        #expect(summary.json.contains(#"{"name":"not_sent: unknown","count":2,"lines":[1,2]}"#))
    }

    @Test func standardInputIsNamed() throws {
        let header = CraftedJournal.header(input: "-", arguments: ["send", "--results", "x"])
        let journal = try TemporaryFile(header + Self.send)
        let lines = SummaryText(try Summary(path: journal.path), .plain, name: "tiktok-events", path: journal.path)
            .lines
        #expect(lines.first == "web source C4A, at the sandbox, from standard input")
        #expect(
            lines.suffix(2) == [
                "Not all leads were read. This needs the same leads on standard input again, from the start.",
                "Continue with: tiktok-events send --results x",
            ]
        )
    }

    /// What resend sends has no notes, and still lacks consent.
    @Test(arguments: [false, true])
    func theMatchQualityIsThatOfThoseWhoConsented(isResent: Bool) throws {
        func event(_ id: String, _ keys: String, _ issues: String, _ outcome: String) -> String {
            #"{"line":1,"event":"Lead","event_id":"\#(id)","source":"C4A","issues":[\#(issues)],"outcome":"\#(outcome)","#
                + #""should_resend":\#(outcome == "not_sent"),"event_time":1795428000,"match_keys":[\#(keys)]}"# + "\n"
        }
        let note = #"{"severity":"warning","path":"user","rule":"identifier_omitted"}"#
        var text = CraftedJournal.header() + Self.send + event("a", #""email""#, "", "accepted")
        text += event("b", "", note, isResent ? "not_sent" : "accepted") + Self.end
        if isResent {
            text += event("b", "", "", "accepted")
        }
        let journal = try TemporaryFile(text)
        let quality = try Summary(path: journal.path).quality
        #expect(quality.eventCount == 1 && quality.counts[.email] == 1)
    }

    /// The leads may have been corrected since the first run, which only a run of all leads knows.
    @Test(arguments: [
        ([send, problem(1), problem(2), end], 2), ([send, problem(1), problem(2), end, send, problem(1), end], 1),
        ([send, problem(1), problem(2), end, send, end], 0),
        ([send, problem(1), problem(2), end, send, problem(1)], 2),
        ([send, problem(1), send, problem(1), problem(2)], 2),
    ])
    func leadsThatCannotBeSentAreThoseOfTheLastWholeRun(lines: [String], count: Int) throws {
        let journal = try TemporaryFile(CraftedJournal.header() + lines.joined())
        #expect(Summary.total(try Summary(path: journal.path).problems) == count)
    }
}
