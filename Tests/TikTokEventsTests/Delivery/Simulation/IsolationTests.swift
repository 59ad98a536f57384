#if !canImport(Darwin)
import Foundation
import Testing

@testable import TikTokEvents

/// However many events of a thousand are invalid, no valid one is rejected, and few requests are needed.
@Suite struct IsolationTests {
    enum Naming: Sendable {
        case right, none, oneTooFar
    }

    struct Case: Sendable {
        /// The number of invalid events, out of how many.
        let wrong: Int
        var all = 1000
        let naming: Naming
        /// The maximum number of requests.
        let requests: Double
        /// The calls after which all events are settled.
        var calls = 1
        var seeds: UInt64 = 1
    }

    static let cases =
        [1, 5, 33, 64, 100, 300].map { Case(wrong: $0, naming: .right, requests: 1.2 * Double($0) + 3) }
        + [(1, 20), (5, 80), (10, 130), (20, 220), (50, 430)].map { Case(wrong: $0, naming: .none, requests: $1) } + [
            Case(wrong: 5, naming: .oneTooFar, requests: 83), Case(wrong: 200, naming: .none, requests: 2000, calls: 8),
            // The same with fewer events, for many seeds: two requests for each halving.
            Case(wrong: 1, all: 50, naming: .none, requests: 15, seeds: 100),
            Case(wrong: 5, all: 50, naming: .none, requests: 37, seeds: 100),
            Case(wrong: 5, all: 50, naming: .right, requests: 9, seeds: 100),
            Case(wrong: 3, all: 50, naming: .oneTooFar, requests: 31, seeds: 100),
        ]

    private static let ids = (0..<1000).map { "lead-\($0):lead_sold:1" }

    private static func response(_ message: String) -> ScriptedTransport.Step {
        .code(40002, message: message)
    }

    @Test(arguments: cases.indices)
    func noRightEventIsRejected(index: Int) throws {
        let tested = Self.cases[index]
        for seed in Seeds.first(tested.seeds) {
            let simulation = Simulation(seed: seed)
            var wrong: Set<String> = []
            while wrong.count < tested.wrong { wrong.insert(Self.ids[simulation.random(below: tested.all)]) }
            let transport = TimedTransport(simulation, latency: .milliseconds(20)) { [wrong] _, request in
                guard let place = request.eventIDs.firstIndex(where: wrong.contains) else { return .code(0) }
                return switch tested.naming {
                case .right: Self.response("data.\(place).user.email: not valid")
                case .oneTooFar: Self.response("data.\(place + 1).user.email: not valid")
                case .none: Self.response("invalid")
                }
            }
            let client = try simulation.client(transport)
            var pending = DeliverySamples.events(tested.all).map { PendingEvent($0) }
            var settled: [String: DeliveryOutcome] = [:]
            for _ in 0..<tested.calls where !pending.isEmpty {
                let events = pending
                let result = simulation.run { () async -> DeliveryReport in await client.send(pending: events) }
                let report = try #require(result)
                for receipt in report where receipt.pendingEvent == nil {
                    settled[receipt.event.id?.rawValue ?? ""] = receipt.outcome
                }
                pending = report.pendingEvents
                simulation.pass(70)
            }
            let isRight = settled.allSatisfy { wrong.contains($0.key) != $0.value.isAccepted }
            #expect(isRight, "\(tested), seed \(seed)")
            #expect(settled.count == tested.all, "\(tested), seed \(seed)")
            #expect(Double(transport.count) <= tested.requests, "\(tested), seed \(seed)")
            #expect(client.health.isAtRest)
        }
    }

    /// The event of a thousand that halving takes the longest to find.
    @Test(arguments: [0, 62, 124, 499, 500, 999])
    func aWrongEventCostsTwentyRequestsWhereverItIs(place: Int) throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation) { _, request in
            request.eventIDs.contains(Self.ids[place]) ? Self.response("invalid") : .code(0)
        }
        let client = try simulation.client(transport)
        let report = simulation.run { () async -> DeliveryReport in await client.send(DeliverySamples.events(1000)) }
        #expect(report?.indices.filter { report?[$0].outcome.isAccepted != true } == [place])
        #expect(transport.count <= 20)
    }

    /// Every eighth name halves what is sent along, which otherwise would be sent once for each name.
    @Test func namesMakeRequestsSmaller() throws {
        let simulation = Simulation(seed: 1)
        let wrong = Set((0..<1000).filter { $0 % 5 == 2 }.map { Self.ids[$0] })
        let sizes = Log<Int>()
        let transport = TimedTransport(simulation) { _, request in
            sizes.add(request.eventIDs.count)
            guard let place = request.eventIDs.firstIndex(where: wrong.contains) else { return .code(0) }
            return Self.response("data.\(place).user.email: not valid")
        }
        let client = try simulation.client(transport)
        let report = simulation.run { () async -> DeliveryReport in await client.send(DeliverySamples.events(1000)) }
        #expect(report?.count { $0.outcome.isAccepted } == 800)
        #expect(sizes.all.reduce(0, +) < 50_000)
    }

    @Test func aSourceThatIsAllWrongRests() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, _ in Self.response("invalid") }
        let client = try simulation.client(transport)
        let report = simulation.run { () async -> DeliveryReport in await client.send(DeliverySamples.events(1000)) }
        #expect(report?.allSatisfy { $0.outcome.shouldResend } == true)
        #expect(transport.count <= 70)
        for minute in 1...10 {
            _ = simulation.run { await client.send(DeliverySamples.events(1000)) }
            #expect(transport.count <= 70 * minute)
            simulation.pass(60)
        }
    }

    @Test func aQueueIsolatesToo() throws {
        let simulation = Simulation(seed: 3)
        let wrong = Set((0..<300).filter { $0 % 50 == 13 }.map { "lead-\($0):lead_sold:1" })
        let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, request in
            request.eventIDs.contains(where: wrong.contains) ? Self.response("invalid") : .code(0)
        }
        let receipts = Receipts()
        let waits = Log<Double>()
        let started = Log<Double>()
        let queue = try EventsQueue(client: simulation.client(transport)) { given in
            for receipt in given {
                receipts.add(receipt)
                if receipt.event.id?.rawValue.hasPrefix("other") == true { waits.add(simulation.seconds) }
            }
        }
        _ = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await queue.run() }
            for event in DeliverySamples.events(300) { try? await queue.enqueue(event) }
            for index in 0..<100 {
                started.add(simulation.seconds)
                try? await queue.enqueue(
                    DeliverySamples.event("other-\(index)"),
                    for: Simulation.pixel(1)
                )
                try? await simulation.sleep(.milliseconds(50))
            }
            _ = await queue.flush(within: .seconds(600))
            queue.shutDown()
            try? await running.value
            return true
        }
        #expect(receipts.count == 400)
        let rejected = receipts.all.filter { !($0.value.first?.isAccepted ?? false) }
        #expect(Set(rejected.keys.map { "\($0):lead_sold:1" }) == wrong)
        #expect(zip(started.all, waits.all).allSatisfy { $1 - $0 < 0.2 })
        #expect(transport.count < 400)
    }
}
#endif
