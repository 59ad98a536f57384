import Foundation
import TikTokEventsTesting
import Testing

@testable import TikTokEvents

/// The validator and the sandbox know the contract from two tables: what one calls an error, the other refuses.
@Suite struct EventValidatorSandboxTests {
    /// Errors that the sandbox can't see, or that TikTok isn't known to refuse: it ignores the key, or takes personal
    /// data where it expects none.
    private static let ours: Set<EventValidator.Issue.Rule> = [
        .personalDataNotHashed, .oldAPI, .nameOfField, .misplacedTestEventCode, .emailOrPhoneNeeded, .notANumber,
    ]

    /// Warnings about what the sandbox refuses: sets that TikTok may extend, and what only Segment's destination says.
    private static let doubtful: Set<EventValidator.Issue.Rule> = [.unlistedValue, .outOfRange]

    private static let rows =
        EventValidatorTests.sourceRows + EventValidatorTests.nameRows + EventValidatorTests.timeRows
        + EventValidatorTests.moneyRows + EventValidatorTests.productRows + EventValidatorTests.appRows
        + EventValidatorTests.identityRows + EventValidatorTests.plainTextRows + EventValidatorTests.keyRows
        + EventValidatorTests.listedValueRows

    @Test(arguments: rows)
    func agree(row: EventValidatorTests.Row) async throws {
        let now = EventValidatorTests.now
        var event = EventValidatorTests.event(for: row.source)
        row.change(&event)
        let issues = EventValidator(source: row.source, now: now).issues(in: event)
        let errors = issues.filter { $0.severity == .error }
        guard !errors.contains(where: { Self.ours.contains($0.rule) || $0.path == "data.0.properties.num_items" }),
            errors.isEmpty == false || !issues.contains(where: { Self.doubtful.contains($0.rule) })
        else { return }

        let body = try JSONEncoder().encode(EventRequest(source: row.source, events: [event]))
        let answer = try await Self.answer(to: Array(body))
        #expect((answer.code == .ok) == errors.isEmpty, "\(answer.message)")
        if let error = errors.first {
            #expect(answer.message.hasPrefix(error.path + ":"))
        }
    }

    /// Fields of which TikTok says nothing but the name.
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
