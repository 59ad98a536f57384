import TikTokEvents

/// The remarks about single leads of a long input, and the progress line.
///
/// Only one task uses it.
final class Remarks {
    private let print: @Sendable (String) -> Void
    private var progress: Progress?
    private let showsWarnings: Bool
    private let isSilent: Bool
    private var count = 0
    /// The number of remarks beyond those shown, and how many of them a journal repeats.
    private var hidden = (count: 0, inJournal: 0)
    /// What has been said, so that each remark appears once.
    private var said: Set<String> = []

    /// The maximum number of remarks to show. Any more are only counted.
    private static let mostShown = 50

    init(_ options: Options, progress: Progress?, print: @escaping @Sendable (String) -> Void) {
        self.progress = progress
        self.print = print
        showsWarnings = !options.isQuiet
        // The objects for programs contain the same information.
        isSilent = options.printsJSON
    }

    /// - Parameters:
    ///   - text: The remark.
    ///   - isWarning: Whether `--quiet` leaves it out.
    ///   - isInJournal: Whether a journal records the same thing.
    func add(_ text: String, isWarning: Bool = false, isInJournal: Bool = true) {
        guard !isSilent, showsWarnings || !isWarning else { return }
        count += 1
        if count <= Self.mostShown {
            progress?.clear()
            print(text)
        } else {
            hidden.count += 1
            hidden.inJournal += isInJournal ? 1 : 0
        }
    }

    /// Adds a lead's notes, each field only once.
    func addNotes(of lead: MappedLead) {
        var lead = lead
        lead.unknownFields.removeAll { !said.insert($0).inserted }
        lead.misspellings.removeAll { !said.insert($0).inserted }
        for note in lead.notes {
            add("note: \(lead.place): \(note.shown)", isWarning: true, isInJournal: false)
        }
    }

    /// Adds the advice for a lead's problem, unless it was given before.
    func addAdvice(of lead: MappedLead) {
        if let advice = lead.advice, said.insert(advice).inserted {
            add("advice: \(advice)", isInJournal: false)
        }
    }

    func showProgress(_ counts: OutcomeCounts) {
        progress?.show(counts)
    }

    /// Reports how many remarks were left out.
    func finish(hasJournal: Bool) {
        progress?.clear()
        guard hidden.count > 0 else { return }
        let listed = hidden.inJournal == hidden.count ? "all" : "\(hidden.inJournal)"
        let place = hasJournal ? "the journal lists \(listed)" : "--json lists all"
        print("... and \(hidden.count) more; \(place) of them")
    }
}
