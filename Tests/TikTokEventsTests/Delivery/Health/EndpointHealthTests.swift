#if !canImport(Darwin)
import Testing

@testable import TikTokEvents

/// Who gets the next permit, and when.
@Suite struct EndpointHealthTests {
    private let simulation = Simulation(seed: 1)

    /// Sends one event for a source, after a wait.
    @discardableResult
    private func send(
        _ id: String,
        for pixel: Int,
        after wait: Double = 0,
        within limit: Double = 600,
        _ client: EventsClient
    ) async -> DeliveryOutcome? {
        try? await simulation.sleep(.seconds(wait))
        let pixel = try? client.reporting(to: Simulation.pixel(pixel))
        return await pixel?.send(DeliverySamples.event(id), deadline: .seconds(limit)).outcome
    }

    @Test func aSourceIsPausedAfter64RefusalsThatNameNoEvent() throws {
        let client = try simulation.client(TimedTransport(simulation) { _, _ in .code(0) })
        let source = Simulation.pixel(0)
        var paused: [Bool] = []
        for _ in 0..<64 {
            client.health.recordUnlocatedRefusal(of: source)
            client.health.change { health, now in paused.append(health.closedEnd(of: source, at: now) != nil) }
        }
        #expect(paused.firstIndex(of: true) == 63)
    }

    @Test func aRequestThatWasThrottledGoesFirst() throws {
        let ids = Log<String>()
        let transport = TimedTransport(simulation, capacity: 1) { number, request in
            ids.add(String(request.eventIDs[0].prefix { $0 != ":" }))
            return number == 1 ? .code(40100, status: 401) : .code(0)
        }
        let client = try simulation.client(transport)
        _ = simulation.outcomes(1, client)
        _ = simulation.run {
            // The one that is throttled has the most time left.
            await simulation.all(3) {
                await send(
                    "sale-\($0 + 1)",
                    for: 0,
                    after: Double($0) / 1000,
                    within: 600 - 100 * Double($0),
                    client
                )
            }
        }
        #expect(ids.all == ["sale-0", "sale-1", "sale-1", "sale-3", "sale-2"])
    }

    @Test func aSourceThatIsNewGoesBeforeThoseThatWereServed() throws {
        let transport = TimedTransport(simulation, capacity: 1) { _, _ in .code(0) }
        let client = try simulation.client(transport)
        _ = simulation.run {
            await simulation.all(10) { index in
                let isNew = index == 9
                await send(
                    "sale-\(index)",
                    for: isNew ? 9 : index % 3,
                    after: isNew ? 0.035 : Double(index) / 1000,
                    client
                )
            }
        }
        #expect(transport.arrivals.prefix(5).map(\.source) == [0, 1, 2, 0, 9].map { Simulation.pixel($0).id })
    }

    /// Whichever source joins the line last.
    @Test(arguments: [[0, 1], [1, 0]])
    func eachSourceIsServedWhenItsOwnPauseEnds(order: [Int]) throws {
        let transport = TimedTransport(simulation) { number, _ in number < 2 ? .code(40001) : .code(0) }
        let client = try simulation.client(transport)
        _ = simulation.run {
            await send("a", for: 0, client)
            await send("b", for: 1, after: 1, client)
            return await simulation.all(2) { await send("again", for: order[$0], client) }
        }
        let starts = transport.starts.map { $0 / .seconds(1) }
        #expect(starts.count == 4)
        #expect(starts.suffix(2).map { $0.rounded() } == [60, 61])
    }

    @Test func thePauseOfASourceTurnsAwayNoOther() throws {
        let transport = TimedTransport(simulation, capacity: 1) { _, request in
            request.sourceID == Simulation.pixel(0).id ? .code(40001) : .code(0)
        }
        let client = try simulation.client(transport)
        let outcomes = simulation.run {
            await simulation.all(4) { await send("sale-\($0)", for: $0 / 2, within: 30, client) }
        }
        #expect(outcomes?.map { $0?.isAccepted } == [false, false, true, true])
        #expect(transport.count == 3)
        #expect(simulation.elapsed < .seconds(1))
    }

    @Test func aPauseTurnsAwayThoseThatCannotOutlastIt() throws {
        let transport = TimedTransport(simulation) { _, _ in
            .code(40100, status: 401, headers: ["Retry-After": "300"])
        }
        let outcomes = try #require(simulation.outcomes(3, simulation.client(transport)))
        #expect(outcomes.map(\.cause?.reason) == [.throttled, .throttled, .throttled])
        #expect(outcomes.allSatisfy { $0.retryAfter ?? .zero >= .seconds(299) })
        #expect(transport.count == 1)
        #expect(simulation.elapsed < .seconds(1))
    }
}
#endif
