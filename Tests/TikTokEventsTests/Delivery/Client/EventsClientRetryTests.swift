#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

@Suite struct EventsClientRetryTests {
    private let simulation = Simulation(seed: 7)

    /// Plays a script and then accepts everything.
    private func transport(_ script: ScriptedTransport.Step..., latency: Duration = .milliseconds(10)) -> TimedTransport
    {
        TimedTransport(simulation, latency: latency) { number, _ in
            number < script.count ? script[number] : .code(0)
        }
    }

    private func outcome(_ transport: TimedTransport, deadline: Duration? = nil) throws -> DeliveryOutcome {
        let client = try simulation.client(transport)
        let outcome = simulation.run {
            await client.send(DeliverySamples.event("a"), deadline: deadline).outcome
        }
        #expect(client.health.isAtRest)
        return try #require(outcome)
    }

    @Test func aRetrySendsTheSameBytes() async throws {
        let samples = DeliverySamples(.code(50000), .failure(.mayHaveBeenSent), .code(0))
        let report = try await samples.client().send(DeliverySamples.events(3))
        #expect(report.isFullyAccepted)
        let bodies = await samples.transport.bodies
        #expect(bodies.count == 3)
        #expect(Set(bodies).count == 1)
    }

    @Test func retryAfterIsWaitedFor() throws {
        let transport = transport(.code(40100, status: 401, headers: ["Retry-After": "7"]))
        #expect(try outcome(transport).isAccepted)
        #expect(transport.starts[1] >= .seconds(7) && transport.starts[1] < .seconds(8))
    }

    static let retryAfter: [(header: String, atLeast: Int)] = [
        ("7", 7), ("Mon, 23 Nov 2026 10:00:07 GMT", 7), ("-5", 0), ("1e9", 0), ("5, 9", 0), ("soon", 0),
    ]

    @Test(arguments: retryAfter)
    func retryAfterIsObeyedOrIgnored(header: String, atLeast: Int) throws {
        let transport = transport(.code(40100, status: 401, headers: ["Retry-After": header]), latency: .zero)
        #expect(try outcome(transport).isAccepted)
        let wait = transport.starts[1]
        #expect(wait >= .seconds(atLeast) && wait <= .seconds(atLeast + 2))
    }

    @Test func aFaultMayAskForATimeToo() throws {
        let transport = transport(.text("", status: 503, headers: ["Retry-After": "3"]), latency: .zero)
        let client = try simulation.client(transport)
        _ = simulation.outcomes(1, client)
        #expect(transport.starts.count == 2)
        let late = TimedTransport(simulation) { number, _ in
            number == 1 ? .text("", status: 503, headers: ["Retry-After": "300"]) : .code(0)
        }
        let other = try simulation.client(late)
        _ = simulation.outcomes(1, other)
        let outcome = try #require(simulation.outcomes(1, other)?.first)
        #expect(outcome.description == "unconfirmed (server, HTTP 503)")
        #expect(outcome.retryAfter == .seconds(300))
    }

    @Test func aRetryAfterBeyondTheDeadlineIsLeftToTheCaller() throws {
        let transport = transport(.code(40100, headers: ["Retry-After": "300"]))
        let outcome = try outcome(transport)
        let wait = try #require(outcome.retryAfter)
        #expect(wait >= .seconds(300) && wait <= .seconds(331))
        #expect(outcome.description == "not sent (throttled, code 40100)")
        #expect(simulation.elapsed < .seconds(1))
    }

    @Test(arguments: [40100, 40105])
    func theLastAttemptSaysWhenToComeBack(code: Int) throws {
        let transport = TimedTransport(simulation) { _, _ in .code(code, status: 401) }
        var configuration = EventsClient.Configuration()
        configuration.retry.maximumAttempts = 1
        let client = try simulation.client(transport, configuration)
        let outcome = try #require(simulation.outcomes(1, client)?.first)
        #expect(try #require(outcome.retryAfter) >= .seconds(1))
    }

    @Test func theDeadlineEndsTheCall() throws {
        let transport = TimedTransport(simulation) { _, _ in .code(50000) }
        let outcome = try outcome(transport, deadline: .seconds(10))
        #expect(outcome.description == "unconfirmed (server, code 50000)")
        #expect(outcome.retryAfter.map { $0 >= .seconds(1) } == true)
        #expect(simulation.elapsed <= .seconds(10))
    }

    @Test(arguments: [(Duration.seconds(Int64.max), 3600.0), (.zero, 0), (.seconds(-5), 0), (.seconds(Int64.min), 0)])
    func deadlinesAreClamped(deadline: Duration, seconds: Double) throws {
        let transport = TimedTransport(simulation) { _, _ in .failure(.notSent) }
        let outcome = try outcome(transport, deadline: deadline)
        #expect(outcome.shouldResend)
        #expect(simulation.elapsed <= .seconds(seconds))
        #expect(seconds == 0 || simulation.elapsed > .seconds(seconds - 6))
        #expect(seconds > 0 || transport.count == 0)
    }

    @Test func aHungAttemptLeavesTimeForAnother() throws {
        let transport = transport(.hang(.seconds(600)))
        #expect(try outcome(transport).isAccepted)
        #expect(transport.count == 2)
        #expect(simulation.elapsed < .seconds(12))
        let short = self.transport(.hang(.seconds(600)))
        let start = simulation.elapsed
        #expect(try outcome(short, deadline: .seconds(9)).isAccepted)
        #expect(simulation.elapsed - start < .seconds(5), "a third of the call")
    }

    @Test func theThirdHungAttemptLeavesTimeForAnotherToo() throws {
        let hang = ScriptedTransport.Step.hang(.seconds(600))
        let transport = transport(hang, hang, hang)
        #expect(try outcome(transport, deadline: .seconds(30)).isAccepted)
        #expect(transport.count == 4)
    }

    @Test(arguments: [false, true]) func aServerThatIsMerelySlowConfirms(keepsDeadline: Bool) throws {
        let transport = TimedTransport(simulation, latency: .seconds(12), keepsDeadline: keepsDeadline) { _, _ in
            .code(0)
        }
        #expect(try outcome(transport).isAccepted)
    }

    @Test func maximumAttemptsEndACall() throws {
        var configuration = EventsClient.Configuration()
        configuration.retry.maximumAttempts = 3
        let transport = TimedTransport(simulation) { _, _ in .failure(.notSent) }
        let outcomes = try simulation.outcomes(1, simulation.client(transport, configuration))
        #expect(outcomes?.map(\.description) == ["not sent (network)"])
        #expect(transport.count == 3)
    }

    @Test func maximumAttemptsEndACallThatFailsWhileOthersDoNot() throws {
        var configuration = EventsClient.Configuration()
        configuration.retry.maximumAttempts = 5
        let faults = Log<Int>()
        let transport = TimedTransport(simulation) { number, request in
            guard request.eventIDs == ["bad:lead_sold:1"] else { return .code(0) }
            faults.add(number)
            return .code(50000)
        }
        let (client, simulation) = (try simulation.client(transport, configuration), simulation)
        let outcome = simulation.run {
            let others = simulation.clock.start {
                for index in 0..<2000 {
                    _ = simulation.clock.start { _ = await client.send(DeliverySamples.event("\(index)")) }
                    try? await simulation.sleep(.milliseconds(5))
                }
            }
            try? await simulation.sleep(.seconds(1))
            let outcome = await client.send(DeliverySamples.event("bad")).outcome
            others.cancel()
            return outcome
        }
        #expect(outcome?.description == "unconfirmed (server, code 50000)")
        #expect(faults.count == 5)
    }

    @Test func whatMayHaveArrivedIsNeverCalledNotSent() throws {
        let transport = transport(.failure(.mayHaveBeenSent), .code(40105))
        #expect(try outcome(transport).description == "unconfirmed (unauthorized, code 40105)")
    }

    /// The last attempt can't have arrived, but the first may have.
    @Test(arguments: [
        (ScriptedTransport.Step.failure(.notSent), "network"), (.text("", status: 403), "refused, HTTP 403"),
    ])
    func aLaterAttemptTakesNothingBack(last: ScriptedTransport.Step, cause: String) throws {
        var configuration = EventsClient.Configuration()
        configuration.retry.maximumAttempts = 2
        let client = try simulation.client(transport(.failure(.mayHaveBeenSent), last), configuration)
        let outcome = try #require(simulation.outcomes(1, client)?.first)
        #expect(outcome.description == "unconfirmed (\(cause))")
        #expect(outcome.expiresAt != nil)
    }

    @Test(arguments: [50000, 59999, 60001, 40202])
    func aFaultOfTikToksIsTriedAgain(code: Int) throws {
        #expect(try outcome(transport(.code(code))).isAccepted)
    }

    @Test func aDuplicateAfterALostResponseIsAccepted() throws {
        #expect(try outcome(transport(.failure(.mayHaveBeenSent), .code(40050))).isAccepted)
        #expect(try outcome(transport(.code(40050))).description == "unconfirmed (server, code 40050)")
    }

    @Test func aDuplicateIsAcceptedOnlyIfEveryEventMayHaveArrived() throws {
        let pending = [
            PendingEvent(DeliverySamples.event("a"), expiresAt: DeliverySamples.date.addingTimeInterval(60)),
            PendingEvent(DeliverySamples.event("b")),
        ]
        let client = try simulation.client(TimedTransport(simulation) { _, _ in .code(40050) })
        let reports = simulation.run {
            [await client.send(pending: pending), await client.send(pending: Array(pending.prefix(1)))]
        }
        #expect(reports?[0].map(\.outcome.isAccepted) == [false, false])
        #expect(reports?[1].map(\.outcome.isAccepted) == [true])
    }

    @Test func aCanceledCallSendsNothing() async throws {
        let samples = DeliverySamples()
        let client = try samples.client()
        let task = Task {
            try? await Task.sleep(for: .seconds(60))
            return await client.send(DeliverySamples.event("a"))
        }
        task.cancel()
        #expect(await task.value.outcome.description == "not sent (canceled)")
        #expect(await samples.transport.requests.isEmpty)
    }

    @Test(arguments: [0.05, 0.5, 3, 9])
    func aTransportThatForgetsDeadlineAndCancellationHoldsNobodyUp(canceledAt: Double) throws {
        struct Deaf: EventsTransport {
            let simulation: Simulation

            func send(
                _ request: TransportRequest,
                deadline: ContinuousClock.Instant
            ) async throws(TransportFailure) -> TransportResponse {
                await simulation.sleepDeaf(.seconds(8))
                return TransportResponse(status: 200, body: Array(#"{"code":0}"#.utf8))
            }
        }
        let simulation = simulation
        let client = try simulation.client(Deaf(simulation: simulation))
        let ends = simulation.run {
            let task = Task(executorPreference: simulation) {
                let outcome = await client.send(DeliverySamples.event("a"), deadline: .seconds(4)).outcome
                return (outcome.description, simulation.seconds)
            }
            try? await simulation.sleep(.seconds(canceledAt))
            task.cancel()
            return await task.value
        }
        let (outcome, end) = try #require(ends)
        #expect(outcome == "unconfirmed (\(canceledAt < 4 ? "canceled" : "timeout"))" || canceledAt >= 4)
        #expect(outcome.hasPrefix("unconfirmed"))
        #expect(abs(end - min(canceledAt, 4)) < 0.001)
        simulation.pass(20)
        #expect(client.health.isAtRest)
    }

    static let responses: [(name: String, response: TimedTransport.Response)] = [
        ("accepted", { _, _ in .code(0) }),
        ("faults before success", { number, _ in number < 3 ? .code(50000) : .code(0) }),
        ("throttled", { number, _ in number < 2 ? .code(40100, headers: ["Retry-After": "7"]) : .code(0) }),
        ("a refused token", { number, _ in number == 0 ? .code(40105) : .code(0) }),
        ("a wrong event", { number, _ in number < 4 ? .code(40002) : .code(0) }),
        ("no connection", { _, _ in .failure(.notSent) }),
        ("no response", { _, _ in .hang(.seconds(100)) }),
    ]

    /// Cancels a call at each moment at which something happens, one after another.
    @Test(arguments: responses.indices)
    func cancelingAnywhereEndsTheCallAtOnce(index: Int) throws {
        var reasons: Set<String> = []
        for step in 1...200 {
            let simulation = Simulation(seed: 3)
            let transport = TimedTransport(simulation, response: Self.responses[index].response)
            let client = try simulation.client(transport)
            let result = simulation.run { () async -> (DeliveryReport, Double?, Double) in
                let canceledAt = Mutex<Double?>(nil)
                let task = Task(executorPreference: simulation) {
                    (await client.send(DeliverySamples.events(3)), simulation.seconds)
                }
                let alarm = simulation.clock.alarm(simulation.now.advanced(by: .milliseconds(step * step * 2))) {
                    canceledAt.withLock { $0 = simulation.seconds }
                    task.cancel()
                }
                let (report, end) = await task.value
                alarm.cancel()
                return (report, canceledAt.withLock { $0 }, end)
            }
            let (report, canceledAt, end) = try #require(result, "it hangs when canceled at step \(step)")
            #expect(report.map(\.event) == DeliverySamples.events(3))
            guard let canceledAt else { break }
            #expect(end == canceledAt, "it goes on after step \(step)")
            reasons.formUnion(report.compactMap { $0.outcome.cause?.reason.rawValue })
            simulation.pass(200)
            #expect(client.health.isAtRest)
        }
        #expect(reasons.contains("canceled"))
    }
}
#endif
