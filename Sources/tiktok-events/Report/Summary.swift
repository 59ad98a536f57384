import Foundation
import TikTokEvents

/// The events in a journal, each counted once by its last outcome.
struct Summary {
    /// How often something occurred, and the first leads where it did.
    struct Occurrences {
        private(set) var count = 0
        private(set) var places: [LeadPlace] = []

        mutating func add(_ place: LeadPlace, _ change: Int) {
            count += change
            if change > 0, places.count < 3, places.last != place {
                places.append(place)
            } else if change < 0 {
                places.removeAll { $0 == place }
            }
        }
    }

    /// Events with the same name, source, and day.
    struct Row: Hashable, Comparable {
        let source: String
        let day: String
        let event: String

        static func < (one: Self, other: Self) -> Bool {
            (one.source, one.day, one.event) < (other.source, other.day, other.event)
        }
    }

    /// The total value of a source's events in one currency.
    struct Currency: Hashable, Comparable {
        let source: String
        let code: String

        static func < (one: Self, other: Self) -> Bool {
            (one.source, one.code) < (other.source, other.code)
        }
    }

    let header: JournalHeader
    private(set) var state: JournalState
    private(set) var cutOffLines: [Int] = []
    private(set) var rows: [Row: OutcomeCounts] = [:]
    /// The value of accepted events.
    private(set) var values: [Currency: Decimal] = [:]
    /// Rejected events, by rule or by TikTok's code.
    private(set) var rejections: [String: Occurrences] = [:]
    /// Events without a final outcome, by reason.
    private(set) var reasons: [String: Occurrences] = [:]
    private(set) var warnings: [String: Occurrences] = [:]
    /// Leads that can't be sent, by reason.
    private(set) var problems: [String: Occurrences] = [:]
    private(set) var runCount = 0
    private(set) var seconds = 0.0
    private var consentedCount = 0
    private var keys: [MatchQuality.Key: Int] = [:]

    /// - Throws: `UsageError` if the file isn't a journal, or `InputFailure` if it can't be read.
    init(path: String) throws {
        // A send that was forced may have replaced the source.
        var reader = try JournalReader.existing(path: path, allowsOtherSources: true)
        header = reader.header
        state = JournalState(hasSources: reader.header.sources.count > 1)
        // The last entry of each event that isn't final, to be undone if another entry follows.
        var open: [EventKey: JournalEntry] = [:]
        var lastTime: Double?
        var problemsBefore: [String: Occurrences] = [:]
        while case (let offset, var entry)? = try reader.next() {
            state.add(entry, at: offset)
            if entry.run != nil {
                runCount += 1
                lastTime = nil
            }
            if entry.run == "send" {
                problemsBefore = problems
                problems = [:]
            }
            if let time = entry.time {
                seconds += max(0, time - (lastTime ?? time))
                lastTime = time
            }
            if let error = entry.error {
                problems[error, default: Occurrences()].add(entry.place, 1)
            }
            guard entry.outcome != nil else { continue }
            let key = entry.key(hasSources: hasSources)
            if let earlier = key.flatMap({ open.removeValue(forKey: $0) }) {
                count(earlier, -1)
                // What resend sends has no notes.
                if earlier.lacksConsent, entry.issues?.isEmpty ?? true, entry.matchKeys?.isEmpty ?? true {
                    entry.issues = earlier.issues?.filter(\.isLackOfConsent)
                }
            }
            count(entry, 1)
            if let key, entry.standing != .settled {
                open[key] = entry
            }
        }
        // A run that was cut short hasn't encountered all of them.
        if !state.isComplete, Self.total(problemsBefore) > Self.total(problems) {
            problems = problemsBefore
        }
        cutOffLines = reader.cutOffLines
    }

    var quality: MatchQuality {
        MatchQuality(eventCount: consentedCount, counts: keys, for: header.sourceKind)
    }

    /// Whether the job has several sources.
    var hasSources: Bool { header.sources.count > 1 }

    /// Whether there is more than one source to tell apart, which a forced send can cause too.
    var showsSources: Bool { hasSources || Set(rows.keys.map(\.source)).count > 1 }

    static func total(_ occurrences: [String: Occurrences]) -> Int {
        occurrences.values.reduce(0) { $0 + $1.count }
    }

    private mutating func count(_ entry: JournalEntry, _ change: Int) {
        guard let outcome = entry.outcome.map(DeliveryOutcome.Kind.init(rawValue:)), let event = entry.event else {
            return
        }
        let source = entry.source ?? header.sources.first?.id ?? ""
        let row = Row(source: source, day: entry.day, event: event)
        change > 0 ? rows[row, default: OutcomeCounts()].add(outcome) : rows[row]?.remove(outcome)
        consentedCount += entry.lacksConsent ? 0 : change
        for key in entry.matchKeys ?? [] {
            keys[MatchQuality.Key(rawValue: key), default: 0] += change
        }
        let place = entry.place
        for issue in entry.issues ?? [] where issue.severity == "warning" {
            warnings["\(issue.path): \(issue.rule)", default: Occurrences()].add(place, change)
        }
        switch outcome {
        case .accepted:
            // It is final, so nothing later undoes it.
            if let value = entry.value {
                let currency = Currency(source: source, code: entry.currency ?? "without a currency")
                values[currency, default: 0] += value
            }
        case .rejected:
            for rule in rules(of: entry, source) {
                rejections[rule, default: Occurrences()].add(place, change)
            }
        default:
            let code = entry.code.map { ", code \($0)" } ?? entry.httpStatus.map { ", HTTP \($0)" } ?? ""
            let target = hasSources ? ", to \(source)" : ""
            let reason = "\(outcome.rawValue): \(entry.reason ?? "unknown")\(code)\(target)"
            reasons[reason, default: Occurrences()].add(place, change)
        }
    }

    private func rules(of entry: JournalEntry, _ source: String) -> [String] {
        let errors = (entry.issues ?? []).filter { $0.severity == "error" }.map { "\($0.path): \($0.rule)" }
        guard errors.isEmpty else { return errors }
        return [
            "code \(entry.code ?? 0)" + (entry.path.map { " at \($0)" } ?? "") + (hasSources ? ", to \(source)" : "")
        ]
    }
}
