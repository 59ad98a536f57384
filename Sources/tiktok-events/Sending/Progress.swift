import Foundation
import TikTokEvents

/// A line on the terminal that shows how far a send has come, how fast it is, and how much longer it will take.
struct Progress {
    private let write: @Sendable (String) -> Void
    private let style: Style
    private let fraction: Locked<Double?>
    private let start = ContinuousClock.now
    private var nextShow = ContinuousClock.now
    private var first: Int?
    private var isShown = false

    /// - Parameters:
    ///   - fraction: The share of the input that was read, if known.
    ///   - style: The colors.
    ///   - write: Writes to the terminal.
    init(fraction: Locked<Double?>, style: Style, write: @escaping @Sendable (String) -> Void) {
        self.fraction = fraction
        self.style = style
        self.write = write
    }

    /// Shows the counts, at most five times a second.
    mutating func show(_ counts: OutcomeCounts) {
        let now = ContinuousClock.now
        let first = first ?? counts.total
        self.first = first
        guard now >= nextShow else { return }
        nextShow = now + .milliseconds(200)
        let text = Self.text(
            counts,
            new: counts.total - first,
            after: (now - start) / .seconds(1),
            fraction: fraction.access { $0 },
            style
        )
        // A line that wraps couldn't be cleared, so the terminal cuts it off.
        write("\r\u{1B}[K\u{1B}[?7l\(text)\u{1B}[?7h")
        isShown = true
    }

    /// Returns text such as `42 %, 8000 events/s, 12 s left: 4000 events: 3990 accepted, ...`.
    static func text(
        _ counts: OutcomeCounts,
        new: Int,
        after seconds: Double,
        fraction: Double?,
        _ style: Style
    ) -> String {
        var parts: [String] = []
        if let fraction {
            parts.append("\(whole(fraction * 100)) %")
        }
        parts.append("\(seconds > 0 ? whole(Double(new) / seconds) : 0) events/s")
        if let fraction, fraction > 0, seconds > 1 {
            parts.append("\(duration(seconds / fraction - seconds)) left")
        }
        let outcomes = OutcomeCounts.kinds.filter { counts[$0] > 0 }.map { kind in
            let text = "\(counts[kind]) \(kind.words)"
            return kind == .accepted ? style.good(text) : style.bad(text)
        }
        return "\(parts.joined(separator: ", ")): \(outcomes.joined(separator: ", "))"
    }

    /// Returns text such as `45 s`, `3 min 20 s`, or `2 h 5 min`.
    static func duration(_ seconds: Double) -> String {
        let seconds = whole(seconds.rounded())
        switch seconds {
        case ..<60: return "\(seconds) s"
        case ..<3600: return "\(seconds / 60) min \(seconds % 60) s"
        default: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        }
    }

    /// A number without its fraction, at most the largest integer.
    private static func whole(_ number: Double) -> Int {
        Int(exactly: number.rounded(.towardZero)) ?? .max
    }

    /// Clears the line for other text.
    mutating func clear() {
        guard isShown else { return }
        write("\r\u{1B}[K")
        isShown = false
    }
}
