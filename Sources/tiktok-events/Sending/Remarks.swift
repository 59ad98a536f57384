import TikTokEvents

/// What a long sending says about single leads, and the line that shows how far it is.
///
/// It belongs to the log, which is the only one to use it.
final class Remarks {
    private let print: @Sendable (String) -> Void
    private var progress: Progress?
    private let showsWarnings: Bool
    private let isSilent: Bool
    private var count = 0

    /// The rest of more remarks than this is only counted.
    private static let mostShown = 50

    init(_ options: Options, progress: Progress?, print: @escaping @Sendable (String) -> Void) {
        self.progress = progress
        self.print = print
        showsWarnings = !options.isQuiet
        // The objects for machines say the same.
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

    /// Says how many remarks were left out.
    func finish(hasJournal: Bool) {
        progress?.clear()
        if count > Self.mostShown {
            let rest = "... and \(count - Self.mostShown) more"
            print(hasJournal ? "\(rest); the journal lists all of them" : "\(rest); --results FILE lists all of them")
        }
    }
}
