#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// A refusal by a proxy or firewall says nothing about the events.
@Suite struct RefusalTests {
    typealias Step = ScriptedTransport.Step

    static let refusals: [Step] = [
        .text("<html>Forbidden</html>", status: 403), .text("", status: 407), .text("", status: 302), .code(70001),
    ]

    /// Works through a table until it is empty or the time is over.
    private func work(
        _ simulation: Simulation,
        _ transport: TimedTransport,
        _ table: SimulatedTable,
        for limit: Double
    ) throws {
        let sender = try OutboxSender(client: simulation.client(transport), outbox: table)
        let hasEnded: Bool? = simulation.run {
            let running = Task(executorPreference: simulation) { try await sender.run() }
            while table.count > 0, simulation.seconds < limit { try? await simulation.sleep(.seconds(10)) }
            sender.shutDown()
            try? await running.value
            return true
        }
        #expect(hasEnded == true)
    }

    @Test(arguments: refusals.indices)
    func aTableSurvivesTenMinutesOfRefusals(index: Int) throws {
        let simulation = Simulation(seed: 3)
        let refused = Log<Int>()
        let transport = TimedTransport(simulation) { _, request in
            guard simulation.seconds < 600 else { return .code(0) }
            refused.add(request.eventIDs.count)
            return Self.refusals[index]
        }
        let table = SimulatedTable(simulation)
        for index in 0..<3000 { table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(index % 3)) }
        try work(simulation, transport, table, for: 3600)
        #expect(table.count == 0)
        let finals = table.state.withLock { $0.finals }
        #expect(finals.count == 3000)
        #expect(finals.values.allSatisfy { $0.count == 1 && $0[0].isAccepted })
        // Only what was in flight at first is in large requests; after that, one event at a time probes.
        #expect(refused.all.dropFirst(4).allSatisfy { $0 == 1 })
        #expect(refused.count < 400)
    }

    /// An outage counts as attempts too, but says nothing about the events.
    @Test func attemptsInAnOutageDontCountAsRefusals() throws {
        let simulation = Simulation(seed: 3)
        let transport = TimedTransport(simulation) { _, _ in
            simulation.seconds < 60 ? .text("", status: 403) : .code(0)
        }
        let table = SimulatedTable(simulation)
        table.insert(DeliverySamples.event("sale"), Simulation.pixel(0), attempts: 500)
        try work(simulation, transport, table, for: 3600)
        #expect(table.state.withLock { $0.finals.values.map { $0.map(\.isAccepted) } } == [[true]])
    }

    @Test func aPermanentRefusalIsReturnedOnce() throws {
        let simulation = Simulation(seed: 3)
        let ids = Mutex<[String: Int]>([:])
        let transport = TimedTransport(simulation) { _, request in
            ids.withLock { for id in request.eventIDs { $0[id, default: 0] += 1 } }
            return .text("", status: 403)
        }
        let table = SimulatedTable(simulation)
        for index in 0..<5 { table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(0)) }
        try work(simulation, transport, table, for: 86_400)
        let finals = table.state.withLock { $0.finals }
        #expect(finals.count == 5)
        #expect(finals.values.allSatisfy { $0.map(\.description) == ["not sent (refused, HTTP 403)"] })
        #expect(ids.withLock { $0.values.allSatisfy { (20...30).contains($0) } })
        #expect(simulation.seconds > 1800)
    }

    /// A firewall that dislikes one event refuses every request with it.
    @Test func oneEventCannotTakeOthersWithIt() throws {
        let simulation = Simulation(seed: 3)
        let transport = TimedTransport(simulation) { _, request in
            request.eventIDs.contains { $0.hasPrefix("bad") } ? .text("", status: 403) : .code(0)
        }
        let table = SimulatedTable(simulation)
        for index in 0..<800 { table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(0)) }
        table.insert(DeliverySamples.event("bad"), Simulation.pixel(0))
        try work(simulation, transport, table, for: 86_400)
        let finals = table.state.withLock { $0.finals }
        #expect(finals.count == 801)
        #expect(finals.filter { !$0.key.hasPrefix("bad") }.allSatisfy { $0.value.count == 1 && $0.value[0].isAccepted })
        #expect(finals["bad:lead_sold:1"]?.map(\.description) == ["not sent (refused, HTTP 403)"])
    }

    @Test(arguments: [600.0, .infinity])
    func aQueueHoldsItsEvents(length: Double) throws {
        let simulation = Simulation(seed: 3)
        let transport = TimedTransport(simulation) { _, _ in
            simulation.seconds < length ? .text("", status: 403) : .code(0)
        }
        let receipts = Receipts()
        let queue = try EventsQueue(client: simulation.client(transport)) { $0.forEach(receipts.add) }
        let isFlushed: Bool? = simulation.run {
            let running = Task(executorPreference: simulation) { try await queue.run() }
            for index in 0..<20 { try? await queue.enqueue(DeliverySamples.event("sale-\(index)")) }
            try? await simulation.sleep(.seconds(590))
            #expect(receipts.count == 0)
            let isFlushed = await queue.flush(within: .seconds(86_400))
            queue.shutDown()
            try? await running.value
            return isFlushed
        }
        #expect(isFlushed == true)
        let expected = length < 1000 ? "accepted (request id R0)" : "not sent (refused, HTTP 403)"
        #expect(receipts.texts.count == 20)
        #expect(receipts.texts.values.allSatisfy { $0 == [expected] })
    }

    /// A call doesn't advise to resend what was refused, but what waited behind it wasn't refused.
    @Test func aCallReturnsWhatWasRefused() throws {
        let simulation = Simulation(seed: 3)
        let transport = TimedTransport(simulation) { _, _ in .text("", status: 403) }
        let client = try simulation.client(transport)
        let first = try #require(simulation.outcomes(1, client))[0]
        #expect(first.description == "not sent (refused, HTTP 403)")
        #expect(!first.shouldResend)
        let outcomes = try #require(simulation.outcomes(300, client))
        #expect(Set(outcomes.map(\.shouldResend)) == [true, false])
        #expect(outcomes.allSatisfy { $0.shouldResend == ($0.cause?.reason == .deadline) })
        #expect(transport.count < 100)
        #expect(client.health.isAtRest)
    }

    @Test func countsRefusalsOfEachEvent() {
        var counts = RefusalCounts()
        func receipt(_ id: String, _ source: EventSource = Simulation.pixel(0)) -> DeliveryReceipt {
            DeliveryReceipt(event: DeliverySamples.event(id), source: source, outcome: .notSent(.init(.refused)))
        }
        #expect((1...3).map { _ in counts.add(receipt("a")) } == [1, 2, 3])
        #expect(counts.add(receipt("b")) == 1)
        #expect(counts.add(receipt("a", Simulation.pixel(1))) == 1)
        counts.remove(receipt("b"))
        #expect(counts.add(receipt("b")) == 1)
        #expect(counts.add(receipt("a")) == 4)
        for index in 0..<10_000 { _ = counts.add(receipt("many-\(index)")) }
        #expect(counts.add(receipt("a")) == 1, "it starts over instead of growing")
    }
}
#endif
