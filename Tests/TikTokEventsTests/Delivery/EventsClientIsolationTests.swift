import Foundation
import Testing

@testable import TikTokEvents

/// One wrong event sinks a whole request at TikTok; the client finds it and sends the others.
@Suite struct EventsClientIsolationTests {
    /// Refuses requests that hold one of the wrong leads, naming the first of them or not.
    private func samples(wrong: Set<Int>, naming: Bool) -> DeliverySamples {
        let step = ScriptedTransport.Step.run { request in
            let events = (try? JSONDecoder().decode(EventRequest.self, from: Data(request.body)))?.events ?? []
            let names = Set(wrong.map { "lead-\($0):lead_sold:1" })
            let index = events.firstIndex { names.contains($0.id?.rawValue ?? "") }
            let message = index.map { naming ? "data.\($0).user.email: invalid" : "invalid parameter" }
            let code = index == nil ? 0 : 40002
            let body = #"{"code":\#(code),"message":"\#(message ?? "OK")","request_id":"R","data":{}}"#
            return TransportResponse(status: 200, body: Array(body.utf8))
        }
        return DeliverySamples(script: Array(repeating: step, count: 500))
    }

    @Test func aNamedEventCostsOneRequestMore() async throws {
        let samples = samples(wrong: [3], naming: true)
        let report = try await samples.client().send(DeliverySamples.events(10))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == [3])
        #expect(report[3].outcome.description == "rejected (event: code 40002 at user.email, request id R)")
        #expect(await samples.transport.requests.count == 2)
    }

    @Test(arguments: [[0], [999], [500], [3, 4], [1, 500, 998]])
    func unnamedEventsAreFoundByHalving(wrong: [Int]) async throws {
        let samples = samples(wrong: Set(wrong), naming: false)
        let report = try await samples.client().send(DeliverySamples.events(1000))
        #expect(report.indices.filter { !report[$0].outcome.isAccepted } == wrong)
        #expect(await samples.transport.requests.count <= 65)
    }

    @Test(arguments: [true, false])
    func findingThemHasABudget(naming: Bool) async throws {
        let samples = samples(wrong: Set(0..<1000), naming: naming)
        let report = try await samples.client().send(DeliverySamples.events(1000))
        #expect(report.allSatisfy { !$0.outcome.isAccepted && !$0.outcome.shouldResend })
        #expect(await samples.transport.requests.count <= 65)
    }

    @Test func aPlaceThatDoesNotExistIsNoHint() async throws {
        let samples = DeliverySamples(.code(40002, message: "data.7.event: wrong"), .code(0), .code(0))
        let report = try await samples.client().send(DeliverySamples.events(2))
        #expect(report.isAccepted)
        #expect(await samples.transport.requests.count == 3)
    }
}
