import Testing

@testable import tiktok_events

@Suite struct SummaryTests {
    private static let send = #"{"run":"send"}"# + "\n"
    private static let end = #"{"complete":true}"# + "\n"

    private static func problem(_ line: Int) -> String {
        #"{"line":\#(line),"error":"it has no id"}"# + "\n"
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
