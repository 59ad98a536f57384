import Foundation
import Measuring
import Peers

/// Measures the SDK side by side with what a user would otherwise write: `benchmarks [--short] [SECTION...]`.
@main
enum Main {
    static func main() async {
        do {
            try await measure()
        } catch {
            print("error: \(error)")
            exit(2)
        }
    }

    private static func measure() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let wanted = arguments.filter { !$0.hasPrefix("-") }
        var report = Report(isShort: arguments.contains("--short"))
        try SameRequest.check()
        print("Every peer makes the same requests as ours. Ratios are medians of rounds that run all variants.\n")
        let sections: [(name: String, isLong: Bool, run: (inout Report) async throws -> Void)] = [
            ("identifiers", false, identifiers),
            ("leads", false, leads),
            ("events", false, events),
            ("growth", false, growth),
            ("counts", false, counts),
            ("delivery", false, delivery),
            ("memory", false, memory),
            ("embedding", true, embedding),
        ]
        for section in sections
        where wanted.isEmpty ? !(section.isLong && report.isShort) : wanted.contains(section.name) {
            try await section.run(&report)
        }
        if !report.scorecard.isEmpty {
            report.show(report.scorecard.table)
        }
        exit(report.scorecard.isPassed ? 0 : 1)
    }
}
