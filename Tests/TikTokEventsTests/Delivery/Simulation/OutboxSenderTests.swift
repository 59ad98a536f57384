#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// A table with leases for several processes, like a host's database.
final class SimulatedTable: EventsOutbox {
    struct Row: Sendable {
        var claim: OutboxSender.Claim
        var dueAt: Double = 0
        var leasedUntil: Double?
        var provisional: Date?
    }

    struct State: Sendable {
        var rows: [Int: Row] = [:]
        var next = 0
        var finals: [String: [DeliveryOutcome]] = [:]
        var turn = 0
        var failures = 0
        /// How long the next claim that finds something takes to return.
        var delay = 0.0
    }

    let simulation: Simulation
    let state = Mutex(State())

    init(_ simulation: Simulation) {
        self.simulation = simulation
    }

    func insert(_ event: Event, _ source: EventSource, attempts: Int = 0) {
        state.withLock { state in
            state.next += 1
            let id = "\(state.next)"
            let claim = OutboxSender.Claim(id: id, source: source, pending: PendingEvent(event), attempts: attempts)
            state.rows[state.next] = Row(claim: claim)
        }
    }

    var count: Int { state.withLock { $0.rows.count } }

    /// Makes the next calls fail.
    func fail(_ times: Int) { state.withLock { $0.failures = times } }

    private func mayFail() throws {
        let fails = state.withLock { state in
            state.failures -= state.failures > 0 ? 1 : 0
            return state.failures > 0
        }
        if fails { throw CocoaError(.fileReadUnknown) }
    }

    func claim(
        _ limit: Int,
        excluding paused: Set<EventSource>,
        lease: Duration
    ) async throws -> [OutboxSender.Claim] {
        try await simulation.sleep(.milliseconds(2))
        try mayFail()
        let now = simulation.seconds
        let (claims, delay) = state.withLock { state -> ([OutboxSender.Claim], Double) in
            let due = state.rows.filter { _, row in
                row.dueAt <= now && (row.leasedUntil ?? 0) <= now && !paused.contains(row.claim.source)
            }
            let sources = Set(due.values.map(\.claim.source.id)).sorted()
            guard !sources.isEmpty else { return ([], 0) }
            state.turn += 1
            let source = sources[state.turn % sources.count]
            let ids = due.filter { $0.value.claim.source.id == source }.keys.sorted()
            guard let first = ids.first, let batch = state.rows[first].map({ $0.claim.pending.maximumBatch }) else {
                return ([], 0)
            }
            var claims: [OutboxSender.Claim] = []
            for id in ids where claims.count < min(limit, batch ?? .max) {
                guard var row = state.rows[id], row.claim.pending.maximumBatch == batch else { continue }
                if row.leasedUntil != nil, row.claim.pending.expiresAt == nil {
                    // The process died, and a copy may have arrived.
                    row.claim = OutboxSender.Claim(
                        id: row.claim.id,
                        source: row.claim.source,
                        pending: PendingEvent(row.claim.pending.event, expiresAt: row.provisional, maximumBatch: batch),
                        attempts: row.claim.attempts
                    )
                }
                row.leasedUntil = now + lease / .seconds(1)
                row.provisional = Call.expiry(of: Simulation.date.addingTimeInterval(now))
                state.rows[id] = row
                claims.append(row.claim)
            }
            defer { state.delay = 0 }
            return (claims, state.delay)
        }
        await simulation.clock.sleep(until: simulation.now.advanced(by: .seconds(delay)))
        return claims
    }

    func settle(_ settlements: [OutboxSender.Settlement]) async throws {
        await simulation.clock.sleep(until: simulation.now.advanced(by: .milliseconds(2)))
        try mayFail()
        let now = simulation.seconds
        state.withLock { state in
            for settlement in settlements {
                guard let id = Int(settlement.id), var row = state.rows[id] else { continue }
                if let pending = settlement.pending, let wait = settlement.dueIn {
                    row.claim = OutboxSender.Claim(
                        id: settlement.id,
                        source: row.claim.source,
                        pending: pending,
                        attempts: row.claim.attempts + 1
                    )
                    row.dueAt = now + wait / .seconds(1)
                    row.leasedUntil = nil
                    state.rows[id] = row
                } else {
                    state.rows[id] = nil
                    state.finals[settlement.receipt.event.id?.rawValue ?? "", default: []].append(
                        settlement.receipt.outcome
                    )
                }
            }
        }
    }
}

/// An outbox whose next claim or settlement hangs for a quarter of an hour.
private final class HangingOutbox: EventsOutbox {
    let table: SimulatedTable
    let hangs = Mutex(false)
    let settlementHangs = Mutex(false)

    init(_ table: SimulatedTable) {
        self.table = table
    }

    func claim(
        _ limit: Int,
        excluding paused: Set<EventSource>,
        lease: Duration
    ) async throws -> [OutboxSender.Claim] {
        await hang(if: hangs.withLock { $0.take() })
        return try await table.claim(limit, excluding: paused, lease: lease)
    }

    func settle(_ settlements: [OutboxSender.Settlement]) async throws {
        await hang(if: settlementHangs.withLock { $0.take() })
        try await table.settle(settlements)
    }

    private func hang(if isHung: Bool) async {
        if isHung { await table.simulation.sleepDeaf(.seconds(900)) }
    }
}

extension Bool {
    fileprivate mutating func take() -> Bool {
        defer { self = false }
        return self
    }
}

/// An outbox that belongs to a process. Once the process is killed, nothing from it reaches the table anymore.
private struct KillableOutbox: EventsOutbox {
    let table: SimulatedTable
    let isDead: Locked<Bool>

    func claim(
        _ limit: Int,
        excluding paused: Set<EventSource>,
        lease: Duration
    ) async throws -> [OutboxSender.Claim] {
        guard !isDead.access({ $0 }) else { throw CancellationError() }
        return try await table.claim(limit, excluding: paused, lease: lease)
    }

    func settle(_ settlements: [OutboxSender.Settlement]) async throws {
        guard !isDead.access({ $0 }) else { return }
        try await table.settle(settlements)
    }
}

/// An outbox that returns everything at once, whatever the source.
private final class MixingOutbox: EventsOutbox {
    let claims: Locked<[OutboxSender.Claim]>
    let settlements = Log<OutboxSender.Settlement>()

    init(_ claims: [OutboxSender.Claim]) {
        self.claims = Locked(claims)
    }

    func claim(_ limit: Int, excluding paused: Set<EventSource>, lease: Duration) -> [OutboxSender.Claim] {
        claims.access { claims in
            defer { claims = [] }
            return claims
        }
    }

    func settle(_ settlements: [OutboxSender.Settlement]) {
        settlements.forEach(self.settlements.add)
    }
}

@Suite struct OutboxSenderTests {
    /// Runs a sender while the closure runs, and shuts it down.
    private func run(_ sender: OutboxSender, in simulation: Simulation, _ body: @escaping @Sendable () async -> Void) {
        _ = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await sender.run() }
            await body()
            sender.shutDown()
            try? await running.value
            return true
        }
    }

    @Test func sendsWhatIsDueAndFinishesWhatIsInFlight() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .seconds(1)) { _, _ in .code(0) }
        let table = SimulatedTable(simulation)
        let sender = try OutboxSender(client: simulation.client(transport), outbox: table)
        let end = simulation.run { () async -> Double in
            let running = Task(executorPreference: simulation) { try await sender.run() }
            for index in 0..<100 { table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(index % 3)) }
            sender.wake()
            try? await simulation.sleep(.seconds(1.5))
            sender.shutDown()
            try? await running.value
            return simulation.seconds
        }
        #expect(end ?? 100 < 4)
        #expect(table.state.withLock { $0.finals.values.allSatisfy { $0.count == 1 && $0[0].isAccepted } })
        #expect(table.count + table.state.withLock { $0.finals.count } == 100)
        #expect(table.state.withLock { $0.rows.values.allSatisfy { $0.leasedUntil == nil } })
    }

    @Test func aClaimOfSeveralSourcesIsSentToEach() throws {
        let simulation = Simulation(seed: 1)
        let requests = Log<String>()
        let transport = TimedTransport(simulation) { _, request in
            let ids = request.eventIDs.map { String($0.prefix { $0 != ":" }) }
            requests.add(([request.sourceID] + ids).joined(separator: " "))
            return .code(0)
        }
        let outbox = MixingOutbox(
            (0..<6).map { index in
                OutboxSender.Claim(
                    id: "\(index)",
                    source: Simulation.pixel(index % 3),
                    pending: PendingEvent(DeliverySamples.event("sale-\(index)"))
                )
            }
        )
        let client = try simulation.client(transport)
        let sender = try OutboxSender(client: client, outbox: outbox)
        run(sender, in: simulation) { try? await simulation.sleep(.seconds(5)) }
        #expect(requests.all == ["C4PIXEL0 sale-0 sale-3", "C4PIXEL1 sale-1 sale-4", "C4PIXEL2 sale-2 sale-5"])
        #expect(outbox.settlements.all.map(\.id) == ["0", "3", "1", "4", "2", "5"])
        #expect(outbox.settlements.all.allSatisfy { $0.receipt.outcome.isAccepted && $0.dueIn == nil })
        #expect(client.health.isAtRest)
    }

    @Test func anOutageClaimsOneEventAProbe() throws {
        let simulation = Simulation(seed: 2)
        let events = Log<Int>()
        let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, request in
            guard simulation.seconds < 600 else { return .code(0) }
            events.add(request.eventIDs.count)
            return OutageTests.bad
        }
        let table = SimulatedTable(simulation)
        let sender = try OutboxSender(client: simulation.client(transport), outbox: table)
        _ = simulation.run { () async -> Bool in
            for index in 0..<1000 { table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(index % 3)) }
            let running = Task(executorPreference: simulation) { try await sender.run() }
            try? await simulation.sleep(.seconds(620))
            sender.shutDown()
            try? await running.value
            return true
        }
        #expect(table.count == 0)
        #expect(events.all.allSatisfy { $0 == 1 })
        #expect((30..<320).contains(events.count))
    }

    /// Attempts that failed because of an outage don't count against the events.
    @Test func aBatchThatFailsAfterManyAttemptsIsSoonDueAgain() throws {
        let simulation = Simulation(seed: 4)
        let faults = Log<Int>()
        let transport = TimedTransport(simulation, latency: .milliseconds(20)) { number, request in
            guard request.eventIDs.contains(where: { $0.hasPrefix("batch") }), faults.count < 2 else { return .code(0) }
            faults.add(number)
            return OutageTests.bad
        }
        let table = SimulatedTable(simulation)
        let sender = try OutboxSender(client: simulation.client(transport), outbox: table)
        run(sender, in: simulation) {
            // Other requests get responses in between, so each fault is the request's own.
            for index in 0..<1500 {
                if index == 100 {
                    for number in 0..<20 {
                        table.insert(DeliverySamples.event("batch-\(number)"), Simulation.pixel(1), attempts: 14)
                    }
                }
                table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(0))
                sender.wake()
                try? await simulation.sleep(.milliseconds(10))
            }
            #expect(table.count < 5)
        }
        #expect(faults.count == 2)
    }

    @Test func aBatchWithAPoisonousEventShrinks() throws {
        let simulation = Simulation(seed: 4)
        let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, request in
            request.eventIDs.contains("batch-7:lead_sold:1") ? OutageTests.bad : .code(0)
        }
        let table = SimulatedTable(simulation)
        let sender = try OutboxSender(client: simulation.client(transport), outbox: table)
        run(sender, in: simulation) {
            for index in 0..<3000 {
                if index == 100 {
                    for number in 0..<20 { table.insert(DeliverySamples.event("batch-\(number)"), Simulation.pixel(1)) }
                }
                // Other requests get responses in between, so each fault is the request's own.
                table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(0))
                sender.wake()
                try? await simulation.sleep(.milliseconds(10))
            }
            try? await simulation.sleep(.seconds(2))
        }
        let rows = table.state.withLock { Array($0.rows.values) }
        #expect(rows.map(\.claim.pending.event.id?.rawValue) == ["batch-7:lead_sold:1"])
        #expect(rows.map(\.claim.pending.maximumBatch) == [1])
        #expect(table.state.withLock { $0.finals.values.allSatisfy { $0[0].isAccepted } })
    }

    /// Workers that wait for a permit hold nothing, so nothing has to be waited for.
    @Test func shutdownInAnOutageEndsAtOnce() throws {
        let simulation = Simulation(seed: 2)
        let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, _ in OutageTests.bad }
        let table = SimulatedTable(simulation)
        for index in 0..<100 { table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(index % 3)) }
        let sender = try OutboxSender(client: simulation.client(transport), outbox: table)
        let wait = simulation.run { () async -> Double in
            let running = Task(executorPreference: simulation) { try await sender.run() }
            try? await simulation.sleep(.seconds(100))
            let start = simulation.seconds
            sender.shutDown()
            try? await running.value
            return simulation.seconds - start
        }
        #expect(wait ?? 100 < 0.1)
        #expect(table.count == 100)
        #expect(table.state.withLock { $0.rows.values.allSatisfy { $0.leasedUntil == nil } })
    }

    @Test(arguments: [true, false])
    func shutdownDoesNotWaitForAnOutboxThatHangs(inSettle: Bool) throws {
        let simulation = Simulation(seed: 2)
        let transport = TimedTransport(simulation, latency: .milliseconds(20)) { _, _ in .code(0) }
        let outbox = HangingOutbox(SimulatedTable(simulation))
        if inSettle {
            outbox.settlementHangs.withLock { $0 = true }
        } else {
            outbox.hangs.withLock { $0 = true }
        }
        outbox.table.insert(DeliverySamples.event("sale"), Simulation.pixel(0))
        let sender = try OutboxSender(client: simulation.client(transport), outbox: outbox)
        let wait = simulation.run { () async -> Double in
            let running = Task(executorPreference: simulation) { try await sender.run() }
            try? await simulation.sleep(.seconds(10))
            let start = simulation.seconds
            sender.shutDown()
            try? await running.value
            return simulation.seconds - start
        }
        #expect(try #require(wait) == 25)
    }

    @Test func aTableThatFailsIsTriedAgain() throws {
        let simulation = Simulation(seed: 3)
        let transport = TimedTransport(simulation) { _, _ in .code(0) }
        let table = SimulatedTable(simulation)
        let observed = Log<DeliveryEvent>()
        var configuration = EventsClient.Configuration()
        configuration.observer = { observed.add($0) }
        let sender = try OutboxSender(client: simulation.client(transport, configuration), outbox: table)
        run(sender, in: simulation) {
            for round in 0..<5 {
                table.insert(DeliverySamples.event("sale-\(round)"), Simulation.pixel(0))
                table.fail(4)
                try? await simulation.sleep(.seconds(20))
            }
        }
        #expect(table.count == 0)
        #expect(table.state.withLock { $0.finals.count } == 5)
        #expect(observed.all.count { $0.kind == .outboxFailed } == 5 * 3)
    }

    @Test func anOutcomeThatIsNotStoredIsNotReported() throws {
        /// Throws in the first calls of `settle`.
        struct Forgetful: EventsOutbox {
            let table: SimulatedTable
            let calls = Log<Int>()

            func claim(
                _ limit: Int,
                excluding paused: Set<EventSource>,
                lease: Duration
            ) async throws -> [OutboxSender.Claim] {
                try await table.claim(limit, excluding: paused, lease: lease)
            }

            func settle(_ settlements: [OutboxSender.Settlement]) async throws {
                calls.add(settlements.count)
                guard calls.count > 5 else { throw CocoaError(.fileWriteUnknown) }
                try await table.settle(settlements)
            }
        }
        let simulation = Simulation(seed: 3)
        let transport = TimedTransport(simulation) { _, _ in .code(0) }
        let table = SimulatedTable(simulation)
        let observed = Log<DeliveryEvent>()
        var configuration = EventsClient.Configuration()
        configuration.observer = { observed.add($0) }
        let sender = try OutboxSender(
            client: simulation.client(transport, configuration),
            outbox: Forgetful(table: table)
        )
        table.insert(DeliverySamples.event("sale"), Simulation.pixel(0))
        run(sender, in: simulation) { try? await simulation.sleep(.seconds(300)) }
        #expect(table.count == 0)
        let kinds = observed.all.map(\.kind).filter { [.outboxFailed, .settled].contains($0) }
        #expect(kinds == Array(repeating: .outboxFailed, count: 5) + [.settled])
        #expect(observed.all.filter { $0.kind == .outboxFailed }.allSatisfy { $0.eventCount == 1 })
    }

    @Test func aSourceThatCannotBeKeepsItsEvents() throws {
        let simulation = Simulation(seed: 3)
        let transport = TimedTransport(simulation) { _, _ in .code(0) }
        let table = SimulatedTable(simulation)
        table.insert(DeliverySamples.event("a"), .web(pixelCode: "7512345678901234567"))
        table.insert(DeliverySamples.event("b"), Simulation.pixel(0))
        let client = try simulation.client(transport)
        let sender = try OutboxSender(client: client, outbox: table)
        run(sender, in: simulation) { try? await simulation.sleep(.seconds(10)) }
        #expect(table.count == 1)
        #expect(client.health.isAtRest)
        #expect(table.state.withLock { $0.finals.keys.map { $0 } } == ["b:lead_sold:1"])
    }

    @Test func aClaimThatTookTooLongIsLeftToItsLease() throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation) { _, _ in .code(0) }
        let table = SimulatedTable(simulation)
        table.insert(DeliverySamples.event("a"), Simulation.pixel(0))
        table.state.withLock { $0.delay = 200 }
        let sender = try OutboxSender(client: simulation.client(transport), outbox: table)
        run(sender, in: simulation) { try? await simulation.sleep(.seconds(400)) }
        #expect(table.count == 0)
        // The row was claimed again once its lease expired, so an outcome that arrives later isn't recorded.
        #expect(transport.count == 1)
        #expect(table.state.withLock { $0.finals.values.map(\.count) } == [1])
    }

    @Test func aClaimThatHangsDoesNotStopThePolls() throws {
        let simulation = Simulation(seed: 1)
        let table = SimulatedTable(simulation)
        let outbox = HangingOutbox(table)
        let sender = try OutboxSender(
            client: simulation.client(TimedTransport(simulation) { _, _ in .code(0) }),
            outbox: outbox
        )
        let isDone = simulation.run { () async -> Bool in
            let running = Task(executorPreference: simulation) { try await sender.run() }
            try? await simulation.sleep(.seconds(5))
            outbox.hangs.withLock { $0 = true }
            try? await simulation.sleep(.seconds(2))
            table.insert(DeliverySamples.event("row"), Simulation.pixel(0))
            try? await simulation.sleep(.seconds(11))
            let isDone = table.count == 0
            sender.shutDown()
            try? await running.value
            return isDone
        }
        #expect(isDone == true)
    }

    @Test(arguments: [(10.0, 50.0), (1, 5), (30, 150)])
    func aLeaseLeavesAnAttemptItsTime(attemptTimeout: Double, shortestLease: Double) throws {
        let simulation = Simulation(seed: 1)
        let transport = TimedTransport(simulation, latency: .seconds(attemptTimeout * 0.98)) { _, _ in .code(0) }
        let table = SimulatedTable(simulation)
        table.insert(DeliverySamples.event("a"), Simulation.pixel(0))
        var settings = EventsClient.Configuration()
        settings.retry.attemptTimeout = .seconds(attemptTimeout)
        settings.retry.deadline = .seconds(600)
        let client = try simulation.client(transport, settings)
        var configuration = OutboxSender.Configuration()
        configuration.lease = .seconds(shortestLease) - .milliseconds(1)
        #expect(throws: EventsError.self) {
            try OutboxSender(client: client, outbox: table, configuration: configuration)
        }
        configuration.lease = .seconds(shortestLease)
        let sender = try OutboxSender(client: client, outbox: table, configuration: configuration)
        run(sender, in: simulation) { try? await simulation.sleep(.seconds(attemptTimeout * 1.5)) }
        #expect(transport.count == 1)
        #expect(table.state.withLock { $0.finals.values.flatMap { $0 }.map(\.isAccepted) } == [true])
    }

    /// Three processes work through one table during an outage of 100 seconds, and one is killed every 16 seconds.
    @Test func everyRowIsFinalOnceHoweverProcessesDie() throws {
        let count = Seeds.size(thorough: 1500, usual: 60)
        for seed in Seeds.all {
            let deaths = Deaths(seed: seed)
            try deaths.play(count, every: 240 / Double(count)) { deaths.kill(1) }
            deaths.check(count)
            #expect(deaths.finals.values.allSatisfy { $0[0].isAccepted }, "seed \(seed)")
        }
    }

    /// At times all processes are killed, and none run for up to three days.
    @Test func noCopyIsSentAfterItsExpiryHoweverProcessesDie() throws {
        let count = Seeds.size(thorough: 1000, usual: 60)
        var (copies, expirations) = (0, 0)
        for seed in Seeds.atLeastAll {
            let deaths = Deaths(seed: seed)
            try deaths.play(count, every: 0.05) {
                guard deaths.simulation.random(below: 3) > 0 else { return deaths.kill(1) }
                deaths.kill(3)
                // Requests in flight still arrive.
                try? await deaths.simulation.sleep(.seconds(30))
                deaths.simulation.leap(.seconds(3600 * deaths.simulation.random(below: 72)))
            }
            deaths.check(count)
            let copied = deaths.arrivals.filter { $0.value.count > 1 }
            copies += copied.count
            for (id, times) in copied {
                let span = (times.last ?? 0) - times[0]
                #expect(span < 47 * 3600 + 100, "\(id), seed \(seed)")
            }
            let expired = deaths.finals.values.filter { !$0[0].isAccepted }
            expirations += expired.count
            #expect(expired.allSatisfy { $0[0].cause?.reason == .expired }, "seed \(seed)")
        }
        // Some seeds have neither; the test needs both.
        #expect(copies > 0 && expirations > 0)
    }
}

/// Processes that work through one table and get killed.
private final class Deaths: Sendable {
    private typealias Process = (isDead: Locked<Bool>, sender: OutboxSender, task: Task<Void, any Error>)

    let simulation: Simulation
    let table: SimulatedTable
    private let seed: UInt64
    /// What TikTok received, whether or not its response came back.
    private let log = Log<(id: String, time: Double)>()
    private let processes = Mutex<[Process]>([])

    init(seed: UInt64) {
        self.seed = seed
        simulation = Simulation(seed: seed, isShuffled: true)
        table = SimulatedTable(simulation)
    }

    var finals: [String: [DeliveryOutcome]] { table.state.withLock { $0.finals } }
    /// The times at which each event arrived.
    var arrivals: [String: [Double]] { Dictionary(grouping: log.all) { $0.id }.mapValues { $0.map(\.time).sorted() } }

    private func start() throws -> Process {
        let (simulation, log) = (simulation, log)
        let transport = TimedTransport(simulation, latency: .milliseconds(200)) { _, request in
            guard !(100..<(Seeds.isThorough ? 200 : 130)).contains(simulation.seconds) else { return OutageTests.bad }
            request.eventIDs.forEach { log.add(($0, simulation.seconds)) }
            return simulation.random(below: 20) == 0 ? .failure(.mayHaveBeenSent) : .code(0)
        }
        let isDead = Locked(false)
        let outbox = KillableOutbox(table: table, isDead: isDead)
        var configuration = OutboxSender.Configuration()
        configuration.pollInterval = .seconds(5)
        let client = try simulation.client(transport)
        let sender = try OutboxSender(client: client, outbox: outbox, configuration: configuration)
        return (isDead, sender, Task(executorPreference: simulation) { try await sender.run() })
    }

    /// Kills some of the processes, and starts replacements.
    func kill(_ count: Int) {
        processes.withLock { processes in
            for _ in 0..<count {
                guard let next = try? start() else { return }
                let victim = processes.remove(at: count == 3 ? 0 : simulation.random(below: 3))
                victim.isDead.access { $0 = true }
                victim.task.cancel()
                processes.append(next)
            }
        }
    }

    /// Inserts events, calls the closure at least 15 times, and waits until all are final.
    func play(_ count: Int, every gap: Double, _ happen: @escaping @Sendable () async -> Void) throws {
        try processes.withLock { processes in processes = try (0..<3).map { _ in try start() } }
        let isDone = simulation.run { [self] () async -> Bool in
            for index in 0..<count {
                table.insert(DeliverySamples.event("sale-\(index)"), Simulation.pixel(index % 30))
                try? await simulation.sleep(.seconds(gap))
                if index % min(40, count / 15) == 0 { await happen() }
            }
            let end = simulation.seconds + 5000
            while table.count > 0, simulation.seconds < end { try? await simulation.sleep(.seconds(1)) }
            for process in processes.withLock({ $0 }) {
                process.sender.shutDown()
                _ = try? await process.task.value
            }
            return true
        }
        #expect(isDone == true, "it hangs")
    }

    /// Checks that each event became final once, and that TikTok has every accepted event.
    func check(_ count: Int) {
        #expect(table.count == 0, "seed \(seed)")
        #expect(finals.count == count && finals.values.allSatisfy { $0.count == 1 }, "seed \(seed)")
        let arrived = Set(log.all.map(\.id))
        #expect(finals.allSatisfy { !$0.value[0].isAccepted || arrived.contains($0.key) }, "seed \(seed)")
    }
}
#endif
