/// Line numbers in ascending order, stored and shown as ranges: `3, 7, 9-15`.
struct LineRanges {
    private var ranges: [ClosedRange<Int>] = []

    private(set) var count = 0

    /// The maximum number of ranges to show.
    private static let mostShown = 20

    mutating func add(_ line: Int) {
        count += 1
        // A journal may have any number, and the next one must exist.
        let line = min(max(line, 0), .max - 1)
        guard let last = ranges.last, line <= last.upperBound + 1 else {
            ranges.append(line...line)
            return
        }
        ranges[ranges.count - 1] = last.lowerBound...max(line, last.upperBound)
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
