import Testing

@testable import TikTokEvents

@Suite struct EventsClientStreamTests {
    /// Events one at a time, counted as they are taken, optionally followed by an error.
    struct Source: AsyncSequence, AsyncIteratorProtocol {
        typealias Element = Event

        private var count: Int
        private var failure: EventsError?
        let taken: Counter
        private var next = 0

        init(count: Int, failure: EventsError? = nil, taken: Counter = Counter()) {
            self.count = count
            self.failure = failure
            self.taken = taken
        }

        func makeAsyncIterator() -> Self { self }

        mutating func next() async throws -> Event? {
            if next == count {
                guard let failure else { return nil }
                // It could go on, but mustn't be asked to.
                self.failure = nil
                count += 100
                throw failure
            }
            next += 1
            await taken.add(1)
            return DeliverySamples.event("sale-\(next - 1)")
        }
    }

    actor Counter {
        private(set) var value = 0
        private(set) var highest = 0

        func add(_ number: Int) {
            value += number
            highest = max(highest, value)
        }
    }

    /// A host's actor that stores reports as they come.
    private actor Store {
        private(set) var count = 0

        func send(_ events: Source, with client: EventsClient) async throws {
            try await client.send(events) { report in
                count += report.count
            }
            try await client.send(pending: AsyncStream { $0.finish() }) { report in
                count += report.count
            }
        }
    }

    @Test("An actor's closure runs on the actor", .timeLimit(.minutes(10)))
    func actorsClosure() async throws {
        let samples = DeliverySamples()
        let store = Store()
        try await store.send(Source(count: 25), with: client(samples))
        #expect(await store.count == 25)
    }

    private func client(_ samples: DeliverySamples, batch: Int = 10) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.maximumEventsPerRequest = batch
        configuration.retry = .never
        return try samples.client(configuration)
    }

    @Test(.timeLimit(.minutes(10)), arguments: [0, 1, 9, 10, 11, 95], [-1, 0, 1, 4])
    func reportsEachEventOnce(count: Int, concurrent: Int) async throws {
        let samples = DeliverySamples()
        var ids: [String?] = []
        try await client(samples).send(Source(count: count), maximumConcurrentRequests: concurrent) { report in
            ids += report.map { $0.event.id?.rawValue }
        }
        let expected = (0..<count).map { "sale-\($0):lead_sold:1" }
        // Requests in flight at the same time may end in any order.
        #expect(concurrent <= 1 ? ids == expected : ids.compactMap { $0 }.sorted() == expected.sorted())
        #expect(await samples.transport.requests.count == (count + 9) / 10)
    }

    @Test(arguments: [1, 3])
    func takesNoMoreThanItCanSend(concurrent: Int) async throws {
        let taken = Counter()
        let reported = Counter()
        try await client(DeliverySamples()).send(
            Source(count: 200, taken: taken),
            maximumConcurrentRequests: concurrent
        ) { report in
            await reported.add(report.count)
            let waiting = await taken.value - reported.value
            #expect(waiting <= 10 * concurrent)
        }
        #expect(await reported.value == 200)
    }

    @Test func aFailureOfTheStreamLosesNothing() async throws {
        let failure = EventsError(code: .invalidLead, message: "line 26")
        let (taken, reported) = (Counter(), Counter())
        let client = try client(DeliverySamples())
        await #expect(throws: failure) {
            try await client.send(Source(count: 25, failure: failure, taken: taken)) { await reported.add($0.count) }
        }
        #expect(await taken.value == 25)
        #expect(await reported.value == 25)
    }

    @Test func whatTheReportsReaderThrowsEndsIt() async throws {
        let taken = Counter()
        let client = try client(DeliverySamples())
        await #expect(throws: EventsError(code: .invalidLead, message: "disk full")) {
            try await client.send(Source(count: 1000, taken: taken), maximumConcurrentRequests: 2) { _ in
                throw EventsError(code: .invalidLead, message: "disk full")
            }
        }
        #expect(await taken.value == 20)
    }

    @Test func aCancelledStreamReportsWhatItTook() async throws {
        let taken = Counter()
        let reported = Counter()
        let client = try client(DeliverySamples())
        let task = Task {
            try await client.send(Source(count: .max, taken: taken)) { report in
                await reported.add(report.count)
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await taken.value == reported.value)
    }

    @Test func outcomesAreThoseOfSend() async throws {
        let samples = DeliverySamples(.code(0), .code(50000), .code(40007))
        var outcomes: [String] = []
        try await client(samples, batch: 1).send(Source(count: 3), maximumConcurrentRequests: 1) { report in
            outcomes += report.map(\.outcome.description)
        }
        #expect(
            outcomes == [
                "accepted (request id R0)", "unconfirmed (server, code 50000)",
                "not sent (misconfigured, code 40007)",
            ]
        )
    }
}
