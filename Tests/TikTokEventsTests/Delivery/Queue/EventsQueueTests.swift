import Foundation
import Testing

@testable import TikTokEvents

/// What goes in, and in which requests it goes out.
@Suite(.timeLimit(.minutes(1))) struct EventsQueueTests {
    @Test func anIdleQueueSendsAtOnceAndABusyOneTogether() async throws {
        let samples = try QueueSamples()
        async let running: Void = samples.queue.run()
        await samples.runs()
        try await samples.enqueue(["a"])
        await samples.transport.requests(reach: 1)
        try await samples.enqueue(["b", "c", "d"])
        samples.transport.release(0)
        await samples.transport.requests(reach: 2)
        #expect(samples.transport.requests == [["a"], ["b", "c", "d"]])
        samples.transport.open()
        samples.queue.shutDown()
        try await running
        #expect(samples.outcomes == ["a", "b", "c", "d"].reduce(into: [:]) { $0[$1] = QueueSamples.accepted })
    }

    @Test func severalRequestsAreUnderWay() async throws {
        let samples = try QueueSamples(requests: 3, batch: 2)
        try await samples.enqueue((0..<10).map(String.init))
        async let running: Void = samples.queue.run()
        await samples.runs()
        await samples.transport.requests(reach: 3)
        #expect(Set(samples.transport.requests.flatMap { $0 }) == Set((0..<6).map(String.init)))
        samples.transport.open()
        samples.queue.shutDown()
        try await running
        #expect(samples.transport.requests.count == 5)
        #expect(samples.outcomes.count == 10)
    }

    @Test func aRequestKeepsToTheLimitOfBytes() async throws {
        let samples = try QueueSamples(GatedTransport(open: true))
        for index in 0..<30 {
            var event = DeliverySamples.event("\(index)")
            event.properties.description = String(repeating: "x", count: 100_000)
            try await samples.queue.enqueue(event)
        }
        samples.queue.shutDown()
        #expect(samples.outcomes.count == 30)

        let running = try QueueSamples(GatedTransport(open: true))
        for index in 0..<30 {
            var event = DeliverySamples.event("\(index)")
            event.properties.description = String(repeating: "x", count: 100_000)
            try await running.queue.enqueue(event)
        }
        async let run: Void = running.queue.run()
        #expect(await running.queue.flush(within: .seconds(60)))
        running.queue.shutDown()
        try await run
        #expect(running.transport.requests.map(\.count) == [9, 9, 9, 3])
    }

    @Test func enqueueWaitsInOrderWhileTheQueueIsFull() async throws {
        let samples = try QueueSamples(events: 2)
        try await samples.enqueue(["a", "b"])
        #expect(!samples.queue.enqueueIfPossible(DeliverySamples.event("x")))
        var waiting: [Task<Void, any Error>] = []
        for id in ["c", "d", "e"] {
            waiting.append(Task { try await samples.enqueue([id]) })
            await samples.waiters(reach: waiting.count)
        }
        async let running: Void = samples.queue.run()
        await samples.runs()
        await samples.transport.requests(reach: 1)
        // Those who wait come first.
        #expect(!samples.queue.enqueueIfPossible(DeliverySamples.event("x")))
        samples.transport.release(0)
        await samples.transport.requests(reach: 2)
        samples.transport.release(1)
        await samples.transport.requests(reach: 3)
        samples.transport.open()
        for task in waiting {
            try await task.value
        }
        samples.queue.shutDown()
        try await running
        #expect(samples.transport.requests == [["a", "b"], ["c", "d"], ["e"]])
        #expect(samples.outcomes["x"] == nil)
    }

    @Test func theLimitOfBytesHoldsToo() async throws {
        let size = EncodedEvent(DeliverySamples.event("a")).byteCount
        let samples = try QueueSamples(bytes: size * 2)
        #expect(samples.queue.enqueueIfPossible(DeliverySamples.event("a")))
        #expect(samples.queue.enqueueIfPossible(DeliverySamples.event("b")))
        #expect(!samples.queue.enqueueIfPossible(DeliverySamples.event("c")))
        samples.queue.shutDown()

        let tiny = try QueueSamples(bytes: 1)
        #expect(tiny.queue.enqueueIfPossible(DeliverySamples.event("a")), "a queue that is empty takes any event")
        #expect(!tiny.queue.enqueueIfPossible(DeliverySamples.event("b")))
        tiny.queue.shutDown()
    }

    @Test func aCancelledEnqueueLeavesTheLine() async throws {
        let samples = try QueueSamples(events: 1)
        try await samples.enqueue(["a"])
        let canceled = Task { try await samples.enqueue(["b"]) }
        await samples.waiters(reach: 1)
        let next = Task { try await samples.enqueue(["c"]) }
        await samples.waiters(reach: 2)
        canceled.cancel()
        let error = await #expect(throws: EventsError.self) { try await canceled.value }
        #expect(error?.code == .canceled)
        samples.transport.open()
        async let running: Void = samples.queue.run()
        await samples.runs()
        try await next.value
        samples.queue.shutDown()
        try await running
        #expect(samples.outcomes == ["a": QueueSamples.accepted, "c": QueueSamples.accepted])
    }

    @Test func flushWaitsForWhatWasEnqueuedBefore() async throws {
        let samples = try QueueSamples(requests: 2, batch: 1)
        try await samples.enqueue(["a", "b"])
        async let running: Void = samples.queue.run()
        await samples.runs()
        await samples.transport.requests(reach: 2)
        let flush = Task { await samples.queue.flush(within: .seconds(60)) }
        await samples.flushers(reach: 1)
        try await samples.enqueue(["c"])
        // The later of the two is done, the earlier isn't.
        samples.transport.release(samples.transport.requests.firstIndex(of: ["b"]) ?? 0)
        await samples.transport.requests(reach: 3)
        #expect(samples.outcomes["a"] == nil)
        samples.transport.release(samples.transport.requests.firstIndex(of: ["a"]) ?? 0)
        #expect(await flush.value)
        #expect(samples.outcomes["a"] == QueueSamples.accepted)
        #expect(samples.outcomes["c"] == nil)
        samples.transport.open()
        samples.queue.shutDown()
        try await running
    }

    @Test func flushHasALimit() async throws {
        let samples = try QueueSamples()
        #expect(await samples.queue.flush(within: .seconds(60)), "nothing to wait for")
        try await samples.enqueue(["a"])
        let flush = Task { await samples.queue.flush(within: .seconds(60)) }
        await samples.clock.wake()
        #expect(await flush.value == false)
        let canceled = Task { await samples.queue.flush(within: .seconds(60)) }
        canceled.cancel()
        #expect(await canceled.value == false)
        samples.queue.shutDown()
        #expect(await samples.queue.flush(within: .seconds(60)), "all have their receipts")
    }

    @Test func whatIsWrongComesBackLikeAnythingElse() async throws {
        let samples = try QueueSamples(GatedTransport(open: true))
        var wrong = DeliverySamples.event("wrong")
        wrong.page = nil
        var unwritable = DeliverySamples.event("unwritable")
        unwritable.properties.additional["score"] = .number(.nan)
        try await samples.queue.enqueue(wrong)
        try await samples.queue.enqueue(unwritable)
        try await samples.enqueue(["right"])
        samples.queue.shutDown()
        #expect(Set(samples.outcomes.values) == [QueueSamples.shutDown])
        let running = try QueueSamples(GatedTransport(open: true))
        try await running.queue.enqueue(wrong)
        try await running.queue.enqueue(unwritable)
        try await running.enqueue(["right"])
        async let run: Void = running.queue.run()
        #expect(await running.queue.flush(within: .seconds(60)))
        running.queue.shutDown()
        try await run
        #expect(running.outcomes["wrong"]?.first?.hasPrefix("rejected (local") == true)
        #expect(running.outcomes["unwritable"]?.first?.hasPrefix("rejected (local") == true)
        #expect(running.outcomes["right"] == QueueSamples.accepted)
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
    }

    @Test(arguments: [(0, 1, 1), (1, 0, 1), (1, 1, 0)])
    func refusesLimitsOfZero(events: Int, bytes: Int, requests: Int) throws {
        #expect(throws: EventsError.self) { try QueueSamples(events: events, bytes: bytes, requests: requests) }
    }
}

extension QueueSamples {
    /// Waits until `run()` has begun.
    func runs() async {
        while queue.backlog.access({ $0.phase }) != .running {
            await Task.yield()
        }
    }

    /// Waits until as many callers wait for room.
    func waiters(reach count: Int) async {
        while queue.backlog.access({ $0.enqueuers.count }) < count {
            await Task.yield()
        }
    }

    /// Waits until as many callers wait for receipts.
    func flushers(reach count: Int) async {
        while queue.backlog.access({ $0.flushers.count }) < count {
            await Task.yield()
        }
    }
}
