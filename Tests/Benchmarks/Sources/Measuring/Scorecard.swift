/// The goals, and what was measured.
package struct Scorecard {
    private struct Score {
        let name: String
        let measured: String
        let goal: String
        let isMet: Bool
        let isPastGate: Bool
    }

    private var scores: [Score] = []

    package init() {}

    /// Adds the goals of a comparison's variants.
    package mutating func add(_ outcome: Outcome) {
        for line in outcome.lines {
            if let goal = line.goal {
                add("\(outcome.title), against \(line.name)", line.ratio, atLeast: goal)
            }
        }
    }

    /// Adds a ratio that should reach the goal. Below its gate, the build fails.
    package mutating func add(_ name: String, _ measured: Double, atLeast goal: Goal) {
        scores.append(
            Score(
                name: name,
                measured: ratio(measured),
                goal: ">= \(ratio(goal.ratio))",
                isMet: measured >= goal.ratio,
                isPastGate: measured >= goal.gate
            )
        )
    }

    /// Adds a number that shouldn't exceed the goal. Above the gate, the build fails.
    package mutating func add(_ name: String, _ measured: Double, atMost goal: Double, gate: Double) {
        scores.append(
            Score(
                name: name,
                measured: number(measured),
                goal: "<= \(number(goal))",
                isMet: measured <= goal,
                isPastGate: measured <= gate
            )
        )
    }

    package var isEmpty: Bool {
        scores.isEmpty
    }

    package var isPassed: Bool {
        scores.allSatisfy(\.isPastGate)
    }

    package var table: String {
        var table = Table("Goals", columns: ["", "measured", "goal", ""])
        for score in scores {
            table.add([
                score.name, score.measured, score.goal, !score.isPastGate ? "FAILED" : score.isMet ? "met" : "missed",
            ])
        }
        return table.text
    }
}
