import Testing

@testable import TikTokEvents

@Suite struct EventsClientRetryTests {
    @Test func aRetrySendsTheSameBytes() async throws {
        let samples = DeliverySamples(.code(50000), .failure(.mayHaveBeenSent), .code(0))
        let report = try await samples.client().send(DeliverySamples.events(3))
        #expect(report.isFullyAccepted)
        let bodies = await samples.transport.bodies
        #expect(bodies.count == 3)
        #expect(Set(bodies).count == 1)
    }

    @Test func pausesGrowFromTheBaseOfTheirKind() async throws {
        let transient = DeliverySamples(.code(50000), .code(50000), .code(50000))
        _ = try await transient.client().send(DeliverySamples.events(1))
        #expect(transient.waits.all == [.milliseconds(50), .milliseconds(100), .milliseconds(200)])

        let throttled = DeliverySamples(.code(40100), .code(40100))
        _ = try await throttled.client().send(DeliverySamples.events(1))
        #expect(throttled.waits.all == [.seconds(1), .seconds(2)])
    }

    @Test func retryAfterIsWaitedFor() async throws {
        let samples = DeliverySamples(.code(40100, status: 401, headers: ["Retry-After": "7"]))
        let receipt = try await samples.client().send(DeliverySamples.event("a"))
        #expect(receipt.outcome.isAccepted)
        #expect(samples.waits.all == [.seconds(8)])
    }

    @Test func aRetryAfterBeyondTheDeadlineIsLeftToTheCaller() async throws {
        let samples = DeliverySamples(.code(40100, headers: ["Retry-After": "300"]))
        let receipt = try await samples.client().send(DeliverySamples.event("a"))
        #expect(receipt.outcome.retryAfter == .seconds(300))
        #expect(receipt.outcome.description == "not sent (throttled, code 40100)")
        #expect(samples.waits.all.isEmpty)
    }

    @Test func theDeadlineEndsTheCall() async throws {
        var configuration = EventsClient.Configuration()
        configuration.retry.deadline = .seconds(10)
        configuration.retry.maximumAttempts = 1000
        let samples = DeliverySamples(script: Array(repeating: .code(40100), count: 1000))
        let receipt = try await samples.client(configuration).send(DeliverySamples.event("a"))
        #expect(receipt.outcome.description == "not sent (throttled, code 40100)")
        #expect(samples.waits.all == [.seconds(1), .seconds(2), .seconds(4)])
    }

    @Test func whatMayHaveArrivedIsNeverCalledNotSent() async throws {
        let samples = DeliverySamples(.failure(.mayHaveBeenSent), .code(40105))
        let receipt = try await samples.client().send(DeliverySamples.event("a"))
        #expect(receipt.outcome.description == "unconfirmed (unauthorized, code 40105)")
    }

    @Test func aRefusedTokenIsNotTriedAgain() async throws {
        let samples = DeliverySamples(.code(40105))
        _ = try await samples.client().send(DeliverySamples.event("a"))
        #expect(await samples.transport.requests.count == 1)
    }

    @Test func aCancelledCallSendsNothing() async throws {
        let samples = DeliverySamples()
        let client = try samples.client()
        let task = Task {
            try? await Task.sleep(for: .seconds(60))
            return await client.send(DeliverySamples.event("a"))
        }
        task.cancel()
        #expect(await task.value.outcome.description == "not sent (canceled)")
        #expect(await samples.transport.requests.isEmpty)
    }

    @Test func cancellingBetweenAttemptsEndsTheCall() async throws {
        let samples = DeliverySamples(
            .run { _ in
                withUnsafeCurrentTask { $0?.cancel() }
                return TransportResponse(status: 502, body: [])
            }
        )
        let client = try samples.client()
        let receipt = await Task { await client.send(DeliverySamples.event("a")) }.value
        #expect(receipt.outcome.description == "unconfirmed (canceled)")
        #expect(await samples.transport.requests.count == 1)
    }
}
