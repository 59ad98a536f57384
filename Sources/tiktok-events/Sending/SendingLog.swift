import Dispatch
import Foundation
import TikTokEvents

/// Keeps track of a send: what an earlier run settled, what happened to each event, and what remains. Also writes the
/// journal.
actor SendingLog {
    /// The totals for the whole job so far, including earlier runs.
    private(set) var counts: OutcomeCounts
    /// The totals for this run's events.
    private(set) var runCounts = OutcomeCounts()
    private(set) var problemCount: Int
    /// The lines of the events that should be sent again, without a journal.
    private(set) var linesToResend = LineRanges()
    /// The number of consecutive steps in which requests were refused regardless of content and nothing was accepted.
    private var refusedSteps = 0
    /// What to do about problems, without repetitions.
    private(set) var advice: [String] = []
    private let session: Session
    private var journal: Journal?
    private var state: JournalState
    private(set) var repetitions: Repetitions
    private var matchKeys: [MatchQuality.Key: Int] = [:]
    private var examinedCount = 0
    private let remarks: Remarks

    init(session: Session, journal: Journal?, state: JournalState, remarks: Remarks) {
        self.session = session
        self.journal = journal
        self.state = state
        repetitions = Repetitions(settled: self.state.takeSettled())
        self.remarks = remarks
        counts = state.counts
        // A run that reads leads encounters those that can't be sent again.
        problemCount = session.options.command == .resend ? state.problemCount : 0
    }

    /// The number of events in the journal that should be sent again or, without a journal, the number that came back.
    var pendingCount: Int {
        journal == nil ? linesToResend.count : state.pendingCount
    }

    /// How well TikTok can match this run's events, or `nil` if there are none that it may match.
    var quality: MatchQuality? {
        examinedCount == 0 ? nil : MatchQuality(eventCount: examinedCount, counts: matchKeys, for: kind)
    }

    private var kind: EventSource.Kind { session.client.source.kind }

    /// Whether leads that were skipped are missing from the journal.
    func leavesSkipped(_ hasSkipped: Bool) -> Bool {
        hasSkipped && journal != nil && !state.isComplete
    }

    func begin(_ header: JournalHeader?, run: String) throws(OutputFailure) {
        if let header {
            journal?.begin(header)
        }
        try append { json in
            json.member("run", run)
            json.member("at", Date().timeIntervalSince1970)
        }
    }

    /// Records leads, and returns those of their events that aren't final.
    func admit(_ leads: [MappedLead], _ candidates: [Candidate]) throws(OutputFailure) -> [Candidate] {
        for lead in leads {
            if let problem = lead.problem {
                try add(problem, at: lead.place)
                remarks.addAdvice(of: lead)
            } else {
                remarks.addNotes(of: lead)
            }
        }
        var candidates = candidates
        for index in candidates.indices {
            candidates[index].pending = state.pending(candidates[index].event, candidates[index].key)
        }
        return try admit(candidates)
    }

    /// Returns the events that aren't final, and records that they may arrive from now on.
    func admit(_ candidates: [Candidate]) throws(OutputFailure) -> [Candidate] {
        let admitted = candidates.filter(isNew)
        guard !admitted.isEmpty else { return [] }
        let now = Date().timeIntervalSince1970
        try append { json in
            json.list("sending", admitted) { json, candidate in
                let text = session.destinations.keyText(of: candidate.event, candidate.source)
                json.element(text ?? candidate.event.name.rawValue)
            }
            json.member("at", now)
            json.member("expires_at", now + PendingEvent.lifetimeOfCopies)
        }
        return admitted
    }

    private func isNew(_ candidate: Candidate) -> Bool {
        switch repetitions.add(candidate) {
        case .new: return true
        case .corrected:
            // With a journal, the rejection is forgotten once this event is settled.
            if journal == nil {
                counts.remove(.rejected)
                runCounts.remove(.rejected)
            }
            remarks.add(
                text(for: candidate) + "it replaces the rejected event with the same name and id",
                isWarning: true,
                isInJournal: false
            )
            return true
        case .final: break
        case .copy:
            remarks.add(
                text(for: candidate) + "skipped, because an earlier event has the same name and id",
                isWarning: true,
                isInJournal: false
            )
        case .other:
            remarks.add(
                text(for: candidate) + "a different event in the input has the same name and id, so it isn't sent",
                isInJournal: false
            )
        }
        return false
    }

    /// Waits until the disk has what was recorded. Called before events are sent, so that even after a power failure, none
    /// is sent again once TikTok has forgotten it.
    func synchronize() async {
        guard let journal, !session.isSandbox else { return }
        // On a separate thread, so that it doesn't block the next batches.
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                journal.synchronize()
                continuation.resume()
            }
        }
    }

    /// Records the outcomes of events that were admitted.
    func settle(_ batch: SentBatch) throws(OutputFailure) {
        examinedCount += batch.events.count { !$0.candidate.event.lacksConsent }
        matchKeys.merge(batch.matchKeys, uniquingKeysWith: +)
        var lines: [UInt8] = []
        for event in batch.events {
            let (candidate, receipt) = (event.candidate, event.receipt)
            let outcome = receipt.outcome
            let isCounted = count(candidate, outcome)
            if !outcome.isAccepted || !receipt.issues.isEmpty {
                remark(candidate, receipt, isCounted: isCounted)
            }
            guard isCounted else { continue }
            let isKnown = journal != nil && state.settle(candidate, outcome)
            if outcome.isOpen, journal == nil {
                linesToResend.add(candidate.place.line)
            }
            if let text = Advice.text(for: outcome, of: candidate.source, endpoint: session.endpoint),
                !advice.contains(text)
            {
                advice.append(text)
            }
            if !isKnown {
                lines += event.line
            }
        }
        if !lines.isEmpty {
            try journal?.append(lines)
        }
        recordRefusals(in: batch)
        remarks.showProgress(counts)
    }

    /// Counts an outcome. Returns `false` if a corrected event has replaced this one.
    private func count(_ candidate: Candidate, _ outcome: DeliveryOutcome) -> Bool {
        guard repetitions.settle(candidate, isSent: outcome.rejection?.scope != .local) else { return false }
        counts.add(outcome.kind)
        runCounts.add(outcome.kind)
        if let earlier = candidate.key.flatMap({ state.open[$0] }) {
            counts.remove(earlier.outcome)
        }
        return true
    }

    /// Whether to stop, because whatever is sent is refused until somebody fixes the cause.
    var isRefused: Bool { refusedSteps >= 3 }

    private func recordRefusals(in batch: SentBatch) {
        let outcomes = batch.events.map(\.receipt.outcome)
        if outcomes.contains(where: { $0.isAccepted || $0.code != nil && $0.rejection != nil }) {
            refusedSteps = 0
        } else if outcomes.contains(where: isRefusal) {
            refusedSteps += 1
        }
    }

    /// Whether an outcome would apply to all other events. If there are several sources, those of another may
    /// be accepted.
    private func isRefusal(_ outcome: DeliveryOutcome) -> Bool {
        switch outcome.cause?.reason {
        case .refused: true
        case .unauthorized, .misconfigured: !session.destinations.areSeveral
        default: false
        }
    }

    /// Ends the run.
    ///
    /// - Parameter isComplete: Whether all leads were read, or `nil` if there were none to read.
    /// - Throws: `OutputFailure` if the journal can't be written.
    func end(isComplete: Bool?) throws(OutputFailure) {
        remarks.finish(hasJournal: journal != nil)
        try append { json in
            if let isComplete {
                json.member("complete", isComplete)
            }
            json.member("at", Date().timeIntervalSince1970)
        }
        journal?.synchronize()
    }

    private func append(_ members: (inout JSONText) -> Void) throws(OutputFailure) {
        try journal?.append(JSONText.object(members) + [.lineFeed])
    }

    private func add(_ problem: String, at place: LeadPlace) throws(OutputFailure) {
        remarks.add("error: \(place): \(problem.shown)")
        problemCount += 1
        try append { json in
            json.write(place)
            json.member("error", problem)
        }
    }

    private func remark(_ candidate: Candidate, _ receipt: DeliveryReceipt, isCounted: Bool) {
        let style = session.style
        let issues = receipt.issues.map { "\n    \(session.issueText.text($0, style))" }.joined()
        let outcome = receipt.outcome.text(style)
        let replacement = isCounted ? "" : "; a later event with the same name and id counts instead"
        remarks.add(
            "\(text(for: candidate))\(outcome)\(replacement)\(issues)",
            isWarning: receipt.outcome.isAccepted,
            isInJournal: isCounted
        )
    }

    /// Returns text such as `line 3: TX-3 Purchase: `.
    private func text(for candidate: Candidate) -> String {
        let event = "\(candidate.event.name)\(session.suffix(for: candidate.source))"
        return "\(candidate.place): \("\(candidate.leadID) \(event)".shown): "
    }
}
