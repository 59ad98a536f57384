import Foundation
import Testing

@testable import TikTokEvents

/// However it ends, every event that went in comes out once.
@Suite(.timeLimit(.minutes(1))) struct EventsQueueShutdownTests {
    private let ids = (0..<20).map(String.init)

    private func all(_ outcome: [String]) -> [String: [String]] {
        ids.reduce(into: [:]) { $0[$1] = outcome }
    }

    @Test func shutdownSendsWhatIsLeft() async throws {
        let samples = try QueueSamples(batch: 5)
        async let running: Void = samples.queue.run()
        await samples.runs()
        try await samples.enqueue(ids)
        samples.queue.shutDown()
        samples.queue.shutDown()
        #expect(!samples.queue.enqueueIfPossible(DeliverySamples.event("late")))
        let error = await #expect(throws: EventsError.self) { try await samples.enqueue(["late"]) }
        #expect(error?.code == .queueShutDown)
        samples.transport.open()
        try await running
        #expect(samples.outcomes == all(QueueSamples.accepted))
    }

    @Test func cancellationSendsWhatIsLeft() async throws {
        let samples = try QueueSamples(batch: 5)
        let running = Task { try await samples.queue.run() }
        await samples.runs()
        try await samples.enqueue(ids)
        await samples.transport.requests(reach: 1)
        running.cancel()
        samples.transport.open()
        try await running.value
        #expect(samples.outcomes == all(QueueSamples.accepted))
        #expect(!samples.queue.enqueueIfPossible(DeliverySamples.event("late")))
    }

    @Test func cancellationBeforeTheStartSendsWhatIsLeft() async throws {
        let samples = try QueueSamples(GatedTransport(open: true), batch: 5)
        try await samples.enqueue(ids)
        try await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await samples.queue.run()
        }.value
        #expect(samples.outcomes == all(QueueSamples.accepted))
    }

    @Test(arguments: [false, true])
    func theDrainHasALimit(deaf: Bool) async throws {
        let samples = try QueueSamples(GatedTransport(deaf: deaf), requests: 2, batch: 5)
        async let running: Void = samples.queue.run()
        await samples.runs()
        try await samples.enqueue(ids)
        await samples.transport.requests(reach: 2)
        samples.queue.shutDown()
        await samples.clock.wake()
        try await running
        let sent = Set(samples.transport.requests.flatMap { $0 })
        #expect(samples.outcomes.count == ids.count)
        for (id, outcomes) in samples.outcomes {
            #expect(outcomes == (sent.contains(id) ? ["unconfirmed (shut_down)"] : QueueSamples.shutDown))
        }
        // What comes of them later is of no account.
        samples.transport.open()
        #expect(samples.outcomes.values.allSatisfy { $0.count == 1 })
    }

    @Test func aQueueThatNeverRanGivesEverythingBack() async throws {
        let samples = try QueueSamples(batch: 5)
        try await samples.enqueue(ids)
        samples.queue.shutDown()
        #expect(samples.outcomes == all(QueueSamples.shutDown))
        try await samples.queue.run()
        #expect(samples.transport.requests.isEmpty)
        #expect(samples.outcomes == all(QueueSamples.shutDown))
    }

    @Test func aQueueThatIsDroppedGivesEverythingBack() async throws {
        let receipts = QueueSamples.Receipts()
        do {
            let queue = try EventsQueue(client: DeliverySamples().client()) { receipts.add($0) }
            for id in ids {
                try await queue.enqueue(DeliverySamples.event(id))
            }
        }
        #expect(receipts.all == all(QueueSamples.shutDown))
    }

    @Test func shutdownEndsTheWaitForRoom() async throws {
        let samples = try QueueSamples(events: 1)
        try await samples.enqueue(["a"])
        let waiting = Task { try await samples.enqueue(["b"]) }
        await samples.waiters(reach: 1)
        samples.queue.shutDown()
        let error = await #expect(throws: EventsError.self) { try await waiting.value }
        #expect(error?.code == .queueShutDown)
        #expect(samples.outcomes == ["a": QueueSamples.shutDown])
    }

    @Test func runsOnce() async throws {
        let samples = try QueueSamples(GatedTransport(open: true))
        async let running: Void = samples.queue.run()
        await samples.runs()
        let error = await #expect(throws: EventsError.self) { try await samples.queue.run() }
        #expect(error?.code == .alreadyRunning)
        samples.queue.shutDown()
        try await running
        try await samples.queue.run()
    }

    @Test func whatIsUnconfirmedAtTheEndExpires() async throws {
        let expiries = Expiries()
        let transport = GatedTransport()
        let clock = ManualClock()
        let queue = try EventsQueue(client: DeliverySamples.client(transport), clock: clock.clock) {
            expiries.add($0.outcome.expiresAt)
        }
        async let running: Void = queue.run()
        try await queue.enqueue(DeliverySamples.event("a"))
        await transport.requests(reach: 1)
        queue.shutDown()
        await clock.wake()
        try await running
        #expect(expiries.all == [DeliverySamples.date.addingTimeInterval(47 * 3600)])
    }

    private final class Expiries: @unchecked Sendable {
        private let lock = NSLock()
        private var dates: [Date?] = []

        func add(_ date: Date?) { lock.withLock { dates.append(date) } }

        var all: [Date?] { lock.withLock { dates } }
    }

    @Test func underLoadEveryEventComesBackOnce() async throws {
        let samples = try QueueSamples(GatedTransport(open: true), events: 50, requests: 4, batch: 7)
        async let running: Void = samples.queue.run()
        await samples.runs()
        let refused = try await withThrowingTaskGroup(of: Int.self) { group in
            for producer in 0..<20 {
                group.addTask {
                    var refused = 0
                    for index in 0..<100 {
                        do {
                            try await samples.enqueue(["\(producer)-\(index)"])
                        } catch let error as EventsError where error.code == .queueShutDown {
                            refused += 1
                        }
                    }
                    return refused
                }
            }
            group.addTask {
                await samples.transport.requests(reach: 60)
                samples.queue.shutDown()
                return 0
            }
            return try await group.reduce(0, +)
        }
        try await running
        #expect(samples.outcomes.count + refused == 2000)
        #expect(samples.outcomes.values.allSatisfy { $0 == QueueSamples.accepted })
    }
}
