import Foundation
import Testing

// Not @testable: a host sees no more than this.
import TikTokEvents

/// What a host's outbox, observer, or callback receives can be made in the host's own tests.
@Suite struct HostTestValuesTests {
    private let source = EventSource.web(pixelCode: "PIXEL")
    private let event = {
        var event = Event(.lead, id: "1", time: Date(timeIntervalSince1970: 1_795_428_000))
        event.id = nil
        return event
    }()

    @Test func settlementsForAnOutbox() throws {
        let cause = DeliveryOutcome.Cause(.throttled, code: .tooManyRequests, retryAfter: .seconds(7))
        let receipt = DeliveryReceipt(event: event, source: source, outcome: .notSent(cause), maximumBatch: 4)
        let again = OutboxSender.Settlement(id: "42.1", source: source, receipt: receipt, dueIn: .seconds(7))
        #expect(again.pending == PendingEvent(receipt.event, for: source, maximumBatch: 4))
        #expect(receipt.event.id?.rawValue.isEmpty == false, "as the client gives it")
        let final = OutboxSender.Settlement(id: "42.1", source: source, receipt: receipt)
        #expect(final.pending == nil)
        let claim = OutboxSender.Claim(id: "42.2", source: source, pending: try #require(again.pending), attempts: 1)
        #expect(claim.pending.maximumBatch == 4)
    }

    @Test func outcomesOfEveryKind() {
        let issue = EventValidator.Issue(severity: .error, path: "data.0", rule: .tooLarge, advice: "shorten it")
        let expiry = event.time.addingTimeInterval(60)
        let outcomes: [DeliveryOutcome] = [
            .accepted(requestID: "R"),
            .rejected(.init(scope: .local, issues: [issue])),
            .rejected(.init(scope: .event, code: .parameterError, path: "user.email", requestID: "R")),
            .unconfirmed(.init(.timeout, expiresAt: expiry)),
            .notSent(.init(.server, httpStatus: 502)),
        ]
        let report = DeliveryReport(
            receipts: outcomes.map { DeliveryReceipt(event: event, source: source, outcome: $0) }
        )
        #expect(
            report.map(\.outcome.description) == [
                "accepted (request id R)", "rejected (local: data.0: shorten it)",
                "rejected (event: code 40002 at user.email, request id R)", "unconfirmed (timeout)",
                "not sent (server, HTTP 502)",
            ]
        )
        #expect(report.pendingEvents.map(\.expiresAt) == [expiry, nil])
    }

    @Test func eventsForAnObserver() {
        var attempt = DeliveryEvent(.attempt)
        attempt.source = source
        attempt.eventCount = 3
        attempt.duration = .milliseconds(20)
        attempt.httpStatus = 502
        attempt.reason = .server
        #expect("\(attempt)" == "attempt source=PIXEL events=3 duration=0.02 seconds http_status=502 reason=server")
    }

    @Test func requestsForATransport() {
        let request = TransportRequest(
            url: EventsClient.Endpoint.tiktok.url,
            headers: ["Access-Token": "T"],
            body: [1, 2]
        )
        #expect(request.body.count == 2)
    }
}
