import Foundation
import Measuring

/// How long to measure, where to find the other programs, and the results so far against the goals.
struct Report {
    let isShort: Bool
    var scorecard = Scorecard()

    /// The effort for single-threaded work.
    var effort: Effort {
        isShort ? Effort(rounds: 11, milliseconds: 4) : Effort(rounds: 51, milliseconds: 10)
    }

    /// The effort for work that is delivered over sockets.
    var deliveryEffort: Effort {
        isShort ? Effort(rounds: 3, milliseconds: 150) : Effort(rounds: 11, milliseconds: 500)
    }

    /// The folder of the package.
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The path of a program that was built next to this one.
    func program(_ name: String) -> String {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// Prints results immediately, since the rest may take minutes.
    func show(_ table: String) {
        print(table)
        fflush(nil)
    }

    mutating func add(_ comparison: Comparison) async throws {
        let outcome = try await comparison.outcome(effort)
        show(outcome.table)
        scorecard.add(outcome)
    }
}
