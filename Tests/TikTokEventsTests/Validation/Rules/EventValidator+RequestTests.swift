import Foundation
import Testing

@testable import TikTokEvents

/// The parts of a request around its events.
@Suite struct EventValidatorRequestTests {
    private static let now = EventValidatorTests.now

    private static func request(_ change: (inout EventRequest) -> Void) -> EventRequest {
        let source = EventSource.web(pixelCode: "C4EXAMPLE")
        var request = EventRequest(source: source, events: [EventValidatorTests.event(for: source)])
        change(&request)
        return request
    }

    private static func judge(_ request: EventRequest) -> [String] {
        EventValidator.issues(in: request, now: now).map { "\($0.severity.rawValue) \($0.path) \($0.rule)" }
    }

    @Test func aRequestWithoutFaultHasNoIssue() {
        #expect(Self.judge(Self.request { _ in }).isEmpty)
    }

    @Test func theAgeOfItsEventsIsJudgedAtTheGivenTime() {
        let later = Self.now.addingTimeInterval(400 * 86_400)
        let issues = EventValidator.issues(in: Self.request { _ in }, now: later)
        #expect(issues.contains { $0.path.hasSuffix("event_time") })
    }

    @Test(
        arguments: [
            Vector("empty", .web(pixelCode: ""), "error event_source_id source_id_form"),
            Vector("white space", .web(pixelCode: "C4 "), "error event_source_id source_id_form"),
            Vector(
                "the pixel's number",
                .web(pixelCode: "7012345678901234567"),
                "error event_source_id source_id_form"
            ),
            Vector("no pixel code", .web(pixelCode: "C4-EXAMPLE"), "error event_source_id source_id_form"),
            Vector("an empty event set", .crm(eventSetID: ""), "error event_source_id source_id_form"),
            Vector("a placeholder", .web(pixelCode: "null"), "error event_source_id source_id_form"),
            Vector("a placeholder as event set", .crm(eventSetID: "undefined"), "error event_source_id source_id_form"),
            Vector("an address", .offline(eventSetID: "jane@example.com"), "error event_source_id source_id_form"),
            Vector("another kind", EventSource(kind: "Web", id: "C4"), "error event_source unknown_source"),
        ] as [Vector<EventSource, String>]
    )
    func source(vector: Vector<EventSource, String>) {
        #expect(Self.judge(Self.request { $0.source = vector.input }).first == vector.expected)
    }

    @Test func theNumbersOfOtherSourcesAreTheirIDs() {
        let source = EventSource.offline(eventSetID: "7012345678901234567")
        let request = EventRequest(source: source, events: [EventValidatorTests.event(for: source)])
        #expect(Self.judge(request).isEmpty)
    }

    @Test(arguments: [(0, 1), (1, 0), (1000, 0), (1001, 1)])
    func countOfEvents(count: Int, issues: Int) {
        let request = Self.request { request in
            request.events = (0..<count).map { index in
                var event = request.events[0]
                event.id = EventID(rawValue: "TX-\(index)")
                return event
            }
        }
        #expect(Self.judge(request) == Array(repeating: "error data event_count", count: issues))
    }

    @Test func eachEventIsJudgedInItsPlace() {
        let request = Self.request { request in
            request.events += [request.events[0], request.events[0]]
            request.events[1].id = "other"
            request.events[1].page = nil
        }
        #expect(
            Self.judge(request) == ["error data.1.page.url required_by_source", "warning data.2.event_id duplicate"]
        )
    }

    @Test(
        arguments: [
            TestCodeVector("live", nil, 0, []),
            TestCodeVector("a test", "TEST1", 3600, ["warning test_event_code test_request"]),
            TestCodeVector(
                "a test with an event that waited",
                "TEST1",
                3601,
                ["warning test_event_code test_request", "warning data.0.event_time live_event_among_tests"]
            ),
            TestCodeVector("an empty code", "", 3601, ["error test_event_code out_of_range"]),
        ]
    )
    func testEventCode(vector: TestCodeVector) {
        let request = Self.request {
            $0.testEventCode = vector.code
            $0.events[0].time = Self.now - vector.age
        }
        #expect(Self.judge(request) == vector.expected)
    }

    @Test func otherKeys() {
        let request = Self.request {
            $0.partnerName = "Acme"
            $0.additional = [
                "pixel_code": "C4", "testEventCode": "TEST1", "color": "red", "event_source": "web",
                "mail": "jane@example.com",
            ]
        }
        #expect(
            Self.judge(request) == [
                "warning partner_name partner_name",
                "warning pixel_code old_api",
                "warning color unknown_key",
                "error event_source name_of_field",
                "warning mail unknown_key",
                "error mail personal_data_not_hashed",
                "warning testEventCode unknown_key",
            ]
        )
    }

    @Test func noIssueShowsAValue() {
        let request = Self.request {
            $0.source = EventSource(kind: "MARKER", id: "MARKER MARKER")
            $0.testEventCode = "MARKER"
            $0.partnerName = "MARKER"
            $0.additional = ["a MARKER": "MARKER@example.com"]
            $0.events[0].time = Self.now - 7200
        }
        let issues = EventValidator.issues(in: request, now: Self.now)
        #expect(issues.count > 6)
        #expect(!"\(issues)".contains("MARKER"))
    }
}

struct TestCodeVector: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: String?
    let age: Double
    let expected: [String]

    init(_ name: String, _ code: String?, _ age: Double, _ expected: [String]) {
        testDescription = name
        self.code = code
        self.age = age
        self.expected = expected
    }
}
