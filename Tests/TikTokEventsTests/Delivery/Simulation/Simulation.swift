// Apple's systems have task executors only above the oldest version that the package supports.
#if !canImport(Darwin)
import Foundation
import Synchronization

@testable import TikTokEvents

/// Runs tasks one at a time on a clock that jumps to the next sleeper when nothing else is left to do. So an hour of retries
/// takes no time, the order of everything follows from the seed, and a hang shows at once.
final class Simulation: TaskExecutor, @unchecked Sendable {
    private struct State {
        var jobs: [UnownedJob] = []
        var sleepers: [Int: (wake: Duration, continuation: CheckedContinuation<Void, any Error>)] = [:]
        var nextID = 0
        var elapsed = Duration.zero
        var random: SeededGenerator
    }

    private let state: Mutex<State>
    private let start = ContinuousClock.now
    /// Is called at each step at which something is waited for: sleep, request, token.
    let onStep = Mutex<(@Sendable () -> Void)?>(nil)

    static let date = DeliverySamples.date

    init(seed: UInt64) {
        state = Mutex(State(random: SeededGenerator(seed: seed)))
    }

    var elapsed: Duration {
        state.withLock { $0.elapsed }
    }

    var now: ContinuousClock.Instant {
        start.advanced(by: elapsed)
    }

    var clock: DeliveryClock {
        DeliveryClock(
            now: { self.now },
            date: { Self.date.addingTimeInterval(self.elapsed / .seconds(1)) },
            sleep: { try await self.sleep($0) },
            jitter: { self.randomFraction },
            start: { work in Task(executorPreference: self) { await work() } }
        )
    }

    var randomFraction: Double {
        state.withLock { .random(in: 0...1, using: &$0.random) }
    }

    func random(below bound: Int) -> Int {
        state.withLock { .random(in: 0..<bound, using: &$0.random) }
    }

    /// Runs to the end; `nil` if it hangs.
    func run<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) -> Result? {
        let result = Mutex<Result?>(nil)
        Task(executorPreference: self) {
            let value = await body()
            result.withLock { $0 = value }
        }
        while true {
            runJobs()
            if let value = result.withLock({ $0 }) {
                // Tasks that the call left behind, such as one that asks for a token, end too, in no time of the call.
                let end = elapsed
                while wakeNext() {
                    runJobs()
                }
                state.withLock { $0.elapsed = end }
                return value
            }
            guard wakeNext() else { return nil }
        }
    }

    func step() {
        onStep.withLock { $0 }?()
    }

    func sleep(_ duration: Duration) async throws {
        step()
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isCancelled = state.withLock { state in
                    if Task.isCancelled { return true }
                    state.sleepers[id] = (state.elapsed + max(duration, .zero), continuation)
                    return false
                }
                if isCancelled {
                    continuation.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    private func runJobs() {
        while case let jobs = state.withLock({ state in
            defer { state.jobs = [] }
            return state.jobs
        }), !jobs.isEmpty {
            for job in jobs {
                job.runSynchronously(on: asUnownedTaskExecutor())
            }
        }
    }

    /// Moves the clock to the next time at which somebody wants to wake, and wakes all who do.
    private func wakeNext() -> Bool {
        let sleepers = state.withLock { state in
            guard let wake = state.sleepers.values.map(\.wake).min() else {
                return [CheckedContinuation<Void, any Error>]()
            }
            state.elapsed = max(state.elapsed, wake)
            let ids = state.sleepers.filter { $0.value.wake == wake }.keys.sorted()
            return ids.compactMap { state.sleepers.removeValue(forKey: $0)?.continuation }
        }
        for sleeper in sleepers {
            sleeper.resume()
        }
        return !sleepers.isEmpty
    }
}
#endif
