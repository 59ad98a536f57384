#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// Receipts by event id.
final class Receipts: Sendable {
    private let byID = Mutex<[String: [DeliveryOutcome]]>([:])

    func add(_ receipt: DeliveryReceipt) {
        let id = String((receipt.event.id?.rawValue ?? "").prefix { $0 != ":" })
        byID.withLock { $0[id, default: []].append(receipt.outcome) }
    }

    var all: [String: [DeliveryOutcome]] { byID.withLock { $0 } }
    var count: Int { byID.withLock { $0.values.reduce(0) { $0 + $1.count } } }
    var texts: [String: [String]] { all.mapValues { $0.map(\.description) } }
}

/// What is enqueued, in which requests it is sent, and that every event gets exactly one receipt.
@Suite struct EventsQueueTests {
    private let simulation = Simulation(seed: 5)
    private let receipts = Receipts()

    private func queue(
        _ transport: TimedTransport,
        batch: Int = 1000,
        observed: Log<DeliveryEvent>? = nil,
        _ configure: (inout EventsQueue.Configuration) -> Void = { _ in }
    ) throws -> EventsQueue {
        var client = EventsClient.Configuration()
        client.maximumEventsPerRequest = batch
        client.observer = { event in observed?.add(event) }
        var configuration = EventsQueue.Configuration()
        configuration.maximumConcurrentRequests = 1
        configure(&configuration)
        let receipts = receipts
        return try EventsQueue(
            client: simulation.client(transport, client),
            configuration: configuration,
            onReceipts: { $0.forEach(receipts.add) }
        )
    }

    /// Runs a queue while the closure uses it, shuts it down, and waits until it returns.
    private func run(
        _ queue: EventsQueue,
        _ body: @escaping @Sendable () async throws -> Void
    ) throws {
        let simulation = simulation
        let result = simulation.run { () async -> Result<Void, any Error> in
            let running = Task(executorPreference: simulation) { try await queue.run() }
            do {
                try await simulation.sleep(.microseconds(1))
                try await body()
                queue.shutDown()
                return .success(try await running.value)
            } catch {
                return .failure(error)
            }
        }
        try #require(result, "it hangs").get()
    }

    private func well() -> TimedTransport {
        TimedTransport(simulation) { _, _ in .code(0) }
    }

    @Test func anIdleQueueSendsAtOnceAndABusyOneTogether() throws {
        let sizes = Mutex<[Int]>([])
        let transport = TimedTransport(simulation) { _, request in
            sizes.withLock { $0.append(request.eventIDs.count) }
            return .code(0)
        }
        let (queue, simulation) = (try queue(transport), simulation)
        try run(queue) {
            try await queue.enqueue(DeliverySamples.event("a"))
            try await simulation.sleep(.milliseconds(5))
            for id in ["b", "c", "d"] { try await queue.enqueue(DeliverySamples.event(id)) }
            #expect(await queue.flush(within: .seconds(60)))
        }
        #expect(sizes.withLock { $0 } == [1, 3])
        #expect(receipts.texts == ["a", "b", "c", "d"].reduce(into: [:]) { $0[$1] = ["accepted (request id R0)"] })
        #expect(simulation.elapsed < .milliseconds(30))
    }

    @Test func requestsKeepToTheirLimits() throws {
        let sizes = Mutex<[Int]>([])
        let transport = TimedTransport(simulation) { _, request in
            #expect(request.body.count <= 1_000_000)
            sizes.withLock { $0.append(request.eventIDs.count) }
            return .code(0)
        }
        let queue = try queue(transport)
        try run(queue) {
            for index in 0..<30 {
                var event = DeliverySamples.event("sale-\(index)")
                event.properties.description = String(repeating: "x", count: 100_000)
                try await queue.enqueue(event)
            }
            #expect(await queue.flush(within: .seconds(60)))
        }
        #expect(sizes.withLock { $0.reduce(0, +) } == 30)
        #expect(sizes.withLock { $0.count } <= 6)
        #expect(receipts.count == 30)
    }

    @Test func enqueueWaitsInOrderWhileTheQueueIsFull() throws {
        let (queue, simulation) = (try queue(well()) { $0.maximumEvents = 2 }, simulation)
        let order = simulation.run { () async -> [String] in
            let order = Log<String>()
            for id in ["a", "b"] { #expect((try? queue.enqueueIfPossible(DeliverySamples.event(id))) == true) }
            #expect((try? queue.enqueueIfPossible(DeliverySamples.event("x"))) == false)
            await withTaskGroup(of: Void.self) { group in
                for id in ["c", "d", "e"] {
                    group.addTask {
                        try? await queue.enqueue(DeliverySamples.event(id))
                        order.add(id)
                    }
                }
                try? await simulation.sleep(.milliseconds(1))
                #expect(queue.box.enqueuerCount == 3)
                let running = Task(executorPreference: simulation) { try await queue.run() }
                await group.waitForAll()
                queue.shutDown()
                try? await running.value
            }
            return order.all
        }
        #expect(order == ["c", "d", "e"])
        #expect(receipts.count == 5)
        #expect(receipts.all["x"] == nil)
    }

    @Test func aFullQueueIsReportedOnceUntilItIsHalfEmpty() throws {
        let observed = Log<DeliveryEvent>()
        let queue = try queue(well(), observed: observed) { $0.maximumEvents = 4 }
        let full = { observed.all.filter { $0.kind == .queueFull }.map(\.description) }
        let line = "queue_full source=PIXEL events=4"
        for id in ["a", "b", "c", "d"] { #expect(try queue.enqueueIfPossible(DeliverySamples.event(id))) }
        #expect(full() == [])
        #expect(queue.eventCount == 4)
        for _ in 1...3 { #expect(try !queue.enqueueIfPossible(DeliverySamples.event("x"))) }
        #expect(full() == [line], "nothing else says that nobody calls run()")
        try run(queue) {
            #expect(await queue.flush(within: .seconds(60)))
            for id in ["e", "f", "g", "h", "i"] { try await queue.enqueue(DeliverySamples.event(id)) }
            #expect(await queue.flush(within: .seconds(60)))
        }
        #expect(full() == [line, line])
        #expect(receipts.count == 9)
    }

    @Test func aSourceLeavesRoomForOthers() throws {
        let queue = try queue(well()) { $0.maximumEvents = 100 }
        var admitted = 0
        while try queue.enqueueIfPossible(DeliverySamples.event("sale-\(admitted)")) { admitted += 1 }
        #expect(admitted == 80)
        let other = Simulation.pixel(1)
        #expect(try queue.enqueueIfPossible(DeliverySamples.event("other"), for: other))
        queue.shutDown()
        simulation.pass(1)
        #expect(receipts.count == 81)
    }

    @Test func theLimitOfBytesHoldsToo() throws {
        let size = QueuedEvent(PendingEvent(DeliverySamples.event("a")), of: Simulation.pixel(0)).size
        let two = try queue(well()) { $0.maximumBytes = size * 2 }
        #expect(try two.enqueueIfPossible(DeliverySamples.event("a")))
        #expect(try two.enqueueIfPossible(DeliverySamples.event("b")))
        #expect(try !two.enqueueIfPossible(DeliverySamples.event("c")))
        two.shutDown()
        let tiny = try queue(well()) { $0.maximumBytes = 1 }
        #expect(try tiny.enqueueIfPossible(DeliverySamples.event("a")), "a queue that is empty takes any event")
        #expect(try !tiny.enqueueIfPossible(DeliverySamples.event("b")))
        tiny.shutDown()
    }

    /// Enqueues an event and returns the code of the error, if any.
    private static func enqueue(_ id: String, _ queue: EventsQueue) async -> EventsError.Code? {
        do {
            try await queue.enqueue(DeliverySamples.event(id))
            return nil
        } catch {
            return error.code
        }
    }

    @Test func aCanceledEnqueueLeavesTheLine() throws {
        let (queue, simulation) = (try queue(well()) { $0.maximumEvents = 1 }, simulation)
        let codes = simulation.run { () async -> [EventsError.Code?] in
            _ = try? queue.enqueueIfPossible(DeliverySamples.event("a"))
            let canceled = Task(executorPreference: simulation) { await Self.enqueue("b", queue) }
            let next = Task(executorPreference: simulation) { await Self.enqueue("c", queue) }
            try? await simulation.sleep(.milliseconds(1))
            canceled.cancel()
            let first = await canceled.value
            let running = Task(executorPreference: simulation) { try await queue.run() }
            let second = await next.value
            queue.shutDown()
            try? await running.value
            return [first, second]
        }
        #expect(codes == [.canceled, nil])
        #expect(Set(receipts.all.keys) == ["a", "c"])
    }

    @Test func flushWaitsForWhatWasEnqueuedBefore() throws {
        let transport = TimedTransport(simulation, latency: .seconds(1)) { _, _ in .code(0) }
        let (queue, simulation, receipts) = (try queue(transport, batch: 1), simulation, receipts)
        try run(queue) {
            #expect(await queue.flush(within: .zero), "nothing to wait for")
            try await queue.enqueue(DeliverySamples.event("a"))
            try await queue.enqueue(DeliverySamples.event("b"))
            let flush = Task(executorPreference: simulation) { await queue.flush(within: .seconds(60)) }
            try await simulation.sleep(.milliseconds(1))
            try await queue.enqueue(DeliverySamples.event("c"))
            #expect(await flush.value)
            #expect(Set(receipts.all.keys) == ["a", "b"])
            #expect(await queue.flush(within: .milliseconds(10)) == false)
            let canceled = Task(executorPreference: simulation) { await queue.flush(within: .seconds(Int64.max)) }
            try await simulation.sleep(.milliseconds(1))
            canceled.cancel()
            #expect(await canceled.value == false)
        }
        #expect(queue.box.flusherCount == 0)
    }

    @Test func flushDoesNotCountWhatWasEnqueuedAfterIt() throws {
        let transport = TimedTransport(simulation) { number, _ in number == 0 ? .hang(.seconds(3)) : .code(0) }
        let queue = try queue(transport) { $0.maximumConcurrentRequests = 2 }
        let (simulation, receipts) = (simulation, receipts)
        try run(queue) {
            try await queue.enqueue(DeliverySamples.event("hung"))
            let flush = Task(executorPreference: simulation) {
                let isFlushed = await queue.flush(within: .seconds(60))
                return isFlushed && receipts.all["hung"] != nil
            }
            try await simulation.sleep(.milliseconds(1))
            try await queue.enqueue(DeliverySamples.event("quick"))
            try await simulation.sleep(.seconds(2.5))
            #expect(Set(receipts.all.keys) == ["quick"])
            #expect(await flush.value)
        }
    }

    @Test func aQueueMayBeOfAnySize() throws {
        let queue = try queue(well()) { ($0.maximumEvents, $0.maximumBytes) = (.max, .max) }
        try run(queue) {
            for id in ["a", "b", "c"] { try await queue.enqueue(DeliverySamples.event(id)) }
        }
        #expect(receipts.count == 3)
    }

    @Test func noEventOvertakesOneThatWaits() throws {
        var large = DeliverySamples.event("large")
        large.properties.description = String(repeating: "x", count: 5000)
        let sizes = [DeliverySamples.event("a"), large].map {
            QueuedEvent(PendingEvent($0), of: Simulation.pixel(0)).size
        }
        let (queue, simulation) = (try queue(well()) { $0.maximumBytes = sizes[0] + sizes[1] - 1 }, simulation)
        let isEnqueued = simulation.run { [large] () async -> Bool in
            #expect((try? queue.enqueueIfPossible(DeliverySamples.event("a"))) == true)
            let waiting = Task(executorPreference: simulation) { try await queue.enqueue(large) }
            try? await simulation.sleep(.milliseconds(1))
            #expect((try? queue.enqueueIfPossible(DeliverySamples.event("b"))) == false)
            let running = Task(executorPreference: simulation) { try await queue.run() }
            let isEnqueued = (try? await waiting.value) != nil
            queue.shutDown()
            try? await running.value
            return isEnqueued
        }
        #expect(isEnqueued == true)
        #expect(Set(receipts.all.keys) == ["a", "large"])
    }

    @Test func whatIsWrongComesBackLikeAnythingElse() throws {
        let queue = try queue(well())
        try run(queue) {
            var wrong = DeliverySamples.event("wrong")
            wrong.page = nil
            var unwritable = DeliverySamples.event("unwritable")
            unwritable.properties.additional["score"] = .number(.nan)
            try await queue.enqueue(wrong)
            try await queue.enqueue(unwritable)
            try await queue.enqueue(DeliverySamples.event("right"))
        }
        #expect(receipts.texts["wrong"]?.first?.hasPrefix("rejected (local") == true)
        #expect(receipts.texts["unwritable"]?.first?.hasPrefix("rejected (local") == true)
        #expect(receipts.texts["right"] == ["accepted (request id R0)"])
    }

    @Test func pendingEventsKeepTheirExpiry() throws {
        let transport = well()
        let queue = try queue(transport)
        let pending = PendingEvent(DeliverySamples.event("old"), expiresAt: DeliverySamples.date.addingTimeInterval(-1))
        try run(queue) {
            try await queue.enqueue(pending)
            try await queue.enqueue(DeliverySamples.event("new"), for: Simulation.pixel(1))
        }
        #expect(receipts.texts["old"] == ["unconfirmed (expired)"])
        #expect(receipts.texts["new"] == ["accepted (request id R0)"])
        #expect(transport.arrivals.map(\.source) == ["C4PIXEL1"])
    }

    @Test func refusesTestEventsUnlessAllowed() throws {
        var configuration = EventsClient.Configuration()
        configuration.testEventCode = EventsClient.TestEventCode("TEST1", expiration: .distantFuture)
        let client = try DeliverySamples().client(configuration)
        let error = #expect(throws: EventsError.self) { try EventsQueue(client: client) { _ in } }
        #expect(error?.field == "allowsTestEvents")
        var allowing = EventsQueue.Configuration()
        allowing.allowsTestEvents = true
        _ = try EventsQueue(client: client, configuration: allowing) { _ in }
        let table = SimulatedTable(simulation)
        let same = #expect(throws: EventsError.self) { try OutboxSender(client: client, outbox: table) }
        #expect(same == error)
        var sending = OutboxSender.Configuration()
        sending.allowsTestEvents = true
        _ = try OutboxSender(client: client, outbox: table, configuration: sending)
    }

    static let limits: [(name: String, change: @Sendable (inout EventsQueue.Configuration) -> Void)] = [
        ("maximumEvents", { $0.maximumEvents = 0 }), ("maximumBytes", { $0.maximumBytes = 0 }),
        ("maximumConcurrentRequests", { $0.maximumConcurrentRequests = 0 }),
        ("drainLimit", { $0.drainLimit = .milliseconds(-1) }),
    ]

    @Test(arguments: limits.indices)
    func namesTheLimitThatIsOutOfRange(index: Int) throws {
        let (name, change) = Self.limits[index]
        let error = #expect(throws: EventsError.self) { try queue(well(), change) }
        #expect(error?.field == name)
        #expect(error?.code == .invalidConfiguration)
    }

    static let senderLimits: [(name: String, change: @Sendable (inout OutboxSender.Configuration) -> Void)] = [
        ("lease", { $0.lease = .milliseconds(49_999) }), ("pollInterval", { $0.pollInterval = .zero }),
        ("maximumConcurrentRequests", { $0.maximumConcurrentRequests = 0 }),
        ("drainLimit", { $0.drainLimit = .milliseconds(-1) }),
    ]

    @Test(arguments: senderLimits.indices)
    func aSenderNamesTheLimitThatIsOutOfRange(index: Int) throws {
        let (name, change) = Self.senderLimits[index]
        var configuration = OutboxSender.Configuration()
        change(&configuration)
        let error = #expect(throws: EventsError.self) {
            try OutboxSender(
                client: simulation.client(well()),
                outbox: SimulatedTable(simulation),
                configuration: configuration
            )
        }
        #expect(error?.field == name)
    }

    @Test func refusesASourceThatCannotBe() async throws {
        let queue = try queue(well())
        let source = EventSource.web(pixelCode: "7512345678901234567")
        let error = await #expect(throws: EventsError.self) {
            try await queue.enqueue(DeliverySamples.event("a"), for: source)
        }
        #expect(error?.code == .invalidEventSource)
        #expect(throws: EventsError.self) {
            try queue.enqueueIfPossible(DeliverySamples.event("a"), for: source)
        }
    }

    // MARK: Shutdown

    private static let ids = (0..<20).map { "sale-\($0)" }

    private static func fill(_ queue: EventsQueue) async throws {
        for id in ids { try await queue.enqueue(DeliverySamples.event(id)) }
    }

    private func all(_ outcome: String) -> [String: [String]] {
        Self.ids.reduce(into: [:]) { $0[$1] = [outcome] }
    }

    @Test func shutdownSendsWhatIsLeft() throws {
        let queue = try queue(well(), batch: 5)
        try run(queue) {
            try await Self.fill(queue)
            queue.shutDown()
            Self.expectShutDown(queue)
            #expect(await Self.enqueue("late", queue) == .queueShutDown)
        }
        #expect(receipts.texts == all("accepted (request id R0)"))
    }

    @Test(arguments: [0, 15])
    func cancellationSendsWhatIsLeft(milliseconds: Int) throws {
        let (queue, simulation) = (try queue(well(), batch: 5), simulation)
        let hasEnded: Bool? = simulation.run {
            try? await Self.fill(queue)
            let running = Task(executorPreference: simulation) { try await queue.run() }
            try? await simulation.sleep(.milliseconds(milliseconds))
            running.cancel()
            try? await running.value
            return true
        }
        #expect(hasEnded == true)
        #expect(receipts.texts == all("accepted (request id R0)"))
        Self.expectShutDown(queue)
    }

    /// Unlike a full queue, one that was shut down throws.
    private static func expectShutDown(_ queue: EventsQueue) {
        let error = #expect(throws: EventsError.self) {
            try queue.enqueueIfPossible(DeliverySamples.event("late"))
        }
        #expect(error?.code == .queueShutDown)
    }

    enum Server: CaseIterable, Sendable {
        case hung, down, refusing
    }

    @Test(arguments: Server.allCases)
    func theDrainHasALimit(server: Server) throws {
        let simulation = simulation
        let transport = TimedTransport(simulation) { _, _ in
            switch server {
            case .hung: .hang(.seconds(3600))
            case .down: .text("", status: 502)
            case .refusing: .failure(.notSent)
            }
        }
        let observed = Log<DeliveryEvent>()
        let queue = try queue(transport, batch: 5, observed: observed) {
            $0.maximumConcurrentRequests = 2
            $0.drainLimit = .seconds(2)
        }
        try run(queue) {
            try await Self.fill(queue)
            try await simulation.sleep(.seconds(1))
            queue.shutDown()
        }
        #expect(simulation.elapsed >= .seconds(3) && simulation.elapsed < .milliseconds(3100))
        #expect(receipts.count == Self.ids.count)
        #expect(receipts.all.count == Self.ids.count)
        let settled = observed.all.filter { $0.kind == .settled }.reduce(0) { $0 + $1.eventCount }
        #expect(settled == Self.ids.count)
        for outcome in receipts.all.values.joined() {
            #expect(outcome.cause?.reason == .shutDown)
            #expect((outcome.expiresAt == nil) == (outcome.description == "not sent (shut_down)"))
        }
        let arrived = receipts.all.values.joined().count { $0.expiresAt != nil }
        #expect(server == .refusing ? arrived == 0 : arrived > 0)
    }

    @Test func aDrainLimitWithoutEndIsClamped() throws {
        let queue = try queue(well()) { $0.drainLimit = .seconds(Int64.max) }
        try run(queue) { try await Self.fill(queue) }
        #expect(receipts.count == Self.ids.count)
    }

    @Test func aQueueThatNeverRanGivesEverythingBack() throws {
        let queue = try queue(well(), batch: 5)
        let hasEnded: Bool? = simulation.run {
            try? await Self.fill(queue)
            queue.shutDown()
            try? await queue.run()
            return true
        }
        #expect(hasEnded == true)
        #expect(receipts.texts == all("not sent (shut_down)"))
    }

    @Test func aQueueThatIsDroppedGivesEverythingBack() async throws {
        do {
            let queue = try queue(well())
            for id in Self.ids { #expect(try queue.enqueueIfPossible(DeliverySamples.event(id))) }
        }
        simulation.pass(1)
        #expect(receipts.texts == all("not sent (shut_down)"))
    }

    @Test func shutdownEndsTheWaitForRoom() throws {
        let (queue, simulation) = (try queue(well()) { $0.maximumEvents = 1 }, simulation)
        let code = simulation.run { () async -> EventsError.Code? in
            _ = try? queue.enqueueIfPossible(DeliverySamples.event("a"))
            let waiting = Task(executorPreference: simulation) { await Self.enqueue("b", queue) }
            try? await simulation.sleep(.milliseconds(1))
            queue.shutDown()
            let code = await waiting.value
            try? await queue.run()
            return code
        }
        #expect(code == .queueShutDown)
        #expect(receipts.texts == ["a": ["not sent (shut_down)"]])
    }

    enum Ending: CaseIterable, Sendable {
        case shutdown, cancellation, neverRun
    }

    /// A host stores the receipts of the shutdown in a database, and then its process exits.
    @Test(arguments: Ending.allCases)
    func runWaitsForTheCallback(ending: Ending) throws {
        let (simulation, stored) = (simulation, Log<String>())
        let transport = TimedTransport(simulation) { _, _ in .failure(.notSent) }
        var configuration = EventsQueue.Configuration()
        configuration.drainLimit = .seconds(1)
        let queue = try EventsQueue(client: simulation.client(transport), configuration: configuration) { receipts in
            // As a database does, it fails in a canceled task.
            guard (try? await simulation.sleep(.seconds(30))) != nil else { return }
            for receipt in receipts { stored.add(receipt.outcome.cause?.reason.rawValue ?? "") }
        }
        let hasEnded: Bool? = simulation.run {
            try? await Self.fill(queue)
            let running = ending == .neverRun ? nil : Task(executorPreference: simulation) { try await queue.run() }
            try? await simulation.sleep(.seconds(5))
            if ending == .cancellation { running?.cancel() } else { queue.shutDown() }
            if let running { try? await running.value } else { try? await queue.run() }
            #expect(stored.count == Self.ids.count)
            return true
        }
        #expect(hasEnded == true)
        #expect(Set(stored.all) == ["shut_down"])
    }

    @Test func flushWaitsForTheCallback() throws {
        let (simulation, stored) = (simulation, Log<Int>())
        let queue = try EventsQueue(client: simulation.client(well())) { receipts in
            try? await simulation.sleep(.seconds(30))
            stored.add(receipts.count)
        }
        try run(queue) {
            try await queue.enqueue(DeliverySamples.event("a"))
            #expect(await queue.flush(within: .seconds(10)) == false)
            #expect(await queue.flush(within: .seconds(60)))
            #expect(stored.all == [1])
        }
    }

    @Test func runsOnce() throws {
        let queue = try queue(well())
        try run(queue) { [simulation] in
            try await simulation.sleep(.milliseconds(1))
            let error = await #expect(throws: EventsError.self) { try await queue.run() }
            #expect(error?.code == .alreadyRunning)
        }
        let hasEnded: Bool? = simulation.run {
            try? await queue.run()
            return true
        }
        #expect(hasEnded == true)
    }

    /// On real threads: however shutdown and run overlap, every receipt is given before `run()` returns.
    @Test(.timeLimit(.minutes(10)), arguments: 0..<20)
    func runReturnsAfterTheLastReceipt(round: Int) async throws {
        let receipts = Receipts()
        let queue = try EventsQueue(client: DeliverySamples().client()) { $0.forEach(receipts.add) }
        for index in 0..<200 { #expect(try queue.enqueueIfPossible(DeliverySamples.event("sale-\(index)"))) }
        let shutDown = Task.detached {
            if round.isMultiple(of: 2) { await Task.yield() }
            queue.shutDown()
        }
        try await queue.run()
        #expect(receipts.count == 200)
        await shutDown.value
    }
}
#endif
