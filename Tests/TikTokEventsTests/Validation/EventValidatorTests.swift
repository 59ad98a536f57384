import Foundation
import Testing

@testable import TikTokEvents

/// Tests each rule by breaking it in an otherwise valid event.
@Suite struct EventValidatorTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let source: EventSource
        let change: @Sendable (inout Event) -> Void
        /// The severity, path, and rule of each issue.
        let expected: [String]

        var testDescription: String { name }

        init(
            _ name: String,
            _ source: EventSource = .web(pixelCode: "P"),
            _ expected: String...,
            change: @escaping @Sendable (inout Event) -> Void
        ) {
            self.name = name
            self.source = source
            self.change = change
            self.expected = expected
        }
    }

    static let now = Date(timeIntervalSince1970: 1_795_428_000)
    static let app = EventSource.app(appID: "1")
    static let crm = EventSource.crm(eventSetID: "1")
    static let offline = EventSource.offline(eventSetID: "1")

    /// A valid event for a source.
    static func event(for source: EventSource) -> Event {
        var event = Event(.purchase, id: "TX-1", time: now)
        event.user = .init(email: "jane@example.com")
        switch source.kind {
        case .app:
            event.name = .login
            event.app = .init(id: "123")
        case .crm: event.lead = .init(id: "1234567890123456789")
        case .web: event.page = .init(url: "https://shop.example/")
        default: break
        }
        return event
    }

    static func judge(_ row: Row) -> [String] {
        var event = event(for: row.source)
        row.change(&event)
        return EventValidator(source: row.source).issues(in: event, at: 3, now: now)
            .map { "\($0.severity.rawValue) \($0.path.replacingOccurrences(of: "data.3.", with: "")) \($0.rule)" }
    }

    @Test(arguments: [EventSource.web(pixelCode: "P"), app, crm, offline])
    func anEventWithoutFaultHasNoIssue(source: EventSource) {
        #expect(EventValidator(source: source).issues(in: Self.event(for: source), now: Self.now).isEmpty)
    }

    @Test(arguments: sourceRows + nameRows + timeRows)
    func sourceNameAndTime(_ row: Row) {
        #expect(Self.judge(row) == row.expected)
    }

    @Test(arguments: moneyRows + productRows + appRows)
    func moneyAndProducts(_ row: Row) {
        #expect(Self.judge(row) == row.expected)
    }

    @Test(arguments: identityRows + plainTextRows + keyRows + listedValueRows)
    func identityTextsAndKeys(_ row: Row) {
        #expect(Self.judge(row) == row.expected)
    }

    static let allRows =
        sourceRows + nameRows + timeRows + moneyRows + productRows + appRows + identityRows + plainTextRows + keyRows
        + listedValueRows + contractRows

    @Test(arguments: contractRows)
    func contract(_ row: Row) {
        #expect(Self.judge(row) == row.expected)
    }

    @Test(
        arguments: [
            (EventSource.web(pixelCode: "C4EXAMPLE"), []), (.web(pixelCode: "7512345678901234567"), [.sourceIDForm]),
            (.web(pixelCode: "C4-1"), [.sourceIDForm]), (.web(pixelCode: ""), [.sourceIDForm]),
            (.offline(eventSetID: "7512345678901234567"), []), (.app(appID: "7512345678901234567"), []),
            (.crm(eventSetID: "1 "), [.sourceIDForm]),
            (EventSource(kind: "website", id: "C4"), [.unknownSource]),
        ] as [(EventSource, [EventValidator.Issue.Rule])]
    )
    func sources(source: EventSource, rules: [EventValidator.Issue.Rule]) {
        let issues = EventValidator.issues(in: EventRequest(source: source, events: []))
        #expect(issues.map(\.rule) == rules + [.eventCount])
    }

    @Test(
        arguments: [
            Vector("old emails", "emails", "it is now user.email"),
            Vector("an old phone", "phone_number", "it is now user.phone"),
            Vector("old phones", "phone_numbers", "it is now user.phone"),
            Vector("a key of a lead", "lead_id", "it belongs in lead.lead_id"),
            Vector("a key of nothing", "color", "custom keys go into properties"),
            Vector("a misspelled key", "ttclidd", "did you mean ttclid?"),
            Vector("Meta's key", "zp", "did you mean zip_code?"),
        ]
    )
    func theAdviceNamesTheRightPlace(vector: Vector<String, String>) {
        var event = Self.event(for: .web(pixelCode: "P"))
        event.user.additional[vector.input] = []
        let issues = EventValidator(source: .web(pixelCode: "P")).issues(in: event, now: Self.now)
        #expect(issues.count == 1)
        #expect(issues.first?.advice.hasSuffix(vector.expected) == true)
        #expect(issues.first.map { "\($0)".contains(": \($0.path): ") } == true)
    }

    @Test func thePathNamesThePlaceInTheRequest() {
        var event = Self.event(for: .web(pixelCode: "P"))
        event.page = nil
        let issue = EventValidator(source: .web(pixelCode: "P")).issues(in: event, at: 7, now: Self.now).first
        #expect(issue?.path == "data.7.page.url")
    }

    @Test func aRepetitionInOneCallIsAnError() {
        let event = Self.event(for: .web(pixelCode: "P"))
        var other = event
        other.name = .lead
        let issues = EventValidator(source: .web(pixelCode: "P")).issues(in: [event, other, event], now: Self.now)
        #expect(issues.map { $0.map(\.rule) } == [[], [], [.duplicate]])
        #expect(issues[2].first?.path == "data.2.event_id")
    }

    @Test func aValidatorThatIsKeptJudgesByTheTimeOfEachCall() {
        let validator = EventValidator(source: .web(pixelCode: "P"))
        var event = Self.event(for: validator.source)
        event.time = Self.now.addingTimeInterval(3600)
        #expect(validator.issues(in: event, now: Self.now).map(\.rule) == [.timeInFuture])
        #expect(validator.issues(in: event, now: event.time).isEmpty)
        #expect(validator.issues(in: [event], now: Self.now).joined().map(\.rule) == [.timeInFuture])
        #expect(validator.issues(in: [event], now: event.time).joined().isEmpty)
        event.time = Date()
        #expect(validator.issues(in: event).isEmpty && validator.issues(in: [event]).joined().isEmpty)
    }

    @Test func noIssueShowsAValue() {
        var event = Event("MARKER name", id: "MARKER@example.com", time: .distantFuture)
        event.user = .init(email: "MARKER", phone: "MARKER", country: "MARKER")
        event.user.ip = "MARKER"
        event.user.ttclid = "MARKER MARKER"
        event.page = .init(url: "MARKER")
        event.properties.currency = "MARKER"
        event.properties.contentType = "MARKER"
        event.properties.orderID = "MARKER@example.com"
        event.user.locale = "MARKER_MARKER"
        event.user.plainCity = "MARKER"
        event.user.additional = ["MARKER@example.com": "MARKER", "emails": ["MARKER@example.com"]]
        event.additional["context"] = ["ip": "MARKER"]
        event.lead = .init(id: "MARKER")
        let issues = EventValidator(source: .offline(eventSetID: "1")).issues(in: event, now: Self.now)
        #expect(issues.count > 16)
        var text = "\(issues)"
        dump(issues, to: &text)
        #expect(!text.contains("MARKER"))
    }
}
