import Foundation
import TikTokEvents

/// The first line of a journal: what the file is, and which job it belongs to.
struct JournalHeader: Codable {
    /// The version of the line format.
    var version = currentVersion
    let sources: [EventSource]
    /// The server, or `sandbox`.
    let endpoint: String
    /// Whether the events are test events, which don't count.
    let isTest: Bool
    /// The full path of the leads, or `-` for standard input.
    let input: String
    let trigger: String
    /// The event that every lead becomes, if the command line names it.
    var event: String?
    /// The arguments of the command that continues the job, or `nil` in the journals of older versions.
    var arguments: [String]?
    let startedAt: Int

    enum CodingKeys: String, CodingKey {
        case version = "tiktok_events_journal"
        case sources
        case endpoint
        case isTest = "test_events"
        case input
        case trigger
        case event
        case arguments
        case startedAt = "started_at"
    }

    static let currentVersion = 1
    /// How every journal starts.
    static let start = Array(#"{"tiktok_events_journal":"#.utf8)
    static let sandbox = "sandbox"

    var line: [UInt8] {
        JSONText.object { json in
            json.member(CodingKeys.version.rawValue, version)
            json.list(CodingKeys.sources.rawValue, sources) { json, source in
                json.object { json in
                    json.member("kind", source.kind.rawValue)
                    json.member("id", source.id)
                }
            }
            json.member(CodingKeys.endpoint.rawValue, endpoint)
            json.member(CodingKeys.isTest.rawValue, isTest)
            json.member(CodingKeys.input.rawValue, input)
            json.member(CodingKeys.trigger.rawValue, trigger)
            json.member(CodingKeys.event.rawValue, event)
            json.list(CodingKeys.arguments.rawValue, arguments ?? []) { $0.element($1) }
            json.member(CodingKeys.startedAt.rawValue, startedAt)
        }
    }

    /// All sources are of the postback's kind.
    var sourceKind: EventSource.Kind {
        sources.first?.kind ?? .web
    }

    /// Returns text such as `web source C4, at the sandbox, from /data/leads.csv`.
    var text: String {
        "\(sources.text), at \(endpoint == Self.sandbox ? "the sandbox" : endpoint), from \(inputText)"
    }

    private var inputText: String { input == "-" ? "standard input" : input }

    /// The arguments that continue the job, or `nil` if they aren't those of a `send` to the server that the header
    /// names.
    ///
    /// Anyone can write a journal, so its text never becomes a command by itself.
    var continuation: [String]? {
        guard let arguments, let options = try? Options(arguments), options.command == .send,
            (options.endpoint ?? Session.tiktok) == (endpoint == Self.sandbox ? Session.tiktok : endpoint)
        else { return nil }
        return arguments
    }

    /// How to continue the job.
    func advice(name: String) -> [String] {
        continuation.map { Job.continuing($0, name: name, readsInput: input == "-") }
            ?? ["To continue, run the send command that started this journal again."]
    }
}

extension JournalHeader {
    /// How another job differs from this one so that they can't share a journal, or `nil` if they can.
    func conflict(with other: Self) -> String? {
        if let conflict = conflict(withTargetOf: other) {
            return conflict
        }
        if input != other.input {
            return "its leads are from \(inputText)"
        }
        if trigger != other.trigger {
            return "its trigger is \(trigger)"
        }
        if event != other.event {
            return event.map { "its event is \($0)" } ?? "its events are those of the trigger, without --event"
        }
        return nil
    }

    /// How another job's events go elsewhere, or are sent as something else.
    func conflict(withTargetOf other: Self) -> String? {
        if Set(sources) != Set(other.sources) {
            return "it belongs to the \(sources.text)\(advice(forSourcesOf: other))"
        }
        if isTest != other.isTest {
            return isTest
                ? "its events are test events, which don't count; pass --test-event-code to continue"
                : "its events are live, and a test event code would make the rest test events"
        }
        if Self.host(of: endpoint) != Self.host(of: other.endpoint) {
            guard other.endpoint != Self.sandbox else {
                return
                    "its events go to \(endpoint), and the rest would go to the sandbox; set \(Tool.tokenVariable), and leave out --sandbox"
            }
            return endpoint == Self.sandbox
                ? "its events went to the sandbox, so TikTok has none of them"
                : "its events go to \(endpoint), and the rest would go to \(other.endpoint)"
        }
        return nil
    }

    /// How to send the leads of sources that were added since the journal began.
    private func advice(forSourcesOf other: Self) -> String {
        guard Set(sources).isStrictSubset(of: other.sources) else { return "" }
        return other.sources.filter { !sources.contains($0) }
            .map { "; to send the leads of \($0.id), pass \(ShellCommand(Flag.pixelCode.rawValue, [$0.id]))" }.joined()
    }

    /// Whether another job's entries can follow this one's at all. With several sources, each entry has its own, so it
    /// can't be sent to another.
    func canTakeEntries(of other: Self) -> Bool {
        Set(sources) == Set(other.sources) || sources.count == 1 && other.sources.count == 1
    }

    /// For a journal, two ports of a host are the same server, because a proxy or a test server may move.
    private static func host(of endpoint: String) -> String {
        URLComponents(string: endpoint)?.host ?? endpoint
    }
}
