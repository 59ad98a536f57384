import Foundation
import TikTokEvents

/// The result of checking a postback: all of its mistakes, or what it does and what is probably unintended.
struct PostbackCheck {
    private let result: Result<Postback, Postback.ValidationError>

    init(_ data: Data) {
        result = Result { () throws(Postback.ValidationError) in try Postback(json: data) }
    }

    /// The JSON Schema for postbacks, formatted like the file in the documentation.
    static var schema: String {
        text(Postback.jsonSchema, .prettyPrinted)
    }

    var isSuccess: Bool {
        (try? result.get()) != nil
    }

    var lines: [String] {
        switch result {
        case .success(let postback):
            Self.lines(of: postback.issues) + Self.summary(of: postback)
        case .failure(let mistakes):
            Self.lines(of: mistakes.issues) + [Self.count(of: mistakes.issues)]
        }
    }

    private static func lines(of issues: [Postback.Issue]) -> [String] {
        issues.map { "\($0.severity.rawValue): \("\($0)".shown) [\($0.rule)]" }
    }

    private static func count(of issues: [Postback.Issue]) -> String {
        let count = issues.count { $0.severity == .error }
        return "\(count) \(count == 1 ? "error" : "errors")."
    }

    /// One object with the issues and the postback as it was understood.
    var json: String {
        switch result {
        case .success(let postback):
            Self.text(Report(issues: postback.issues, postback: postback))
        case .failure(let mistakes): Self.text(Report(issues: mistakes.issues, postback: nil))
        }
    }

    private static func summary(of postback: Postback) -> [String] {
        var lines = [
            "No errors. Events go to \(postback.eventSource) source \(postback.eventSourceID?.description ?? "to be named")."
        ]
        lines += ["", "Triggers, and the events that they produce:"]
        for (trigger, conversions) in postback.triggers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines += conversions.map { "  \(trigger): \($0)" }
        }
        lines += ["", "Fields of the lead, and where they go:"] + postback.fields.map { "  \($0)" }
        if !postback.staticFields.isEmpty {
            lines += ["", "The same for every lead:"]
            lines += postback.staticFields.sorted { $0.key < $1.key }.map { "  \($0): \(text($1))" }
        }
        lines += ["", "Phone numbers without a calling code: \(postback.phoneRegion)."]
        if let consent = postback.consent {
            lines.append("Identifiers are sent if \(consent).")
        }
        if let limits = postback.limitedDataUse {
            lines.append("Data use is limited for \(limits).")
        }
        return lines
    }

    private static func text(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting = []) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        guard let data = try? encoder.encode(value) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }
}

private struct Report: Encodable {
    let command = Options.Command.checkPostback.rawValue
    let issues: [Postback.Issue]
    let postback: Postback?
}
