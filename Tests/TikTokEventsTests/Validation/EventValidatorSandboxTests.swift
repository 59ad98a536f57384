import Foundation
import TikTokEventsTesting
import Testing

@testable import TikTokEvents

/// The validator and the sandbox know the contract from two tables: what one calls an error, the other must reject.
@Suite struct EventValidatorSandboxTests {
    /// Errors for events that TikTok isn't known to reject: it ignores the key, or accepts personal data where it
    /// expects none.
    private static let ours: Set<EventValidator.Issue.Rule> = [
        .personalDataNotHashed, .oldAPI, .nameOfField, .misplacedTestEventCode, .emailOrPhoneNeeded,
        .placeholderEventID, .timeTooEarly,
    ]

    /// Warnings about what the sandbox rejects: sets that TikTok may extend, and rules found only in its Segment
    /// destination.
    private static let doubtful: Set<EventValidator.Issue.Rule> = [.unlistedValue, .outOfRange]

    /// TikTok's tables say only that these are integers.
    private static let unbounded = [".num_items", ".quantity", ".num_adults", ".preferred_num_stops"]

    @Test(arguments: EventValidatorTests.allRows)
    func agree(row: EventValidatorTests.Row) async throws {
        let now = EventValidatorTests.now
        var event = EventValidatorTests.event(for: row.source)
        row.change(&event)
        let issues = EventValidator(source: row.source).issues(in: event, now: now)
        let request = EventRequest(source: row.source, events: [event])
        guard !issues.contains(where: { $0.rule == .notANumber }) else {
            #expect(throws: EncodingError.self) { try JSONEncoder().encode(request) }
            return
        }
        let answer = try await Self.answer(to: Array(JSONEncoder().encode(request)))
        let refused = issues.filter {
            issue in
            !Self.unbounded.contains { issue.path.hasSuffix($0) }
                && (issue.severity == .error ? !Self.ours.contains(issue.rule) : Self.doubtful.contains(issue.rule))
        }
        #expect((answer.code == .ok) == refused.isEmpty, "\(answer.message)")
        if let issue = refused.first {
            #expect(refused.contains { answer.message.hasPrefix($0.path + ":") }, "\(issue.path): \(answer.message)")
        }
    }

    /// Fields that TikTok documents by name only.
    private static let untyped: Set<String> = ["attribution_value", "attribution_method", "browser_version_list"]

    @Test("The sandbox judges every field of the contract", arguments: ContractKeysTests.levels)
    func everyField(level: Vector<[String], String>) async throws {
        let keys = Set(level.expected.split(separator: " ").map(String.init)).subtracting(["lead_score"])
        for key in keys {
            let event = FieldDecoderTests.event(with: key, "null", at: level.input)
            let body = #"{"event_source":"web","event_source_id":"C4","data":[\#(event)]}"#
            let answer = try await Self.answer(to: Array(body.utf8))
            let path = (["data.0"] + level.input + [key]).joined(separator: ".")
            #expect(answer.message.hasPrefix(path + ": ") != Self.untyped.contains(key), "\(path)")
            #expect(answer.code == .parameterError)
        }
    }

    private static func answer(to body: [UInt8]) async throws -> EventsResponse {
        let request = TransportRequest(
            url: try #require(URL(string: "https://business-api.tiktok.com/open_api/v1.3/event/track/")),
            headers: ["Access-Token": "token", "Content-Type": "application/json"],
            body: body
        )
        let response = try await Sandbox(now: { EventValidatorTests.now }).send(request, deadline: .now + .seconds(60))
        return try #require(EventsResponse(body: response.body))
    }
}
