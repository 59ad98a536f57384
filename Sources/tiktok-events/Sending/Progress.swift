import Foundation

/// A line on the terminal that says how far a sending is and how fast it goes.
struct Progress {
    private let write: (String) -> Void
    private let start = ContinuousClock.now
    private var nextShow = ContinuousClock.now
    private var isShown = false

    init(write: @escaping (String) -> Void) {
        self.write = write
    }

    /// Shows the counts, five times a second at most.
    mutating func show(_ counts: OutcomeCounts) {
        let now = ContinuousClock.now
        guard now >= nextShow else { return }
        nextShow = now + .milliseconds(200)
        let seconds = (now - start) / .seconds(1)
        let rate = seconds > 0 ? Int(Double(counts.total) / seconds) : 0
        write("\r\u{1B}[K\(counts), \(rate)/s")
        isShown = true
    }

    /// Makes room for other lines.
    mutating func clear() {
        guard isShown else { return }
        write("\r\u{1B}[K")
        isShown = false
    }
}
