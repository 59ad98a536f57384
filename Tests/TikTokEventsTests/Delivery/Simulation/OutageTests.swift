#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// Calls with the default policy during outages, in virtual time.
@Suite struct OutageTests {
    static let bad = ScriptedTransport.Step.text("<html>", status: 502)

    @Test(arguments: [1.0, 3, 5, 10, 30, 50])
    func aCallOutlastsAnOutage(outage: Double) throws {
        var (requests, recoveries): ([Double], [Double]) = ([], [])
        for seed in Seeds.atLeastAll {
            let simulation = Simulation(seed: seed)
            let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, _ in
                simulation.seconds < outage ? Self.bad : .code(0)
            }
            let client = try simulation.client(transport)
            let outcome = try #require(simulation.outcomes(1, client)?.first)
            #expect(outcome.isAccepted, "seed \(seed)")
            requests.append(Double(transport.count))
            recoveries.append(simulation.seconds - outage)
            #expect(client.health.isAtRest)
        }
        #expect(recoveries.percentile(0.99) <= 5)
        #expect(requests.mean <= (outage <= 10 ? 10 : 28))
    }

    @Test(arguments: [3600.0, -3600])
    func aDateThatJumpsMovesNoDeadline(shift: Double) throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, _ in Self.bad }
        var clock = simulation.clock
        clock.date = { Simulation.date.addingTimeInterval(simulation.seconds + (simulation.seconds > 10 ? shift : 0)) }
        let client = try simulation.client(transport, clock: clock)
        let outcome = try #require(simulation.outcomes(1, client)?.first)
        #expect(outcome.shouldResend)
        #expect(simulation.seconds > 55 && simulation.seconds < 60.1)
    }

    enum Kind: Sendable {
        case badGateway, refused, blackHole
    }

    /// In a transport that carries few requests, hung probes take up capacity, and a large backlog waits longer for it.
    static let storms: [(kind: Kind, capacity: Int, margin: Double)] = [
        (.badGateway, 64, 6), (.refused, 64, 6), (.blackHole, 64, 6), (.blackHole, 4, Seeds.isThorough ? 13 : 8),
    ]

    /// Up to 50 sends per second from 20 pixels, and a minute of outage that starts among them.
    @Test(arguments: storms.indices)
    func nobodyIsLostWhoOutlastsTheOutage(index: Int) throws {
        let (kind, capacity, margin) = Self.storms[index]
        let (count, length) = Seeds.isThorough ? (6000, 120.0) : (60, 12.0)
        let outage = length / 6
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            let transport = TimedTransport(simulation, latency: .milliseconds(50), capacity: capacity) { _, _ in
                guard simulation.seconds > outage, simulation.seconds < outage + 60 else { return .code(0) }
                return switch kind {
                case .badGateway: Self.bad
                case .refused: .failure(.notSent)
                case .blackHole: .hang(.seconds(120))
                }
            }
            let client = try simulation.client(transport)
            let starts = simulation.run { () async -> [Double?] in
                await simulation.all(count) { index in
                    let start = Double(index) * length / Double(count)
                    try? await simulation.sleep(.seconds(start))
                    let pixel = try? client.reporting(to: Simulation.pixel(index % 20))
                    let outcome = await pixel?.send(DeliverySamples.event("sale-\(index)")).outcome
                    return outcome?.isAccepted == true ? nil : start
                }
            }
            let lost = try #require(starts).compactMap { $0 }.filter { $0 < outage - 0.1 || $0 > outage + margin }
            #expect(lost.isEmpty, "\(kind), seed \(seed)")
            #expect(transport.count(from: outage, to: outage + 60) <= 20 + capacity + 36, "\(kind), seed \(seed)")
            simulation.pass(200)
            #expect(client.health.isAtRest)
        }
    }

    /// An event costs at most 5 % more than the minimum: two requests if half fail, five if four fifths fail.
    @Test(arguments: [(0.5, 1.0, 2.1), (0.8, 0.9, 5.25)])
    func randomFaultsCostRequestsAndNoEvents(share: Double, accepted: Double, requests: Double) throws {
        let count = Seeds.size(thorough: 4000, usual: 40)
        var (acceptances, requestCount, all) = (0, 0, 0)
        for seed in Seeds.atLeastAll {
            let simulation = Simulation(seed: seed)
            let transport = TimedTransport(simulation, latency: .milliseconds(50)) { _, _ in
                simulation.randomFraction < share ? Self.bad : .code(0)
            }
            let client = try simulation.client(transport)
            let outcomes = simulation.run { () async -> [Bool] in
                await simulation.all(count) { index in
                    try? await simulation.sleep(.milliseconds(20 * index))
                    let pixel = try? client.reporting(to: Simulation.pixel(index % 20))
                    return await pixel?.send(DeliverySamples.event("sale-\(index)")).outcome.isAccepted ?? false
                }
            }
            acceptances += try #require(outcomes).count { $0 }
            requestCount += transport.count
            all += count
        }
        // Of all seeds together, since a share of a few says little.
        #expect(Double(acceptances) >= accepted * Double(all))
        #expect(Double(requestCount) <= requests * Double(all))
    }

    @Test(arguments: [10.0, 60])
    func aBlackHoledRequestIsTriedAgain(deadline: Double) throws {
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            let transport = TimedTransport(simulation, latency: .milliseconds(20)) { number, _ in
                number == 2 ? .hang(.seconds(600)) : .code(0)
            }
            let client = try simulation.client(transport)
            _ = simulation.outcomes(2, client)
            let start = simulation.seconds
            let receipt = simulation.run { await client.send(DeliverySamples.event("c"), deadline: .seconds(deadline)) }
            #expect(receipt?.outcome.isAccepted == true)
            #expect(simulation.seconds - start <= min(10, deadline / 3) + 1)
        }
    }

    @Test func aBlackHoledRequestHoldsUpNoReportOfAStream() throws {
        let count = Seeds.size(thorough: 3000, usual: 60)
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            // Others get responses until it is tried again.
            let transport = TimedTransport(simulation, latency: .seconds(50 / Double(count))) { number, _ in
                number == 20 ? .hang(.seconds(600)) : .code(0)
            }
            var configuration = EventsClient.Configuration()
            configuration.maximumEventsPerRequest = 1
            let client = try simulation.client(transport, configuration)
            let gaps = Log<Double>()
            let isDone = simulation.run { () async -> Bool in
                let events = AsyncStream<Event> { stream in
                    for index in 0..<count { stream.yield(DeliverySamples.event("sale-\(index)")) }
                    stream.finish()
                }
                var last = simulation.seconds
                try? await client.send(events) { _ in
                    gaps.add(simulation.seconds - last)
                    last = simulation.seconds
                }
                return true
            }
            #expect(isDone == true)
            #expect(gaps.count == count)
            #expect(gaps.all.max() ?? 0 < 1, "seed \(seed)")
        }
    }

    /// One or three pixels hang, from the start or after being healthy. Another pixel carries on as before.
    @Test(arguments: [1, 3], [false, true])
    func aHungPixelStopsNoOther(hung: Int, wereWell: Bool) throws {
        let (sends, hungSends) = (Seeds.size(thorough: 200, usual: 15), Seeds.size(thorough: 20, usual: 5))
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            let hangs = Mutex(!wereWell)
            let transport = TimedTransport(simulation, latency: .milliseconds(1), capacity: 4) { _, request in
                let isHung = (0..<hung).contains { request.sourceID == Simulation.pixel($0).id }
                return isHung && hangs.withLock { $0 } ? .hang(.seconds(3600)) : .code(0)
            }
            let well = try simulation.client(transport, source: Simulation.pixel(100))
            let waits = Log<Double>()
            let isDone = simulation.run { () async -> Bool in
                _ = await well.send(DeliverySamples.event("first"))
                for pixel in 0..<hung where wereWell {
                    for index in 0..<10 {
                        _ = try? await well.reporting(to: Simulation.pixel(pixel)).send(
                            DeliverySamples.event("sale-\(index)")
                        )
                    }
                }
                hangs.withLock { $0 = true }
                for pixel in 0..<hung {
                    for index in 0..<hungSends {
                        _ = simulation.clock.start {
                            _ = try? await well.reporting(to: Simulation.pixel(pixel)).send(
                                DeliverySamples.event("sale-\(index)")
                            )
                        }
                    }
                }
                try? await simulation.sleep(.seconds(0.5))
                for index in 0..<sends {
                    let start = simulation.seconds
                    let receipt = await well.send(DeliverySamples.event("sale-\(index)"))
                    waits.add(receipt.outcome.isAccepted ? simulation.seconds - start : .infinity)
                    try? await simulation.sleep(.milliseconds(100))
                }
                return true
            }
            #expect(isDone == true)
            // Three pixels that were healthy may hold all places until their attempts time out, but only once.
            let longest = waits.all.filter { $0 > 0.002 }
            #expect(longest.count <= 1 && longest.allSatisfy { $0 <= 10 }, "seed \(seed)")
            #expect(longest.isEmpty || (hung == 3 && wereWell), "seed \(seed)")
        }
    }

    /// Sends 20 events per second for as long, from one pixel.
    private func flow(
        _ simulation: Simulation,
        _ client: EventsClient,
        for length: Double,
        deadline: Double,
        canceled: Bool = false
    ) -> [(start: Double, isAccepted: Bool)] {
        simulation.run {
            await simulation.all(Int(length * 20)) { index in
                let start = Double(index) / 20
                try? await simulation.sleep(.seconds(start))
                let sending = Task(executorPreference: simulation) {
                    await client.send(
                        DeliverySamples.event("sale-\(index)"),
                        deadline: .seconds(canceled ? 60 : deadline)
                    ).outcome.isAccepted
                }
                if canceled {
                    try? await simulation.sleep(.seconds(deadline))
                    sending.cancel()
                }
                return (start, await sending.value)
            }
        } ?? []
    }

    static let stops: [(kind: String, step: ScriptedTransport.Step, length: Double)] = [
        ("pause", .code(40100, status: 401, headers: ["Retry-After": "11"]), 1),
        ("black hole", .hang(.seconds(100)), 20), ("bad gateway", bad, 20), ("refused", .failure(.notSent), 20),
    ]

    /// Those who wait longest are about to give up, and none of them would get a response.
    @Test(arguments: stops.indices)
    func aStopThatLastsAsLongAsTheDeadlineEnds(index: Int) throws {
        let (kind, step, length) = Self.stops[index]
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(200)) { _, _ in
            simulation.seconds > 3 && simulation.seconds < 3 + length ? step : .code(0)
        }
        let client = try simulation.client(transport)
        let sends = flow(simulation, client, for: 40, deadline: 10).filter { $0.start > 24 }
        #expect(!sends.isEmpty && sends.allSatisfy { $0.isAccepted }, "\(kind)")
        #expect(client.health.isAtRest)
    }

    /// However soon the callers give up, a black hole costs no more than any other outage.
    @Test(arguments: [0.5, 2, 10], [false, true])
    func aBlackHoleIsProbedWhateverTheDeadline(deadline: Double, canceled: Bool) throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(50)) { _, _ in
            simulation.seconds > 2 && simulation.seconds < 62 ? .hang(.seconds(100)) : .code(0)
        }
        let client = try simulation.client(transport)
        let sends = flow(simulation, client, for: 80, deadline: deadline, canceled: canceled)
        #expect(transport.count(from: 2, to: 62) <= 20 + 64 + 36)
        #expect(sends.filter { $0.start > 75 }.allSatisfy { $0.isAccepted })
    }

    @Test func aPoisonousEventHoldsUpNoOther() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(50)) { _, request in
            #expect(!request.eventIDs.isEmpty)
            return request.eventIDs.contains("lead-5:lead_sold:1") ? Self.bad : .code(0)
        }
        let client = try simulation.client(transport)
        let report = simulation.run { () async -> DeliveryReport in
            for index in 0..<1200 {
                _ = simulation.clock.start {
                    try? await simulation.sleep(.milliseconds(25 * index))
                    _ = await client.send(DeliverySamples.event("other-\(index)"))
                }
            }
            return await client.send(DeliverySamples.events(20), deadline: .seconds(60))
        }
        #expect(report?.indices.filter { report?[$0].outcome.isAccepted != true } == [5])
        #expect(report?[5].outcome.shouldResend == true)
    }
}
#endif
