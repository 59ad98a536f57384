/// The goals, what was measured, and the gates: about half of a goal, so that noise doesn't fail a build and a real loss
/// does.
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

    /// The goals of a comparison's variants.
    package mutating func add(_ outcome: Outcome) {
        for line in outcome.lines {
            if let goal = line.goal {
                add("\(outcome.title), against \(line.name)", line.ratio, atLeast: goal)
            }
        }
    }

    /// A ratio that must not be smaller than the goal; under half of it it fails.
    package mutating func add(_ name: String, _ measured: Double, atLeast goal: Double) {
        scores.append(
            Score(
                name: name,
                measured: ratio(measured),
                goal: ">= \(ratio(goal))",
                isMet: measured >= goal,
                isPastGate: measured >= goal / 2
            )
        )
    }

    /// A number that must not be larger than the goal; past the gate it fails.
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

    package var isPassed: Bool {
        scores.allSatisfy(\.isPastGate)
    }

    package var table: String {
        var table = Table("Goals", columns: ["", "measured", "goal", ""])
        for score in scores {
            table.add([
                score.name, score.measured, score.goal, score.isMet ? "met" : score.isPastGate ? "missed" : "FAILED",
            ])
        }
        return table.text
    }
}
