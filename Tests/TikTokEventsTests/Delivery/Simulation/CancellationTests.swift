#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// A call is canceled at each place at which it can be waiting, one after the other.
@Suite struct CancellationTests {
    static let answers: [(name: String, answer: TimedTransport.Answer)] = [
        ("accepted", { _, _ in .code(0) }),
        ("faults before success", { number, _ in number < 3 ? .code(50000) : .code(0) }),
        ("throttled", { number, _ in number < 2 ? .code(40100, headers: ["Retry-After": "7"]) : .code(0) }),
        ("a refused token", { number, _ in number == 0 ? .code(40105) : .code(0) }),
        ("a wrong event", { number, _ in number < 4 ? .code(40002) : .code(0) }),
        ("no connection", { _, _ in .failure(.notSent) }),
    ]

    @Test(arguments: answers.indices)
    func cancellingAnywhereEndsTheCallAtOnce(index: Int) throws {
        var reasons: Set<String> = []
        var step = 1
        while true {
            let simulation = Simulation(seed: 3)
            let transport = TimedTransport(simulation, answer: Self.answers[index].answer)
            let client = try simulation.client(transport, token: SteppingProvider(simulation: simulation))
            let cancelledAt = Mutex<Duration?>(nil)
            let report = simulation.run { [step] in
                let task = Task(executorPreference: simulation) { await client.send(DeliverySamples.events(3)) }
                let steps = Mutex(0)
                simulation.onStep.withLock {
                    $0 = {
                        guard
                            steps.withLock({ count in
                                count += 1
                                return count == step
                            })
                        else { return }
                        cancelledAt.withLock { $0 = simulation.elapsed }
                        task.cancel()
                    }
                }
                return await task.value
            }
            simulation.onStep.withLock { $0 = nil }
            let finished = try #require(report, "hangs when canceled at step \(step)")
            #expect(finished.map(\.event) == DeliverySamples.events(3))
            guard let end = cancelledAt.withLock({ $0 }) else { break }
            #expect(simulation.elapsed == end, "goes on after step \(step)")
            reasons.formUnion(finished.compactMap { $0.outcome.cause?.reason.rawValue })
            step += 1
        }
        // Sleeps, requests and the provider are steps: there is more than one of them in every case.
        #expect(step > 2)
        #expect(reasons.contains("canceled"))
    }

    private struct SteppingProvider: AccessTokenProvider {
        let simulation: Simulation

        func token(replacing stale: AccessToken?) async throws -> AccessToken {
            try await simulation.sleep(.milliseconds(5))
            return try AccessToken(stale == nil ? "A" : "B")
        }
    }
}
#endif
