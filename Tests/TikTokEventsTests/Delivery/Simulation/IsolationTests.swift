#if !canImport(Darwin)
import Foundation
import Testing

@testable import TikTokEvents

/// However many events of a thousand are invalid, no valid one is rejected, and few requests are needed.
@Suite struct IsolationTests {
    enum Naming: Sendable {
        case right, none, oneTooFar
    }

    /// Invalid events, how TikTok names them, the maximum number of requests, and the calls after which all are
    /// settled.
    static let cases: [(wrong: Int, naming: Naming, requests: Double, calls: Int)] =
        [1, 5, 33, 64, 100, 300].map { ($0, .right, 1.2 * Double($0) + 3, 1) } + [
            (1, .none, 20, 1), (5, .none, 80, 1), (10, .none, 130, 1), (20, .none, 220, 1), (50, .none, 430, 1),
            (5, .oneTooFar, 83, 1), (200, .none, 2000, 8),
        ]

    private static let ids = (0..<1000).map { "lead-\($0):lead_sold:1" }

    private static func response(_ message: String) -> ScriptedTransport.Step {
        .code(40002, message: message)
    }

    @Test(arguments: cases.indices)
    func noRightEventIsRejected(index: Int) throws {
        let (count, naming, most, calls) = Self.cases[index]
        for seed in Seeds.first(1) {
            let simulation = Simulation(seed: seed)
            var wrong: Set<String> = []
            while wrong.count < count { wrong.insert(Self.ids[simulation.random(below: 1000)]) }
            let transport = TimedTransport(simulation, latency: .milliseconds(20)) { [wrong] _, request in
                guard let place = request.eventIDs.firstIndex(where: wrong.contains) else { return .code(0) }
                return switch naming {
                case .right: Self.response("data.\(place).user.email: not valid")
                case .oneTooFar: Self.response("data.\(place + 1).user.email: not valid")
                case .none: Self.response("invalid")
                }
            }
            let client = try simulation.client(transport)
            var pending = DeliverySamples.events(1000).map { PendingEvent($0) }
            var settled: [String: DeliveryOutcome] = [:]
            for _ in 0..<calls where !pending.isEmpty {
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
            #expect(isRight, "\(count) \(naming), seed \(seed)")
            #expect(settled.count == 1000, "\(count) \(naming), seed \(seed)")
            #expect(Double(transport.count) <= most, "\(count) \(naming), seed \(seed)")
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
        let queue = try EventsQueue(client: simulation.client(transport)) { receipt in
            receipts.add(receipt)
            if receipt.event.id?.rawValue.hasPrefix("other") == true { waits.add(simulation.seconds) }
        }
        _ = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await queue.run() }
            for event in DeliverySamples.events(300) { try? await queue.enqueue(event) }
            for index in 0..<100 {
                started.add(simulation.seconds)
                try? await queue.enqueue(
                    PendingEvent(DeliverySamples.event("other-\(index)")),
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
