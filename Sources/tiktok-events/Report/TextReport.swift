import Foundation
import TikTokEvents

/// Shows a result to a person in a terminal.
struct TextReport {
    let result: RunResult

    /// Of more leads than this, the payloads would hide the rest.
    static let mostLeadsInFull = 3

    init(_ result: RunResult) {
        self.result = result
    }

    var lines: [String] {
        var lines = [result.heading, ""]
        if result.events.count <= Self.mostLeadsInFull {
            lines += result.events.indices.flatMap(inFull)
        } else {
            lines += result.events.indices.map(inOneLine)
            lines.append("")
        }
        if result.command == .preview || result.events.count <= Self.mostLeadsInFull {
            lines += result.bodies.flatMap { ["POST body, \($0.count) bytes:"] + PrettyJSON.lines(of: $0) + [""] }
        }
        if result.command != .preview, !result.events.isEmpty {
            lines += quality + [""]
        }
        lines += result.notes.map { "note: \($0)" } + result.problems.map { "error: \($0)" }
        return lines + [summary]
    }

    private func inFull(_ index: Int) -> [String] {
        let entry = result.events[index]
        var lines = [
            "Lead \(entry.leadID)",
            "  captured  \(captured(entry.event.user.click))",
            "  event     \(entry.event.name) at \(entry.event.time.formatted(.iso8601)), id \(id(of: entry.event))",
            "  hashed    \(hashed(entry.event.user))",
        ]
        let check = entry.issues.isEmpty ? "nothing to complain of" : "\(entry.issues.count) to look at"
        lines.append("  check     \(check)")
        lines += entry.issues.map { "            \($0)" }
        if result.receipts.indices.contains(index) {
            lines.append("  outcome   \(result.receipts[index].outcome)")
        }
        return lines + [""]
    }

    private func inOneLine(_ index: Int) -> String {
        let entry = result.events[index]
        let outcome = result.receipts.indices.contains(index) ? ": \(result.receipts[index].outcome)" : ""
        let issues = entry.issues.map { "\n    \($0)" }.joined()
        return "line \(entry.line): \(entry.leadID) \(entry.event.name)\(outcome)\(issues)"
    }

    private func captured(_ click: TikTokClick) -> String {
        let ttclid = click.ttclid.map { "ttclid of \($0.count) characters" } ?? "no ttclid"
        let ttp = click.ttp == nil ? "no _ttp" : "_ttp"
        return "\(ttclid), \(ttp)"
    }

    private func hashed(_ user: Event.User) -> String {
        let shown = user.hashedFields.compactMap { name, identifiers in
            identifiers.first.map { "\(name) \($0.hexDigits.prefix(8))..." }
        }
        return shown.isEmpty ? "nothing" : shown.joined(separator: ", ")
    }

    private func id(of event: Event) -> String {
        event.id?.rawValue ?? "none"
    }

    private var quality: [String] {
        let quality = result.quality
        return ["Match quality \(quality.score) of 100 (our estimate, not TikTok's)"]
            + quality.suggestions.map { "  \($0)" }
    }

    private var summary: String {
        let failures = "Leads that can't be sent: \(result.problems.count)."
        guard result.command == .send else {
            let events = "\(result.events.count) \(result.events.count == 1 ? "event" : "events")"
            let errors = result.events.filter { $0.issues.contains { $0.severity == .error } }.count
            return "\(events): \(errors) would be refused. \(failures)"
        }
        return "\(OutcomeCounts(result.receipts)). \(failures)"
    }
}
