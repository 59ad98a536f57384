import Foundation
import Testing

@testable import tiktok_events

/// Numbers that no run of the tool writes, in a journal that was damaged or edited.
@Suite(.serialized) struct JournalNumbersTests {
    private typealias Crafted = CraftedJournal

    private static let numbers = [
        "1e300", "-1e300", "1e308", "-1e308", "1e400", "9223372036854775807", "-9223372036854775808", "1e19", "0.5",
        "-1",
    ]

    @Test(arguments: numbers, ["at", "expires_at", "line", "lead", "value", "code", "event_time", "batch", "expires"])
    func noNumberCrashesTheTool(number: String, name: String) async throws {
        let event =
            switch name {
            case "line": Crafted.pending("a1", line: number)
            case "event_time": Crafted.pending("a1", time: number)
            case "batch", "expires":
                Crafted.pending("a1").replacingOccurrences(
                    of: #"{"event":{"#,
                    with: #"{"\#(name)":\#(number),"event":{"#
                )
            default: Crafted.pending("a1", more: #","\#(name)":\#(number)"#)
            }
        let journal = try TemporaryFile(
            Crafted.header() + #"{"run":"send","at":\#(name == "at" ? number : "1795428000")}"# + "\n" + event
                + Crafted.pending("a2") + Crafted.complete
        )
        for arguments in [["summary"], ["summary", "--json"], ["resend", "--json"], ["resend"]] {
            let run = try await ToolProcess(arguments + [journal.path], token: nil).resultLater()
            #expect((0...3).contains(run.status), "\(arguments) \(run.errors)")
            #expect(!run.output.isEmpty, "\(arguments)")
            for line in run.output.split(separator: "\n") where arguments.contains("--json") {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
            }
        }
        // The other event is sent all the same.
        let lines = try journal.text.split(separator: "\n")
        #expect(lines.contains { $0.contains(#""event_id":"a2""#) && $0.contains(#""outcome":"accepted""#) })
    }

    @Test func timesThatAreNoneDoNotCount() throws {
        let journal = try TemporaryFile(
            Crafted.header() + #"{"run":"send","at":-1e308}"# + "\n" + #"{"at":1795428000}"# + "\n" + #"{"at":1e308}"#
                + "\n"
                + #"{"complete":true,"at":1795428007}"# + "\n"
        )
        let summary = try ToolProcess(["summary", journal.path]).result()
        #expect(summary.output.contains("1 run, 7 s\n"))
        let resend = try ToolProcess(["resend", journal.path], token: nil).result()
        #expect(resend.status == 0)
        #expect(!resend.errors.contains("in the future"))
    }

    @Test(arguments: [
        (59.6, "1 min 0 s"), (1e300, "2562047788015215 h 30 min"), (.infinity, "2562047788015215 h 30 min"),
    ])
    func durationsHaveALimit(seconds: Double, text: String) {
        #expect(Progress.duration(seconds) == text)
    }

    @Test func anImpossibleTimeIsShownInSeconds() {
        #expect(LocalTime.text(Date(timeIntervalSince1970: 1e300)) == "1e+300 s after 1970")
        #expect(LocalTime.text(Date(timeIntervalSince1970: 1_795_428_000.5)).hasPrefix("2026-11-2"))
    }

    @Test func rangesOfAnyLinesHaveADescription() {
        var ranges = LineRanges()
        for line in [Int.min, 0, 1, .max, .max, 3] {
            ranges.add(line)
        }
        #expect(ranges.count == 6)
        #expect(ranges.description.hasPrefix("0-1, "))
    }
}
