import Foundation
import TikTokEvents

/// Shows everything about a few leads to a person at a terminal.
struct TextReport {
    let session: Session
    let leads: [MappedLead]
    /// One receipt for each event, or none unless the events were sent.
    let receipts: [DeliveryReceipt]

    /// The maximum number of leads whose payloads are shown. More would hide the rest.
    static let mostLeadsInFull = 3

    private var events: [(lead: MappedLead, event: Event)] {
        leads.flatMap { lead in lead.events.map { (lead, $0) } }
    }

    private var issues: [[EventValidator.Issue]] {
        guard receipts.isEmpty else { return receipts.map(\.issues) }
        let validator = EventValidator(source: session.client.source)
        return events.map { validator.issues(in: $0.event) }
    }

    private var errorCount: Int {
        issues.count { $0.contains { $0.severity == .error } }
    }

    private var problemCount: Int {
        leads.count { $0.problem != nil }
    }

    var isSuccess: Bool {
        guard problemCount == 0 else { return false }
        return switch session.options.command {
        case .send: receipts.allSatisfy(\.outcome.isAccepted)
        default: errorCount == 0
        }
    }

    var lines: [String] {
        let issues = issues
        var lines = session.heading.components(separatedBy: "\n") + [""]
        lines += events.indices.flatMap { inFull($0, issues[$0]) }
        for body in session.destinations.bodies(for: events.map { ($0.event, session.source(of: $0.lead)) }) {
            lines += Self.lines(of: body, session.style)
        }
        if session.options.command != .preview,
            let quality = MatchQuality(consented: events.map(\.event), for: session.client.source.kind)
        {
            lines += Self.lines(of: quality) + [""]
        }
        for lead in leads {
            lines += lead.notes.map { "note: \(lead.place): \($0.shown)" }
            lines += lead.problems.map { "\(session.style.bad("error")): \(lead.place): \($0.shown)" }
        }
        for case let advice? in leads.map(\.advice) where !lines.contains("advice: \(advice)") {
            lines.append("advice: \(advice)")
        }
        for (event, receipt) in zip(events, receipts) {
            let advice = Advice.text(
                for: receipt.outcome,
                of: session.source(of: event.lead),
                endpoint: session.endpoint
            ).map { "advice: \($0.shown)" }
            lines += advice.map { lines.contains($0) ? [] : [$0] } ?? []
        }
        guard session.options.command == .send else {
            return lines + [Self.summary(events: events.count, errors: errorCount, problems: problemCount)]
        }
        let counts = OutcomeCounts(receipts).text(session.style, isTest: session.isTest)
        lines.append("\(counts). Leads that can't be sent: \(problemCount).")
        if session.isTest {
            lines.append(session.style.doubtful("These were test events: they don't count."))
        }
        return lines
    }

    private func inFull(_ index: Int, _ issues: [EventValidator.Issue]) -> [String] {
        let (lead, event) = events[index]
        var lines = [
            session.style.heading("Lead \(lead.id.shown)"),
            "  captured  \(captured(event.user.click))",
            "  event     \("\(event.name)\(session.suffix(for: session.source(of: lead)))".shown) at "
                + "\(LocalTime.text(event.time)), id \(event.id?.rawValue.shown ?? "none")",
            "  hashed    \(hashed(event.user))",
            "  check     \(issues.isEmpty ? session.style.good("no issues") : "\(issues.count) \(issues.count == 1 ? "issue" : "issues")")",
        ]
        lines += issues.map { "            \(session.issueText.text($0, session.style))" }
        if receipts.indices.contains(index) {
            lines.append("  outcome   \(receipts[index].outcome.text(session.style))")
        }
        return lines + [""]
    }

    private func captured(_ click: TikTokClick) -> String {
        let ttclid = click.ttclid.map { "ttclid of \($0.count) characters" } ?? "no ttclid"
        let ttp = click.ttp == nil ? "no _ttp" : "_ttp"
        return "\(ttclid), \(ttp)"
    }

    private func hashed(_ user: Event.User) -> String {
        let shown = user.hashedFields.compactMap { name, identifiers in
            identifiers.first.map { "\(name) \($0.firstDigits)" }
        }
        guard !shown.isEmpty else { return "nothing" }
        // Rows that fit a terminal.
        return stride(from: 0, to: shown.count, by: 4)
            .map { shown[$0..<min($0 + 4, shown.count)].joined(separator: ", ") }
            .joined(separator: ",\n            ")
    }
}

extension TextReport {
    static func lines(of body: [UInt8], _ style: Style) -> [String] {
        ["POST body, \(body.count) bytes:"] + PrettyJSON.lines(of: body).map(style.code) + [""]
    }

    static func lines(of quality: MatchQuality) -> [String] {
        ["Match quality \(quality.score) of 100 (our estimate, not TikTok's)"] + quality.suggestions.map { "  \($0)" }
    }

    static func summary(events: Int, errors: Int, problems: Int) -> String {
        "\(events) \(events == 1 ? "event" : "events"): \(errors) would be rejected. Leads that can't be sent: \(problems)."
    }
}
