#if !canImport(Darwin)
import Synchronization
import Testing

@testable import TikTokEvents

/// What the calls of one client share, so that many callers don't make a storm.
@Suite struct EventsClientSharedStateTests {
    private let simulation = Simulation(seed: 1)

    @Test(arguments: [ScriptedTransport.Step.code(50000), .failure(.notSent), .text("", status: 503)])
    func anOutageIsNotAnsweredByAStorm(fault: ScriptedTransport.Step) throws {
        let transport = TimedTransport(simulation) { _, _ in fault }
        let outcomes = try #require(simulation.outcomes(1000, simulation.client(transport)))
        #expect(outcomes.count == 1000)
        #expect(outcomes.allSatisfy { $0.shouldResend })
        #expect((1000...1035).contains(transport.starts.count))
    }

    @Test func aShortFaultCostsNoEvent() throws {
        let transport = TimedTransport(simulation) { number, _ in number < 3 ? .code(50000) : .code(0) }
        let outcomes = try #require(simulation.outcomes(100, simulation.client(transport)))
        #expect(outcomes.allSatisfy { $0.isAccepted })
    }

    @Test func retriesAreAffordableAgainAfterSuccess() throws {
        let fails = Mutex(true)
        let transport = TimedTransport(simulation) { _, _ in fails.withLock { $0 } ? .code(50000) : .code(0) }
        let client = try simulation.client(transport)
        _ = simulation.outcomes(100, client)
        fails.withLock { $0 = false }
        _ = simulation.outcomes(500, client)
        fails.withLock { $0 = true }
        let before = transport.starts.count
        _ = simulation.outcomes(1, client)
        #expect(transport.starts.count == before + 8)
    }

    @Test func aPauseIsTheWholeClients() throws {
        let transport = TimedTransport(simulation) { number, _ in
            number == 0 ? .code(40100, status: 401, headers: ["Retry-After": "7"]) : .code(0)
        }
        let outcomes = try #require(simulation.outcomes(10_000, simulation.client(transport)))
        #expect(outcomes.allSatisfy { $0.isAccepted })
        let starts = transport.starts
        #expect(starts.count == 10_001)
        // One asks, is told to wait, asks once more, and then the others go.
        #expect(starts[1] >= .seconds(7) && starts[1] <= .seconds(8.1))
        #expect(starts.dropFirst(2).allSatisfy { $0 > starts[1] })
    }

    @Test func onePerPauseAsksWhetherItIsOver() throws {
        let transport = TimedTransport(simulation) { _, _ in .code(40100, headers: ["Retry-After": "5"]) }
        let outcomes = try #require(simulation.outcomes(1000, simulation.client(transport)))
        #expect(Set(outcomes.map { $0.cause?.reason }) == [.throttled])
        #expect(transport.starts.count <= 12)
    }

    @Test func aLostAnswerDoesNotHoldUpTheOthersForLong() throws {
        let transport = TimedTransport(simulation, latency: .seconds(600)) { _, _ in .code(0) }
        var configuration = EventsClient.Configuration()
        configuration.retry.deadline = .seconds(20)
        _ = simulation.outcomes(100, try simulation.client(transport, configuration))
        #expect(transport.starts == (0..<10).map { .seconds($0 * 2) })
    }

    @Test func thePauseBeginsAnewWithEachThrottledAnswer() throws {
        let transport = TimedTransport(simulation) { number, _ in
            switch number {
            case 0: .code(0)
            case 1: .code(40100, headers: ["Retry-After": "3"])
            case 2: .code(61000, headers: ["Retry-After": "9"])
            default: .code(0)
            }
        }
        let client = try simulation.client(transport)
        _ = simulation.outcomes(1, client)
        let outcomes = try #require(simulation.outcomes(2, client))
        #expect(outcomes.allSatisfy { $0.isAccepted })
        #expect(transport.starts.dropFirst(3).allSatisfy { $0 >= .seconds(9) })
    }

    static let retryAfter: [(header: String, atLeast: Int)] = [
        ("7", 7), ("Mon, 23 Nov 2026 10:00:07 GMT", 7), ("-5", 0), ("1e9", 0), ("5, 9", 0), ("soon", 0),
    ]

    @Test(arguments: retryAfter)
    func retryAfterIsObeyedOrIgnored(header: String, atLeast: Int) throws {
        let transport = TimedTransport(simulation, latency: .zero) { number, _ in
            number == 0 ? .code(40100, status: 401, headers: ["Retry-After": header]) : .code(0)
        }
        let outcomes = try #require(simulation.outcomes(1, simulation.client(transport)))
        #expect(outcomes.allSatisfy { $0.isAccepted })
        let wait = transport.starts[1]
        #expect(wait >= .seconds(atLeast) && wait <= .seconds(atLeast + 1))
    }

    @Test func copiesOfAClientShareAllOfIt() throws {
        let transport = TimedTransport(simulation) { _, _ in .code(40105) }
        let client = try simulation.client(transport)
        let copy = client
        _ = simulation.outcomes(1, client)
        _ = simulation.outcomes(1, copy)
        #expect(transport.starts.count == 1)
    }
}
#endif
