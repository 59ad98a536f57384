import Foundation
import Synchronization
import TikTokEvents

/// What all sections share: the transport, and the rows that they print.
final class Proof: Sendable {
    let kind: TransportKind
    private let failures = Atomic(0)

    init(kind: TransportKind) {
        self.kind = kind
    }

    var isComplete: Bool {
        failures.load(ordering: .relaxed) == 0
    }

    /// Prints a row. `violations` are the contradictions in the server's log.
    func row(
        _ number: String,
        _ fault: String,
        expected: String,
        seen: String,
        isExpected: Bool,
        note: String = "",
        violations: [String] = []
    ) {
        if !isExpected || !violations.isEmpty {
            failures.add(1, ordering: .relaxed)
        }
        let invariants = (violations.isEmpty ? ["kept"] : ["**BROKEN**"] + violations) + [note]
        let cells = [
            number, fault, kind.rawValue, expected, isExpected ? seen : "**\(seen)**",
            invariants.filter { !$0.isEmpty }.joined(separator: "; "),
        ]
        say("| " + cells.joined(separator: " | ") + " |")
    }

    func row(
        _ number: String,
        _ fault: String,
        expected: String,
        seen: String,
        note: String = "",
        violations: [String] = []
    ) {
        row(
            number,
            fault,
            expected: expected,
            seen: seen,
            isExpected: expected == seen,
            note: note,
            violations: violations
        )
    }
}

/// The folder that the run script creates and removes.
let directory = ProcessInfo.processInfo.environment["PROOF_DIRECTORY"] ?? "."

/// Prints a line immediately, so that a crash doesn't lose it.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
