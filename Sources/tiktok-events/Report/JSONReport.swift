import Foundation
import TikTokEvents

/// Shows a result to a machine, as one JSON object.
struct JSONReport: Encodable {
    private let command: String
    private let sandbox: Bool
    private let events: [EventReport]
    private let bodies: [JSONValue]
    private let matchQuality: Quality
    private let notes: [String]
    private let errors: [String]
    private let outcomes: OutcomeCounts?

    private enum CodingKeys: String, CodingKey {
        case command
        case sandbox
        case events
        case bodies
        case matchQuality = "match_quality"
        case notes
        case errors
        case outcomes
    }

    init(_ result: RunResult) {
        command = result.command.rawValue
        sandbox = result.isSandbox
        events = result.events.indices.map { index in
            EventReport(
                result.events[index],
                result.receipts.indices.contains(index) ? result.receipts[index] : nil
            )
        }
        bodies = result.bodies.compactMap { try? JSONDecoder().decode(JSONValue.self, from: Data($0)) }
        matchQuality = Quality(result.quality)
        notes = result.notes
        errors = result.problems
        outcomes = result.command == .send ? OutcomeCounts(result.receipts) : nil
    }

    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}

private struct Quality: Encodable {
    let score: Int
    let counts: [String: Int]
    let suggestions: [String]

    init(_ quality: MatchQuality) {
        score = quality.score
        counts = Dictionary(uniqueKeysWithValues: quality.counts.map { ($0.rawValue, $1) })
        suggestions = quality.suggestions.map(\.description)
    }
}
