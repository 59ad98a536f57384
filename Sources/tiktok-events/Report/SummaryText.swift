import Foundation
import TikTokEvents

/// Shows a summary to a person.
struct SummaryText {
    let summary: Summary
    let style: Style
    /// The name by which the user runs the tool.
    let name: String
    /// The path of the journal.
    let path: String

    init(_ summary: Summary, _ style: Style, name: String, path: String) {
        self.summary = summary
        self.style = style
        self.name = name
        self.path = path
    }

    var lines: [String] {
        let header = summary.header
        var lines = [header.text.shown]
        if header.isTest {
            lines.append(style.doubtful("TEST EVENTS: they don't count."))
        }
        lines += ["", style.heading("Events by day (UTC)")]
        lines += table
        lines += section(
            "Value of accepted events",
            summary.values.sorted { $0.key < $1.key }.map {
                "\($0.value) \($0.key.code)" + (summary.showsSources ? " to \($0.key.source)" : "")
            }
        )
        lines += section("Rejected, by rule", rows(summary.rejections))
        lines += section("Not final, by reason", rows(summary.reasons))
        lines += section("Warnings, by field and rule", rows(summary.warnings))
        lines += section("Leads that can't be sent, by reason", rows(summary.problems))
        if summary.quality.eventCount > 0 {
            lines += [""] + TextReport.lines(of: summary.quality)
        }
        lines += [
            "", "\(summary.runCount) \(summary.runCount == 1 ? "run" : "runs"), \(Progress.duration(summary.seconds))",
        ]
        if !summary.cutOffLines.isEmpty {
            let numbers = summary.cutOffLines.map(\.description).joined(separator: ", ")
            lines.append("Journal lines that can't be read, probably cut off by a kill or a full disk: \(numbers)")
        }
        lines.append(
            "\(summary.state.counts.text(style)). Leads that can't be sent: \(Summary.total(summary.problems))."
        )
        return lines + left
    }

    private var left: [String] {
        let state = summary.state
        var lines: [String] = []
        if state.pendingCount > 0 {
            lines.append("\(state.pendingCount) to resend.")
        }
        if state.isComplete, state.pendingCount > 0 {
            lines.append("Continue with: \(ShellCommand(name, ["resend", path]))")
        } else if !state.isComplete {
            var advice = summary.header.advice(name: name)
            advice[0] = "Not all leads were read. \(advice[0])"
            lines += advice
        }
        return lines
    }

    private var table: [String] {
        let kinds = OutcomeCounts.kinds
        let width = max(5, summary.rows.keys.map(\.event.shown.count).max() ?? 0)
        let sourceWidth = max(6, summary.rows.keys.map(\.source.shown.count).max() ?? 0)
        func row(_ source: String, _ day: String, _ event: String, _ cells: [String]) -> String {
            "  " + (summary.showsSources ? pad(source.shown, sourceWidth) + "  " : "") + pad(day, 10) + "  "
                + pad(event.shown, width) + cells.map { pad($0, -13) }.joined()
        }
        return [row("source", "day", "event", kinds.map(\.words))]
            + summary.rows.filter { $0.value.total > 0 }.sorted { $0.key < $1.key }
            .map { key, counts in row(key.source, key.day, key.event, kinds.map { "\(counts[$0])" }) }
    }

    /// Pads text with spaces, at the front if the width is negative.
    private func pad(_ text: String, _ width: Int) -> String {
        let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? blanks + text : text + blanks
    }

    private func rows(_ occurrences: [String: Summary.Occurrences]) -> [String] {
        occurrences.filter { $0.value.count > 0 }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
            let places = $0.value.places
            let examples =
                places.contains { $0.lead != nil }
                ? places.map(\.description).joined(separator: "; ")
                : "line " + places.map { "\($0.line)" }.joined(separator: ", ")
            return "\($0.value.count)  \($0.key)" + (places.isEmpty ? "" : ", for example in \(examples)")
        }
    }

    private func section(_ title: String, _ rows: [String]) -> [String] {
        rows.isEmpty ? [] : ["", style.heading(title)] + rows.map { "  \($0.shown)" }
    }
}

extension Summary {
    /// One object on one line.
    var json: String {
        let bytes = JSONText.object { json in
            json.member("journal", json: header.line)
            json.member("complete", state.isComplete)
            json.member("pending", state.pendingCount)
            json.member("problem_count", Self.total(problems))
            json.member("runs", runCount)
            json.member("seconds", seconds)
            json.object("outcomes") { state.counts.write(to: &$0) }
            json.list("days", rows.sorted { $0.key < $1.key }) { json, row in
                json.object { json in
                    json.member("source", row.key.source)
                    json.member("day", row.key.day)
                    json.member("event", row.key.event)
                    row.value.write(to: &json)
                }
            }
            Self.write(values, to: &json)
            if showsSources {
                let sources = Set(rows.keys.map(\.source)).union(header.sources.map(\.id))
                json.list("sources", sources.sorted()) { json, source in
                    json.object { write(source, to: &$0) }
                }
            }
            Self.write(rejections, as: "rejections", to: &json)
            Self.write(reasons, as: "not_final", to: &json)
            Self.write(warnings, as: "warnings", to: &json)
            Self.write(problems, as: "problems", to: &json)
            json.object("match_quality") { quality.write(to: &$0) }
            json.list("cut_off_lines", cutOffLines) { $0.member(nil, json: $1.description.utf8) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The totals of one of several sources.
    private func write(_ source: String, to json: inout JSONText) {
        json.member("source", source)
        var counts = OutcomeCounts()
        for row in rows where row.key.source == source {
            counts.add(row.value)
        }
        json.object("outcomes") { counts.write(to: &$0) }
        Self.write(values.filter { $0.key.source == source }, to: &json)
    }

    /// Values by currency, for all sources together.
    private static func write(_ values: [Currency: Decimal], to json: inout JSONText) {
        json.object("values") { json in
            let sums = values.reduce(into: [:]) { $0[$1.key.code, default: 0] += $1.value }
            for (code, value) in sums.sorted(by: { $0.key < $1.key }) {
                json.member(code, json: value.isFinite ? "\(value)".utf8 : nil)
            }
        }
    }

    private static func write(_ occurrences: [String: Occurrences], as name: String, to json: inout JSONText) {
        json.list(name, occurrences.filter { $0.value.count > 0 }.sorted { $0.key < $1.key }) { json, item in
            json.object { json in
                json.member("name", item.key)
                json.member("count", item.value.count)
                json.list("lines", item.value.places) { $0.member(nil, json: $1.line.description.utf8) }
                let leads = item.value.places.compactMap(\.lead)
                if !leads.isEmpty {
                    json.list("leads", leads) { $0.member(nil, json: $1.description.utf8) }
                }
            }
        }
    }
}
