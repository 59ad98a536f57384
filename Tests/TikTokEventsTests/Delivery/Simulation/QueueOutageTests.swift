#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// A queue gives only final receipts, however long TikTok is down.
@Suite struct QueueOutageTests {
    /// Enqueues events against a transport, and returns once all have their receipts.
    private func play(
        _ simulation: Simulation,
        _ transport: any EventsTransport,
        token: (any AccessTokenProvider)? = nil,
        count: Int,
        every gap: Double,
        limit: Duration = .seconds(7200)
    ) throws -> [DeliveryOutcome] {
        let outcomes = Log<DeliveryOutcome>()
        let client = try simulation.client(transport, token: token)
        let queue = try EventsQueue(client: client) { $0.map(\.outcome).forEach(outcomes.add) }
        let isFlushed = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await queue.run() }
            for index in 0..<count {
                try? await queue.enqueue(DeliverySamples.event("sale-\(index)"))
                if gap > 0 { try? await simulation.sleep(.seconds(gap)) }
            }
            let isFlushed = await queue.flush(within: limit)
            queue.shutDown()
            try? await running.value
            return isFlushed
        }
        #expect(isFlushed == true)
        #expect(client.health.isAtRest)
        return outcomes.all
    }

    static let outages: [(length: Double, requests: Int, seeds: UInt64)] = [
        (5, 60, 100), (120, 110, 100), (3600, 1600, 2),
    ]

    @Test(arguments: outages.indices)
    func anOutageGivesNoReceipts(index: Int) throws {
        let (outage, count) = (Self.outages[index], Seeds.size(thorough: 500, usual: 60))
        for seed in Seeds.first(outage.seeds) {
            let simulation = Simulation(seed: seed)
            let events = Log<Int>()
            let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, request in
                guard simulation.seconds > 2, simulation.seconds < 2 + outage.length else { return .code(0) }
                events.add(request.eventIDs.count)
                return seed.isMultiple(of: 2) ? OutageTests.bad : .failure(.notSent)
            }
            let gap = (outage.length + 5) / Double(count)
            let outcomes = try play(simulation, transport, count: count, every: gap)
            #expect(outcomes.count == count)
            #expect(outcomes.allSatisfy { $0.isAccepted }, "seed \(seed)")
            #expect(events.count <= outage.requests, "seed \(seed)")
            // During the outage, each probe carries one event.
            #expect(events.all.dropFirst(28).allSatisfy { $0 == 1 }, "seed \(seed)")
        }
    }

    @Test func aPauseGivesNoReceipts() throws {
        let count = Seeds.size(thorough: 1000, usual: 80)
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            let transport = TimedTransport(simulation, latency: .milliseconds(20)) { number, _ in
                number == 0 ? .code(40100, status: 401, headers: ["Retry-After": "61"]) : .code(0)
            }
            let outcomes = try play(simulation, transport, count: count, every: 0)
            #expect(outcomes.count == count)
            #expect(outcomes.allSatisfy { $0.isAccepted })
            #expect(simulation.seconds < 72)
            #expect(transport.count <= 12)
            #expect(transport.count(from: 0.03, to: 61) == 0)
        }
    }

    @Test func aProviderThatFailsGivesNoReceipts() throws {
        struct Failing: AccessTokenProvider {
            let calls: Log<Int>

            func token(replacing stale: AccessToken?) async throws -> AccessToken {
                calls.add(1)
                if calls.count == 1 { throw CancellationError() }
                return try AccessToken("A")
            }
        }
        let count = Seeds.size(thorough: 1000, usual: 60)
        for seed in Seeds.all {
            let simulation = Simulation(seed: seed)
            let transport = TimedTransport(simulation) { _, _ in .code(0) }
            let calls = Log<Int>()
            let outcomes = try play(simulation, transport, token: Failing(calls: calls), count: count, every: 0)
            #expect(outcomes.count == count)
            #expect(outcomes.allSatisfy { $0.isAccepted })
            #expect(calls.count == 2)
            #expect(simulation.seconds < 2, "seed \(seed)")
        }
    }

    @Test func aPoisonousEventHoldsUpNoOther() throws {
        let simulation = Simulation(seed: 1)
        let poison = "poison:lead_sold:1"
        let faults = Log<Int>()
        let transport = TimedTransport(simulation, latency: .milliseconds(50)) { number, request in
            guard request.eventIDs.contains(poison) else { return .code(0) }
            faults.add(number)
            return OutageTests.bad
        }
        let receipts = Receipts()
        let queue = try EventsQueue(client: simulation.client(transport)) { $0.forEach(receipts.add) }
        _ = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await queue.run() }
            try? await queue.enqueue(DeliverySamples.event("poison"))
            for index in 0..<500 {
                try? await queue.enqueue(
                    DeliverySamples.event("sale-\(index)"),
                    for: Simulation.pixel(index % 5)
                )
                try? await simulation.sleep(.milliseconds(100))
            }
            try? await simulation.sleep(.seconds(2))
            #expect(receipts.count == 500)
            queue.shutDown()
            try? await running.value
            return true
        }
        #expect(receipts.count == 501)
        #expect(receipts.all["poison"]?.first?.shouldResend == true)
        #expect(faults.count < 60)
    }

    @Test func aSourceWithoutPermissionKeepsItsEventsAndLeavesTheOthersAlone() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation) { _, request in
            request.sourceID == Simulation.pixel(0).id ? .code(40001) : .code(0)
        }
        let receipts = Receipts()
        let queue = try EventsQueue(client: simulation.client(transport)) { $0.forEach(receipts.add) }
        _ = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await queue.run() }
            for index in 0..<2000 {
                let event = DeliverySamples.event("closed-\(index)")
                _ = try? queue.enqueueIfPossible(event, for: Simulation.pixel(0))
            }
            for index in 0..<400 {
                let event = DeliverySamples.event("sale-\(index)")
                try? await queue.enqueue(event, for: Simulation.pixel(1 + index % 4))
                try? await simulation.sleep(.milliseconds(500))
            }
            #expect(receipts.count >= 399)
            queue.shutDown()
            try? await running.value
            return true
        }
        #expect(receipts.all.filter { !$0.key.hasPrefix("closed") }.allSatisfy { $0.value[0].isAccepted })
        #expect(receipts.count == 2400)
        #expect(transport.arrivals.count { $0.source == Simulation.pixel(0).id } <= 6)
    }

    /// Whatever the response, an event isn't sent again at once.
    @Test(
        arguments: [
            ScriptedTransport.Step.code(50001), .code(99999), .text(#"{"code":14}"#, status: 503),
            .text(#"{"code":429}"#, status: 429), .text("", status: 700),
        ]
    )
    func eachResendWaits(step: ScriptedTransport.Step) throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(100)) { _, _ in
            simulation.seconds < 60 ? step : .code(0)
        }
        let outcomes = try play(simulation, transport, count: 4, every: 0)
        #expect(outcomes.count == 4 && outcomes.allSatisfy { $0.isAccepted })
        #expect(transport.count(from: 0, to: 60) <= 80)
    }

    /// A single event that always fails and others, so few that it fails alone.
    @Test func aPoisonousEventOfAQuietQueueWaits() throws {
        let simulation = Simulation(seed: 1)
        let faults = Log<Double>()
        let transport = TimedTransport(simulation, latency: .milliseconds(100)) { _, request in
            guard simulation.seconds < 300, request.eventIDs.contains("sale-0:lead_sold:1") else { return .code(0) }
            faults.add(simulation.seconds)
            return OutageTests.bad
        }
        _ = try play(simulation, transport, count: 60, every: 5)
        #expect(faults.count <= 150)
    }

    @Test(arguments: [12.0, 22, 29])
    func aSlowServerConfirms(latency: Double) throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .seconds(latency)) { _, _ in .code(0) }
        let outcomes = try play(simulation, transport, count: 4, every: 0, limit: .seconds(300))
        #expect(outcomes.count == 4 && outcomes.allSatisfy { $0.isAccepted })
    }

    /// All was well until TikTok began to refuse everything without naming a field.
    @Test func anIncidentRejectsNothing() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(100)) { _, _ in
            simulation.seconds > 10 && simulation.seconds < 310 ? .code(40002, message: "Internal error") : .code(0)
        }
        let outcomes = try play(simulation, transport, count: 80, every: 4)
        #expect(outcomes.count == 80 && outcomes.allSatisfy { $0.isAccepted })
    }

    @Test func aProxyThatRefusesAnySizeRejectsNothing() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(100)) { _, _ in
            simulation.seconds > 10 && simulation.seconds < 70 ? .text("", status: 413) : .code(0)
        }
        let outcomes = try play(simulation, transport, count: 100, every: 1)
        #expect(outcomes.count == 100 && outcomes.allSatisfy { $0.isAccepted })
    }

    /// A small request isn't refused for its bytes, so only fewer events help.
    @Test func aBatchThatAProxyRefusesShrinks() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation) { _, request in
            request.eventIDs.count > 1 ? .text("", status: 413) : .code(0)
        }
        let outcomes = try play(simulation, transport, count: 16, every: 0, limit: .seconds(60))
        #expect(outcomes.count == 16 && outcomes.allSatisfy { $0.isAccepted })
        #expect(transport.count <= 40)
    }

    @Test(arguments: [0, 0.5])
    func theDeadlineOfACallIsNoLimit(deadline: Double) throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .seconds(1)) { _, _ in .code(0) }
        var settings = EventsClient.Configuration()
        settings.retry.deadline = .seconds(deadline)
        let table = SimulatedTable(simulation)
        table.insert(DeliverySamples.event("row"), Simulation.pixel(0))
        table.state.withLock { $0.delay = 0.6 }
        let client = try simulation.client(transport, settings)
        let sender = try OutboxSender(client: client, outbox: table)
        let receipts = Receipts()
        let queue = try EventsQueue(client: client) { $0.forEach(receipts.add) }
        let isDone = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await queue.run() }
            let working = Task(executorPreference: simulation) { try await sender.run() }
            try? await queue.enqueue(DeliverySamples.event("a"))
            try? await simulation.sleep(.seconds(10))
            queue.shutDown()
            sender.shutDown()
            try? await running.value
            try? await working.value
            return true
        }
        #expect(isDone == true)
        #expect(receipts.texts["a"] == ["accepted (request id R0)"])
        #expect(table.count == 0)
    }

    /// Another source has sent before, so the last slot is kept for it, but the worker's own permit is no other request.
    @Test func aBusySourceUsesAllSlotsButTheLast() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(200), capacity: 4) { _, _ in .code(0) }
        var settings = EventsClient.Configuration()
        settings.maximumEventsPerRequest = 1
        let client = try simulation.client(transport, settings)
        let queue = try EventsQueue(client: client) { _ in }
        _ = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await queue.run() }
            _ = try? await client.reporting(to: Simulation.pixel(8)).send(DeliverySamples.event("other"))
            for index in 0..<50 { try? await queue.enqueue(DeliverySamples.event("sale-\(index)")) }
            queue.shutDown()
            try? await running.value
            return true
        }
        #expect(transport.peak == 3)
    }

    @Test func aFaultThatAsksForAWaitGetsIt() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation) { number, _ in
            number == 1 ? .text("", status: 503, headers: ["Retry-After": "7"]) : .code(0)
        }
        let outcomes = try play(simulation, transport, count: 2, every: 1)
        #expect(outcomes.map(\.isAccepted) == [true, true])
        #expect(transport.starts[2] >= transport.starts[1] + .seconds(7))
    }

    @Test func anEventThatIsRefusedAloneForEverComesBack() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation) { _, _ in .code(40002) }
        let outcomes = try play(simulation, transport, count: 1, every: 0, limit: .seconds(86_000))
        #expect(outcomes.map(\.description) == ["not sent (unproven, code 40002)"])
        #expect((20..<40).contains(transport.count))
    }
}
#endif
