// Apple's platforms have task executors only in versions above the package's minimum.
#if !canImport(Darwin)
import Foundation
import Synchronization

@testable import TikTokEvents

/// Runs tasks one at a time in virtual time: every job that is ready, then a jump to the next alarm. An hour of retries
/// takes no time, everything follows from the seed, and a hang is detected immediately.
final class Simulation: TaskExecutor, @unchecked Sendable {
    fileprivate struct AlarmEntry {
        let time: Duration
        let number: Int
    }

    fileprivate struct State {
        var jobs: [UnownedJob] = []
        var nextJob = 0
        /// A binary heap, by time and number.
        var alarms: [AlarmEntry] = []
        /// What the alarms do, by their numbers; none for those that were canceled.
        var actions: [Int: @Sendable () -> Void] = [:]
        var lastAlarm = 0
        var elapsed = Duration.zero
        var random: SeededGenerator
    }

    private let state: Mutex<State>
    private let start = ContinuousClock.now
    /// Whether ready jobs run in random order.
    private let isShuffled: Bool
    /// Called at each step that waits for something: a sleep, a request, or a token.
    let onStep = Mutex<(@Sendable () -> Void)?>(nil)

    static let date = DeliverySamples.date

    init(seed: UInt64, isShuffled: Bool = false) {
        self.isShuffled = isShuffled
        state = Mutex(State(random: SeededGenerator(seed: seed)))
    }

    var elapsed: Duration { state.withLock { $0.elapsed } }
    var seconds: Double { elapsed / .seconds(1) }
    var now: ContinuousClock.Instant { start.advanced(by: elapsed) }

    var clock: DeliveryClock {
        DeliveryClock(
            now: { self.now },
            date: { Self.date.addingTimeInterval(self.seconds) },
            random: { self.state.withLock { $0.random.next() } },
            start: { work in Task(executorPreference: self) { await work() } },
            alarm: { instant, action in self.alarm(at: instant, action) }
        )
    }

    var randomFraction: Double { clock.jitter }

    func random(below bound: Int) -> Int {
        state.withLock { .random(in: 0..<bound, using: &$0.random) }
    }

    func step() {
        onStep.withLock { $0 }?()
    }

    // MARK: Waiting

    func sleep(_ duration: Duration) async throws {
        step()
        try Task.checkCancellation()
        await clock.sleep(until: now.advanced(by: max(duration, .zero)))
        try Task.checkCancellation()
    }

    /// Waits even if the task is canceled, as no transport should.
    func sleepDeaf(_ duration: Duration) async {
        let shot = OneShot<Void>()
        _ = alarm(at: now.advanced(by: duration)) { shot.give(()) }
        await shot.value()
    }

    private func alarm(
        at instant: ContinuousClock.Instant,
        _ action: @escaping @Sendable () -> Void
    ) -> DeliveryClock.Alarm {
        let number = state.withLock { state in
            state.lastAlarm += 1
            let time = max(state.elapsed, start.duration(to: instant))
            state.insert(AlarmEntry(time: time, number: state.lastAlarm))
            state.actions[state.lastAlarm] = action
            return state.lastAlarm
        }
        return DeliveryClock.Alarm { _ = self.state.withLock { $0.actions.removeValue(forKey: number) } }
    }

    /// Lets time pass without running anything, as when the machine is asleep.
    func leap(_ duration: Duration) {
        state.withLock { $0.elapsed += duration }
    }

    // MARK: Running

    /// Runs to the end. Returns `nil` if it hangs.
    func run<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) -> Result? {
        let result = Mutex<Result?>(nil)
        Task(executorPreference: self) {
            let value = await body()
            result.withLock { $0 = value }
        }
        while true {
            runJobs()
            if let value = result.withLock({ $0 }) {
                return value
            }
            guard let action = nextAlarm() else { return nil }
            action()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    private func runJobs() {
        while let job = nextJob() {
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    private func nextJob() -> UnownedJob? {
        state.withLock { state in
            guard state.nextJob < state.jobs.count else {
                state.jobs.removeAll(keepingCapacity: true)
                state.nextJob = 0
                return nil
            }
            if isShuffled {
                let other = Int.random(in: state.nextJob..<state.jobs.count, using: &state.random)
                state.jobs.swapAt(state.nextJob, other)
            }
            defer { state.nextJob += 1 }
            return state.jobs[state.nextJob]
        }
    }

    private func nextAlarm() -> (@Sendable () -> Void)? {
        state.withLock { state in
            while let first = state.removeFirst() {
                guard let action = state.actions.removeValue(forKey: first.number) else { continue }
                state.elapsed = max(state.elapsed, first.time)
                return action
            }
            return nil
        }
    }
}

extension Simulation.State {
    private func isEarlier(_ one: Int, _ other: Int) -> Bool {
        alarms[one].time == alarms[other].time
            ? alarms[one].number < alarms[other].number : alarms[one].time < alarms[other].time
    }

    fileprivate mutating func insert(_ alarm: Simulation.AlarmEntry) {
        alarms.append(alarm)
        var child = alarms.count - 1
        while child > 0, isEarlier(child, (child - 1) / 2) {
            alarms.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    fileprivate mutating func removeFirst() -> Simulation.AlarmEntry? {
        guard let first = alarms.first, let last = alarms.popLast() else { return nil }
        guard !alarms.isEmpty else { return first }
        alarms[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < alarms.count && isEarlier(child, least) {
                least = child
            }
            if least == parent { return first }
            alarms.swapAt(parent, least)
            parent = least
        }
    }
}
#endif
