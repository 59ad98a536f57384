import Foundation
import TikTokEvents

/// Keeps track of a long sending: counts, says what is wrong, and writes the results file.
final class SendingLog {
    private(set) var counts = OutcomeCounts()
    private(set) var problemCount = 0
    /// The last line that was read.
    var lastLine = 0
    /// Where the leads that should be sent again stand.
    private(set) var linesToResend = LineRanges()
    private var underWay: [(line: Int, leadID: String)] = []
    private var results: ResultsFile?
    private var progress: Progress?
    private let print: (String) -> Void
    private var remarkCount = 0

    /// Of more remarks than this, the rest are counted only.
    private static let mostRemarks = 50

    init(results: ResultsFile?, progress: Progress?, print: @escaping (String) -> Void) {
        self.results = results
        self.progress = progress
        self.print = print
    }

    /// Notes that an event is about to be sent; they are settled in the same order.
    func expect(line: Int, leadID: String) {
        underWay.append((line, leadID))
    }

    func note(line: Int, _ text: String) {
        remark("note: line \(line): \(text)")
    }

    func problem(line: Int, _ text: String) throws {
        problemCount += 1
        remark("error: line \(line): \(text)")
        try results?.write(ResultsFile.Problem(line: line, error: text))
    }

    func settle(_ report: DeliveryReport) throws {
        for (entry, receipt) in zip(underWay, report) {
            counts.add(receipt.outcome)
            if receipt.outcome.shouldResend {
                linesToResend.add(entry.line)
            }
            if !receipt.outcome.isAccepted || !receipt.issues.isEmpty {
                let issues = receipt.issues.map { "\n    \($0)" }.joined()
                remark("line \(entry.line): \(entry.leadID) \(receipt.event.name): \(receipt.outcome)\(issues)")
            }
            try results?.write(EventReport(line: entry.line, leadID: entry.leadID, receipt))
        }
        underWay.removeFirst(report.count)
        progress?.show(counts)
    }

    /// Says how many remarks were left out.
    func finish() {
        progress?.clear()
        if remarkCount > Self.mostRemarks {
            print("... and \(remarkCount - Self.mostRemarks) more; --results FILE keeps all of them")
        }
    }

    private func remark(_ text: String) {
        remarkCount += 1
        if remarkCount <= Self.mostRemarks {
            progress?.clear()
            print(text)
        }
    }
}
