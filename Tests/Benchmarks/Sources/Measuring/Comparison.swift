/// Variants of the same work, measured side by side. Each round runs all of them, in rotating order.
package struct Comparison: Sendable {
    package let title: String
    /// What one turn of the work processes, such as 1,000 events. Costs are reported per unit.
    package var unit: String
    package var unitsPerTurn: Int
    /// What is compared: CPU time or elapsed time.
    package var measure: @Sendable (Cost) -> Double
    /// The variants, ours first.
    package let variants: [Variant]

    package init(
        _ title: String,
        per unit: String,
        unitsPerTurn: Int = 1,
        by measure: @escaping @Sendable (Cost) -> Double = { $0.cpu },
        _ variants: [Variant]
    ) {
        self.title = title
        self.unit = unit
        self.unitsPerTurn = unitsPerTurn
        self.measure = measure
        self.variants = variants
    }

    /// Runs the rounds. Reports the median of the ratios within each round, since absolute times drift.
    package func outcome(_ effort: Effort) async throws -> Outcome {
        var turns: [Int] = []
        for variant in variants {
            turns.append(try await calibrated(variant, effort.slice))
        }
        var rounds = Array(repeating: [Cost](), count: variants.count)
        for round in 0..<effort.rounds {
            for offset in variants.indices {
                let index = (round + offset) % variants.count
                let cost = try await variants[index].cost(turns[index])
                let units = Double(turns[index] * unitsPerTurn)
                rounds[index].append(Cost(cpu: cost.cpu / units, wall: cost.wall / units))
            }
        }
        return Outcome(comparison: self, rounds: rounds)
    }

    /// The number of turns that fill a slice of time.
    private func calibrated(_ variant: Variant, _ slice: Double) async throws -> Int {
        var turns = 1
        while true {
            let spent = try await variant.cost(turns).wall
            if spent >= slice / 2 {
                return max(1, Int(Double(turns) * slice / spent))
            }
            turns *= spent < slice / 20 ? 8 : 2
        }
    }
}

/// How long to measure.
package struct Effort: Sendable {
    package let rounds: Int
    /// The length of one measurement, in nanoseconds.
    package let slice: Double

    package init(rounds: Int, milliseconds: Double) {
        self.rounds = rounds
        slice = milliseconds * 1e6
    }
}
