/// Line numbers, stored and shown as ranges in ascending order: `3, 7, 9-15`.
struct LineRanges {
    private var ranges: [ClosedRange<Int>] = []

    private(set) var count = 0

    /// The maximum number of ranges to show.
    private static let mostShown = 20

    /// The lowest line, or `nil` if there are none.
    var first: Int? { ranges.first?.lowerBound }

    mutating func add(_ line: Int) {
        count += 1
        // A journal may have any number, and the next one must exist.
        let line = min(max(line, 0), .max - 1)
        // Lines come almost in order, so the place is near the end.
        var index = ranges.count
        while index > 0, ranges[index - 1].lowerBound > line {
            index -= 1
        }
        if index > 0, line <= ranges[index - 1].upperBound + 1 {
            index -= 1
            ranges[index] = ranges[index].lowerBound...max(ranges[index].upperBound, line)
        } else {
            ranges.insert(line...line, at: index)
        }
        if index + 1 < ranges.count, ranges[index + 1].lowerBound == ranges[index].upperBound + 1 {
            ranges[index] = ranges[index].lowerBound...ranges.remove(at: index + 1).upperBound
        }
    }
}

extension LineRanges: CustomStringConvertible {
    var description: String {
        let shown = ranges.prefix(Self.mostShown)
            .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ", ")
        return ranges.count > Self.mostShown ? "\(shown), ..." : shown
    }
}
