import Measuring
import Peers

extension Main {
    /// Row 7: what an event costs as a batch grows.
    static func growth(_ report: inout Report) async throws {
        var outcomes: [Outcome] = []
        for payload in Lead.Payload.allCases {
            let sizes = [10, 100, 1000]
            let variants = try sizes.map { size in
                let workload = try Workload.body(payload, eventsPerRequest: size, by: .ours)
                // All turns are of 1,000 events, whatever the size.
                let repeats = 1000 / workload.unitsPerTurn
                return Variant("\(size) events in a request") {
                    try (0..<repeats).reduce(0) { sum, _ in sum &+ (try workload.turn()) }
                }
            }
            outcomes.append(
                try await Comparison(
                    "Growth: \(payload.rawValue) lead to request bytes",
                    per: "event",
                    unitsPerTurn: 1000,
                    variants
                ).outcome(report.effort)
            )
        }
        for outcome in outcomes {
            print(outcome.growthTable)
            report.scorecard.add("\(outcome.title), 1,000 against 10", outcome.lines[2].ratio, atMost: 1.1, gate: 1.5)
        }
    }
}
