import Foundation
import Testing

@testable import TikTokEvents

/// Outcomes, receipts, and pending events survive a round trip, whatever strategies a host's coders use.
@Suite struct DeliveryOutcomeCodingTests {
    enum Strategy: CaseIterable, Sendable {
        case none, snakeCase, iso8601, milliseconds

        var coders: (JSONEncoder, JSONDecoder) {
            let (encoder, decoder) = (JSONEncoder(), JSONDecoder())
            switch self {
            case .none: break
            case .snakeCase:
                encoder.keyEncodingStrategy = .convertToSnakeCase
                decoder.keyDecodingStrategy = .convertFromSnakeCase
            case .iso8601:
                encoder.dateEncodingStrategy = .iso8601
                decoder.dateDecodingStrategy = .iso8601
            case .milliseconds:
                encoder.dateEncodingStrategy = .millisecondsSince1970
                decoder.dateDecodingStrategy = .millisecondsSince1970
            }
            return (encoder, decoder)
        }
    }

    static let expiry = DeliverySamples.date.addingTimeInterval(47 * 3600)
    static let outcomes: [DeliveryOutcome] = [
        .accepted(requestID: "R1"),
        .rejected(
            .init(
                scope: .local,
                issues: [.init(severity: .error, path: "data.0", rule: .tooLarge, advice: "shorten it")]
            )
        ),
        .rejected(
            .init(
                scope: .event,
                issues: [],
                code: .parameterError,
                path: "user.email",
                requestID: "R",
                unredactedMessage: nil
            )
        ),
        .notSent(
            .init(.throttled, code: .tooManyRequests, httpStatus: 401, requestID: "R", retryAfter: .milliseconds(1500))
        ),
        .unconfirmed(.init(.server, httpStatus: 502, expiresAt: expiry)),
        .notSent(.init(.init(rawValue: "later"))),
    ]

    @Test(arguments: outcomes, Strategy.allCases)
    func outcomesAreTheSame(outcome: DeliveryOutcome, strategy: Strategy) throws {
        let (encoder, decoder) = strategy.coders
        #expect(try decoder.decode(DeliveryOutcome.self, from: encoder.encode(outcome)) == outcome)
    }

    @Test(arguments: outcomes, Strategy.allCases)
    func receiptsAndPendingEventsAreTheSame(outcome: DeliveryOutcome, strategy: Strategy) throws {
        let (encoder, decoder) = strategy.coders
        var event = DeliverySamples.event("a")
        event.user = .init(email: "jane@example.com", externalID: "user-1")
        event.properties.contentType = .product
        event.properties.additional["lead_Score"] = 0.1
        let receipt = DeliveryReceipt(event: event, source: .crm(eventSetID: "7"), outcome: outcome, maximumBatch: 4)
        #expect(try decoder.decode(DeliveryReceipt.self, from: encoder.encode(receipt)) == receipt)
        guard let pending = receipt.pendingEvent else { return }
        #expect(pending.maximumBatch == 4)
        #expect(pending.source == .crm(eventSetID: "7"))
        #expect(try decoder.decode(PendingEvent.self, from: encoder.encode(pending)) == pending)
    }

    @Test func aScopeOfALaterVersionIsKept() throws {
        let json = Data(#"{"outcome":"rejected","scope":"account","request":"R"}"#.utf8)
        let outcome = try JSONDecoder().decode(DeliveryOutcome.self, from: json)
        #expect(outcome.rejection?.scope.rawValue == "account")
        #expect(try JSONDecoder().decode(DeliveryOutcome.self, from: JSONEncoder().encode(outcome)) == outcome)
    }

    @Test(arguments: [-1, 1e9, 1e300])
    func aWaitThatIsNoneIsLeftOut(seconds: Double) throws {
        let json = Data(#"{"outcome":"not_sent","reason":"throttled","wait":\#(seconds)}"#.utf8)
        #expect(try JSONDecoder().decode(DeliveryOutcome.self, from: json).retryAfter == nil)
    }

    @Test func theFormIsPlain() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try Self.outcomes.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        #expect(json[0] == #"{"outcome":"accepted","request":"R1"}"#)
        #expect(
            json[3]
                == #"{"code":40100,"outcome":"not_sent","reason":"throttled","request":"R","status":401,"wait":1.5}"#
        )
        #expect(json[4] == #"{"expires":1795597200,"outcome":"unconfirmed","reason":"server","status":502}"#)
    }

    @Test func partsForLogsAndMetrics() throws {
        let response = try #require(
            EventsResponse(body: Array(#"{"code":40002,"message":"data.0.user: x","request_id":"R"}"#.utf8))
        )
        let outcomes: [DeliveryOutcome] = [
            .accepted(requestID: "R1"), .rejected(.init(response)),
            .unconfirmed(.init(.server, code: .systemError, requestID: "R2")), .notSent(.init(.network)),
        ]
        #expect(outcomes.map(\.kind) == [.accepted, .rejected, .unconfirmed, .notSent])
        #expect(outcomes.map(\.code) == [nil, .parameterError, .systemError, nil])
        #expect(outcomes.map(\.requestID) == ["R1", "R", "R2", nil])
        #expect(outcomes.map { $0.rejection?.path } == [nil, "user", nil, nil])
    }

    @Test func tiktoksWordsAreNotStored() throws {
        let body = #"{"code":40002,"message":"data.0.user.email: MARKER@example.com","request_id":"R"}"#
        let response = try #require(EventsResponse(body: Array(body.utf8)))
        let json = try JSONEncoder().encode(DeliveryOutcome.rejected(.init(response)))
        #expect(!String(decoding: json, as: UTF8.self).contains("MARKER"))
    }

    @Test(arguments: [
        "{}", #"{"outcome":"lost"}"#, #"{"outcome":"not_sent"}"#, #"{"outcome":"rejected"}"#,
    ])
    func anythingElseIsNoOutcome(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(DeliveryOutcome.self, from: Data(json.utf8)) }
    }

    @Test(arguments: ["1e300", "-1e300"])
    func aWaitThatNoDurationHoldsIsLeftOut(wait: String) throws {
        let json = #"{"outcome":"not_sent","reason":"throttled","wait":\#(wait)}"#
        let outcome = try JSONDecoder().decode(DeliveryOutcome.self, from: Data(json.utf8))
        #expect(outcome == .notSent(.init(.throttled)))
    }
}
