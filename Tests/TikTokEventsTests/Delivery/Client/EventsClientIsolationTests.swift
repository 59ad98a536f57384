import Foundation
import Testing

@testable import TikTokEvents

/// One wrong event sinks a whole request at TikTok; the client finds it and sends the others.
@Suite struct EventsClientIsolationTests {
    enum Naming: Sendable {
        case none
        case first
        case oneTooFar
        case alwaysZero
    }

    /// Refuses requests that hold one of the wrong leads, naming the first of them in its way.
    private func samples(wrong: Set<Int>, naming: Naming) -> DeliverySamples {
        let step = ScriptedTransport.Step.run { request in
            let events = (try? JSONDecoder().decode(EventRequest.self, from: Data(request.body)))?.events ?? []
            let names = Set(wrong.map { "lead-\($0):lead_sold:1" })
            guard let index = events.firstIndex(where: { names.contains($0.id?.rawValue ?? "") }) else {
                return TransportResponse(status: 200, body: Array(#"{"code":0,"request_id":"R"}"#.utf8))
            }
            let message =
                switch naming {
                case .none: "invalid parameter"
                case .first: "data.\(index).user.email: invalid"
                case .oneTooFar: "data.\(index + 1).user.email: invalid"
                case .alwaysZero: "data.0.user.email: invalid"
                }
            let body = #"{"code":40002,"message":"\#(message)","request_id":"R"}"#
            return TransportResponse(status: 200, body: Array(body.utf8))
        }
        return DeliverySamples(script: Array(repeating: step, count: 500))
    }

    @Test func aNamedEventCostsOneRequestMore() async throws {
        let samples = samples(wrong: [3], naming: .first)
        let report = try await samples.client().send(DeliverySamples.events(10))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == [3])
        #expect(report[3].outcome.description == "rejected (event: code 40002 at user.email, request id R)")
        #expect(await samples.transport.requests.count == 2)
    }

    @Test(arguments: [[0], [999], [500], [3, 4], [1, 500, 998]])
    func unnamedEventsAreFoundByHalving(wrong: [Int]) async throws {
        let samples = samples(wrong: Set(wrong), naming: .none)
        let report = try await samples.client().send(DeliverySamples.events(1000))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == wrong)
        #expect(await samples.transport.requests.count <= 65)
    }

    static let named: [(wrong: [Int], requests: Int)] = [
        ([0], 2), ([999], 2),
        // The first of several is tried alone, to see whether a name can be believed.
        ([3, 500], 4), ([10, 20, 30, 40, 50], 7),
        // So is one whose place was named before.
        ([3, 4, 5], 6),
    ]

    @Test(arguments: named)
    func namedEventsCostOneRequestEach(wrong: [Int], requests: Int) async throws {
        let samples = samples(wrong: Set(wrong), naming: .first)
        let report = try await samples.client().send(DeliverySamples.events(1000))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == wrong)
        #expect(await samples.transport.requests.count == requests)
    }

    @Test(
        arguments: [Naming.oneTooFar, .alwaysZero],
        [[0], [0, 1], [0, 500], [5], [5, 6], [500, 999], [0, 1, 2]]
    )
    func aWrongNameCostsNoEvent(naming: Naming, wrong: [Int]) async throws {
        let samples = samples(wrong: Set(wrong), naming: naming)
        let report = try await samples.client().send(DeliverySamples.events(1000))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == wrong)
    }

    @Test func whatIsSetAsideIsNotRejectedWithoutProof() async throws {
        let samples = DeliverySamples(
            .code(40002, message: "data.1.event: wrong"),
            .failure(.notSent),
            .failure(.notSent)
        )
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let report = try await samples.client(configuration).send(DeliverySamples.events(3))
        #expect(report.map(\.outcome.description) == Array(repeating: "not sent (network)", count: 3))
    }

    @Test func whatMayHaveArrivedBeforeTheRefusalStaysUnconfirmed() async throws {
        let samples = DeliverySamples(.failure(.mayHaveBeenSent), .code(40002), .code(0), .code(40100), .code(40100))
        var configuration = EventsClient.Configuration()
        configuration.retry.maximumAttempts = 2
        let report = try await samples.client(configuration).send(DeliverySamples.events(2))
        #expect(
            report.map(\.outcome.description) == ["accepted (request id R0)", "unconfirmed (throttled, code 40100)"]
        )
    }

    @Test(arguments: [Naming.first, .none])
    func findingThemHasABudget(naming: Naming) async throws {
        let samples = samples(wrong: Set(0..<1000), naming: naming)
        let report = try await samples.client().send(DeliverySamples.events(1000))
        #expect(report.allSatisfy { !$0.outcome.isAccepted && !$0.outcome.shouldResend })
        #expect(await samples.transport.requests.count <= 65)
    }

    @Test func aPlaceThatDoesNotExistIsNoHint() async throws {
        let samples = DeliverySamples(.code(40002, message: "data.7.event: wrong"), .code(0), .code(0))
        let report = try await samples.client().send(DeliverySamples.events(2))
        #expect(report.isFullyAccepted)
        #expect(await samples.transport.requests.count == 3)
    }
}
