import Foundation

/// The results of a comparison.
package struct Outcome: Sendable {
    package let title: String
    package let lines: [Line]

    /// A variant's medians.
    package struct Line: Sendable {
        package let name: String
        package let unit: String
        /// The cost of one unit, in nanoseconds.
        package let cost: Double
        /// The elapsed time for one unit, in nanoseconds.
        package let wall: Double
        /// How many times cheaper ours is, as the median over the rounds.
        package let ratio: Double
        /// The share of the elapsed time in which a core worked on it.
        package let share: Double
        package let goal: Goal?
    }

    init(comparison: Comparison, rounds: [[Cost]]) {
        title = comparison.title
        let measured = rounds.map { $0.map(comparison.measure) }
        lines = comparison.variants.indices.map { index in
            Line(
                name: comparison.variants[index].name,
                unit: comparison.unit,
                cost: median(measured[index]),
                wall: median(rounds[index].map(\.wall)),
                ratio: median(zip(measured[index], measured[0]).map { $0 / $1 }),
                share: median(rounds[index].map { $0.cpu / $0.wall }),
                goal: comparison.variants[index].goal
            )
        }
    }

    package var table: String {
        var table = Table(title, columns: ["", "ns per \(lines[0].unit)", "first is cheaper by"])
        for line in lines {
            table.add([line.name, number(line.cost), line.name == lines[0].name ? "" : ratio(line.ratio)])
        }
        return table.text
    }

    /// The table for the same work in other sizes: each cost relative to that of the first size.
    package var growthTable: String {
        var table = Table(title, columns: ["", "ns per \(lines[0].unit)", "against the first"])
        for line in lines {
            table.add([line.name, number(line.cost), line.name == lines[0].name ? "" : ratio(line.ratio)])
        }
        return table.text
    }

    /// The table for delivered work: what a dedicated core delivers in a second, what was delivered while other
    /// programs ran as well, and the share of that time in which this program had the core.
    package var deliveryTable: String {
        let unit = lines[0].unit
        var table = Table(
            title,
            columns: ["", "\(unit)s per CPU second", "\(unit)s a second", "on the CPU", "first is cheaper by"]
        )
        for line in lines {
            table.add([
                line.name, number(1e9 / line.cost), number(1e9 / line.wall), "\(number(line.share * 100)) %",
                line.name == lines[0].name ? "" : ratio(line.ratio),
            ])
        }
        return table.text
    }
}

package func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// Formats a number with commas and at least three digits, but no fraction for a whole number: 12,345, 123, 12.3.
package func number(_ value: Double) -> String {
    let digits = value >= 100 || value == value.rounded() ? 0 : value >= 10 ? 1 : 2
    let parts = String(format: "%.\(digits)f", value).split(separator: ".")
    var whole = String(parts[0])
    var index = whole.count - 3
    while index > 0 {
        whole.insert(",", at: whole.index(whole.startIndex, offsetBy: index))
        index -= 3
    }
    return parts.count == 1 ? whole : "\(whole).\(parts[1])"
}

package func ratio(_ value: Double) -> String {
    "\(number(value))x"
}
