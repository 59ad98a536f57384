#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// What clients with shared health share: the rate, the pause, the token, and the order of their turns.
@Suite struct ThrottlingTests {
    static let herds: [(sends: Int, limit: Double, throttled: Double, share: Double, seeds: UInt64)] = [
        (60, 10, 15, 0.03, 100), (45, 3, 15, 0.1, 100), (160, 100, 64, 0.03, 100),
        // More than fit into the time of a call.
        (300, 10, 15, 0.03, 1), (1000, 10, 15, 0.03, 1), (400, 3, 15, 0.1, 2), (1000, 100, 64, 0.03, 1),
    ]

    @Test(arguments: herds.indices)
    func aHerdUsesTheRoomThereIs(index: Int) throws {
        let (sends, limit, throttled, share, seeds) = Self.herds[index]
        for seed in Seeds.first(seeds) {
            let simulation = Simulation(seed: seed)
            let server = LimitedServer(simulation, limit: limit)
            let transport = TimedTransport(simulation, latency: .milliseconds(30)) { _, _ in server.response() }
            let client = try simulation.client(transport)
            let all = simulation.run { () async -> [DeliveryOutcome?] in
                await simulation.all(sends) { index in
                    let pixel = try? client.reporting(to: Simulation.pixel(index % 10))
                    return await pixel?.send(DeliverySamples.event("sale-\(index)")).outcome
                }
            }
            let outcomes = try #require(all).compactMap { $0 }
            let accepted = outcomes.count { $0.isAccepted }
            let room = min(Double(sends), limit * 61)
            #expect(Double(accepted) >= 0.97 * room, "seed \(seed)")
            #expect(Double(server.throttledCount) <= throttled + share * Double(transport.count), "seed \(seed)")
            #expect(outcomes.allSatisfy { $0.isAccepted || $0.retryAfter.map { $0 >= .seconds(1) } ?? false })
            #expect(client.health.isAtRest)
        }
    }

    /// Twice as many sends as the limit allows: what is sent still gets its response.
    @Test func anOverloadLosesOnlyWhatIsTooMuch() throws {
        let simulation = Simulation(seed: 1)
        let server = LimitedServer(simulation, limit: 10)
        let transport = TimedTransport(simulation, latency: .milliseconds(200)) { _, _ in server.response() }
        let client = try simulation.client(transport)
        let outcomes = simulation.run {
            await simulation.all(1000) { index in
                try? await simulation.sleep(.milliseconds(50 * index))
                return await client.send(DeliverySamples.event("sale-\(index)"), deadline: .seconds(10)).outcome
            }
        }
        let accepted = try #require(outcomes).count { $0.isAccepted }
        #expect(accepted >= 450)
        // What wasn't accepted wasn't sent in vain.
        #expect(transport.count <= accepted + server.throttledCount + 20)
    }

    @Test(arguments: [false, true])
    func pollsThatFindNothingSpendNoRate(polls: Bool) throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(50)) { number, _ in
            number < 2 ? .code(40100, status: 401) : .code(0)
        }
        let client = try simulation.client(transport)
        let sender = try OutboxSender(client: client, outbox: SimulatedTable(simulation))
        let accepted = simulation.run { () async -> Int in
            let running = Task(executorPreference: simulation) { if polls { try await sender.run() } }
            try? await simulation.sleep(.seconds(2))
            let all = await simulation.all(50) {
                await client.send(DeliverySamples.event("sale-\($0)"), deadline: .seconds(20)).outcome.isAccepted
            }
            sender.shutDown()
            try? await running.value
            return all.count { $0 }
        }
        #expect(accepted == 50)
    }

    @Test func aRateIsForgottenOverNight() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(50)) { number, _ in
            number == 0 ? .code(40100, status: 401) : .code(0)
        }
        let client = try simulation.client(transport)
        _ = simulation.outcomes(1, client)
        simulation.pass(8 * 3600)
        let outcomes = simulation.run {
            await simulation.all(300) {
                await client.send(DeliverySamples.event("sale-\($0)"), deadline: .seconds(5)).outcome.isAccepted
            }
        }
        #expect(outcomes?.allSatisfy { $0 } == true)
    }

    static let shares: [(processes: Int, sends: Int, limit: Double, throttled: Double, seeds: UInt64)] = [
        (5, 100, 20, 0.5, 100), (1, 2500, 50, 0.03, 1), (10, 2500, 50, 0.15, 1), (100, 2500, 50, 0.4, 1),
    ]

    /// Processes that don't know of each other, and the share of their requests that may be throttled.
    @Test(arguments: shares.indices)
    func processesShareALimitWithoutCoordination(index: Int) throws {
        let (processes, sends, limit, throttled, seeds) = Self.shares[index]
        for seed in Seeds.first(seeds) {
            let simulation = Simulation(seed: seed)
            let server = LimitedServer(simulation, limit: limit)
            let transport = TimedTransport(simulation, latency: .milliseconds(30)) { _, _ in server.response() }
            let clients = try (0..<processes).map { _ in try simulation.client(transport) }
            let accepted = simulation.run {
                await simulation.all(sends) {
                    await clients[$0 % processes].send(DeliverySamples.event("sale-\($0)")).outcome.isAccepted
                }
            }
            let share = Double(server.throttledCount) / Double(transport.count)
            #expect(Double(accepted?.count { $0 } ?? 0) >= 0.98 * Double(sends), "seed \(seed)")
            #expect(share <= throttled, "seed \(seed)")
        }
    }

    @Test func aPauseIsEverybodysAndIsKept() throws {
        let count = Seeds.size(thorough: 300, usual: 80)
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            let transport = TimedTransport(simulation, latency: .milliseconds(200)) { number, _ in
                number == 20 ? .code(40100, status: 401, headers: ["Retry-After": "31"]) : .code(0)
            }
            let client = try simulation.client(transport)
            let outcomes = simulation.run { () async -> [Bool] in
                await simulation.all(count) { index in
                    try? await simulation.sleep(.milliseconds(1500 * index / count))
                    return await client.send(DeliverySamples.event("sale-\(index)")).outcome.isAccepted
                }
            }
            #expect(outcomes?.allSatisfy { $0 } == true)
            let pause = transport.starts[20] + .milliseconds(200)
            #expect(!transport.starts.contains { $0 > pause && $0 < pause + .seconds(31) }, "seed \(seed)")
            // One request finds out whether it is over.
            let after = transport.starts.filter { $0 >= pause + .seconds(31) }
            #expect(after.count < 2 || after[1] >= after[0] + .milliseconds(200), "seed \(seed)")
        }
    }

    /// Returns "old" first, and then "new".
    private struct Rotating: AccessTokenProvider {
        let simulation: Simulation
        let calls: Log<String?>

        func token(replacing stale: AccessToken?) async throws -> AccessToken {
            calls.add(stale?.value)
            try await simulation.sleep(.milliseconds(50))
            return try AccessToken(stale == nil ? "old" : "new")
        }
    }

    @Test func manyPixelsShareATokenThatIsRefused() throws {
        for seed in Seeds.all {
            // All 500 once.
            let count = seed == 1 ? 500 : Seeds.size(thorough: 500, usual: 60)
            let simulation = Simulation(seed: seed)
            let calls = Log<String?>()
            let transport = TimedTransport(simulation) { _, request in
                request.headers["Access-Token"] == "new" ? .code(0) : .code(40105, status: 401)
            }
            let client = try simulation.client(transport, token: Rotating(simulation: simulation, calls: calls))
            let outcomes = simulation.run {
                await simulation.all(count) { index in
                    let pixel = try? client.reporting(to: Simulation.pixel(index))
                    return await pixel?.send(DeliverySamples.event("sale-\(index)")).outcome.isAccepted ?? false
                }
            }
            #expect(outcomes?.allSatisfy { $0 } == true, "seed \(seed)")
            #expect(calls.all == [nil, "old"])
            #expect(transport.count == count + 1, "seed \(seed)")
        }
    }

    @Test func aTokenRotatedInFullFlowCostsAWindow() throws {
        let count = Seeds.size(thorough: 1500, usual: 120)
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            let calls = Log<String?>()
            let refused = Log<Int>()
            let transport = TimedTransport(simulation, latency: .milliseconds(20)) { number, request in
                if simulation.seconds < 0.1 || request.headers["Access-Token"] == "new" { return .code(0) }
                refused.add(number)
                return .code(40102, status: 401)
            }
            let client = try simulation.client(transport, token: Rotating(simulation: simulation, calls: calls))
            let outcomes = simulation.run {
                await simulation.all(count) { index in
                    try? await simulation.sleep(.milliseconds(index))
                    return await client.send(DeliverySamples.event("sale-\(index)")).outcome.isAccepted
                }
            }
            #expect(outcomes?.allSatisfy { $0 } == true)
            #expect(calls.all == [nil, "old"])
            #expect(refused.count <= 64)
        }
    }

    @Test func aClientForAnotherSourceSharesTheHealthUnlessItHasATokenOfItsOwn() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation) { _, _ in .code(40105) }
        let client = try simulation.client(transport)
        _ = simulation.outcomes(1, client)
        _ = simulation.outcomes(1, try client.reporting(to: Simulation.pixel(1)))
        #expect(transport.count == 1)
        _ = simulation.outcomes(1, try client.reporting(to: Simulation.pixel(1), accessToken: AccessToken("B")))
        #expect(transport.tokens == ["TOKEN-MARKER", "B"])
        #expect(throws: EventsError.self) { try client.reporting(to: .web(pixelCode: "7512345678901234567")) }
    }

    /// One pixel floods the client or isolates a batch, while another sends once a second.
    @Test(arguments: [false, true])
    func aBusyPixelLeavesTheOthersTheirTurn(isolates: Bool) throws {
        let (limit, count) = (Double(Seeds.size(thorough: 20, usual: 10)), Seeds.size(thorough: 100, usual: 5))
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            let server = LimitedServer(simulation, limit: limit)
            let transport = TimedTransport(simulation, latency: .milliseconds(30)) { _, request in
                let step = server.response()
                guard case .response(let response) = step, response.status == 200 else { return step }
                return request.eventIDs.contains { $0.hasPrefix("wrong") } ? .code(40002) : step
            }
            let client = try simulation.client(transport, source: Simulation.pixel(0))
            let waits = Log<Double>()
            _ = simulation.run { () async -> Bool in
                let flood = simulation.clock.start {
                    while !Task.isCancelled {
                        if isolates {
                            let ids = (0..<40).map { $0 % 20 == 7 ? "wrong-\($0)" : "right-\($0)" }
                            _ = await client.send(ids.map(DeliverySamples.event))
                        } else {
                            _ = await simulation.all(60) { await client.send(DeliverySamples.event("flood-\($0)")) }
                        }
                    }
                }
                let other = try? client.reporting(to: Simulation.pixel(1))
                try? await simulation.sleep(.seconds(1))
                for index in 0..<count {
                    let start = simulation.seconds
                    _ = await other?.send(DeliverySamples.event("sale-\(index)"))
                    waits.add(simulation.seconds - start)
                    try? await simulation.sleep(.seconds(1))
                }
                flood.cancel()
                await flood.value
                return true
            }
            #expect(waits.count == count)
            #expect(waits.all.percentile(0.99) <= 3 / limit, "seed \(seed)")
        }
    }

    @Test func tooManyWhoWaitAreTurnedAwayAtOnce() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation) { _, _ in .hang(.seconds(100)) }
        let client = try simulation.client(transport)
        let turnedAway = Log<Double>()
        let all = simulation.run { () async -> [DeliveryOutcome] in
            await simulation.all(EndpointHealth.maximumWaiting + 50) {
                let outcome = await client.send(DeliverySamples.event("sale-\($0 % 3)"), deadline: .seconds(1)).outcome
                if simulation.seconds < 0.5 { turnedAway.add(simulation.seconds) }
                return outcome
            }
        }
        let outcomes = try #require(all)
        // All but those that wait and the one in flight.
        #expect(turnedAway.count == 49)
        #expect(outcomes.allSatisfy { $0.shouldResend && $0.retryAfter != nil })
        #expect(client.health.waitingCount == 0)
    }
}
#endif
