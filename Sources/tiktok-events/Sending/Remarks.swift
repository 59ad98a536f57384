import TikTokEvents

/// The remarks about single leads during a long send, and the progress line.
///
/// Only the log uses it.
final class Remarks {
    private let print: @Sendable (String) -> Void
    private var progress: Progress?
    private let showsWarnings: Bool
    private let isSilent: Bool
    private var count = 0

    /// The maximum number of remarks to show. Any more are only counted.
    private static let mostShown = 50

    init(_ options: Options, progress: Progress?, print: @escaping @Sendable (String) -> Void) {
        self.progress = progress
        self.print = print
        showsWarnings = !options.isQuiet
        // The objects for programs contain the same information.
        isSilent = options.printsJSON
    }

    func add(_ text: String, isWarning: Bool = false) {
        guard !isSilent, showsWarnings || !isWarning else { return }
        count += 1
        if count <= Self.mostShown {
            progress?.clear()
            print(text)
        }
    }

    func showProgress(_ counts: OutcomeCounts) {
        progress?.show(counts)
    }

    /// Reports how many remarks were left out.
    func finish(hasJournal: Bool) {
        progress?.clear()
        if count > Self.mostShown {
            let rest = "... and \(count - Self.mostShown) more"
            print(hasJournal ? "\(rest); the journal lists all of them" : "\(rest); --results FILE lists all of them")
        }
    }
}
