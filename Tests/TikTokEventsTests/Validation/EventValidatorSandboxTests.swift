import Foundation
import TikTokEventsTesting
import Testing

@testable import TikTokEvents

/// The validator and the sandbox know the contract from two tables: what one calls an error, the other refuses.
@Suite struct EventValidatorSandboxTests {
    /// Errors that the sandbox can't see, or that TikTok isn't known to refuse: it ignores the key, or takes personal
    /// data where it expects none.
    private static let ours: Set<EventIssue.Rule> = [
        .personalDataNotHashed, .oldAPI, .nameOfField, .misplacedTestEventCode, .emailOrPhoneNeeded, .notANumber,
    ]

    /// Warnings about what the sandbox refuses: sets that TikTok may extend, and what only Segment's destination says.
    private static let doubtful: Set<EventIssue.Rule> = [.unlistedValue, .outOfRange]

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
        let request = TransportRequest(
            url: try #require(URL(string: "https://business-api.tiktok.com/open_api/v1.3/event/track/")),
            headers: ["Access-Token": "token", "Content-Type": "application/json"],
            body: Array(body)
        )
        let response = try await Sandbox(now: { now }).send(request, deadline: .now + .seconds(60))
        let answer = try #require(EventsResponse(body: response.body))
        #expect((answer.code == .ok) == errors.isEmpty, "\(answer.message)")
        if let error = errors.first {
            #expect(answer.message.hasPrefix(error.path + ":"))
        }
    }
}
